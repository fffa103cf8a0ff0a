using Crm.Core.Customers;
using Crm.Core.Unidentified;
using Crm.Core.Values;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Facts without a known customer.</summary>
internal static class UnidentifiedTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var fact = crm.Aggregate<UnidentifiedFact>("unidentified_facts");
        fact.Property(f => f.Kind).HasMaxLength(UnidentifiedFact.MaxKindLength);
        fact.Property(f => f.Source).HasMaxLength(UnidentifiedFact.MaxSourceLength);
        fact.Property(f => f.SourceKey).HasMaxLength(UnidentifiedFact.MaxSourceKeyLength);
        fact.Property(f => f.DismissReason).HasMaxLength(ReasonCode.MaxLength);
        fact.Property(f => f.Payload).HasMaxLength(UnidentifiedFact.MaxPayloadBytes);
        crm.Unique(fact, "unidentified_facts_source", UnidentifiedErrors.SourceKeyTaken, nameof(UnidentifiedFact.Kind), nameof(UnidentifiedFact.Source), nameof(UnidentifiedFact.SourceKey));
        crm.Index(fact, "unidentified_facts_state", nameof(UnidentifiedFact.State), nameof(UnidentifiedFact.OccurredAt), nameof(UnidentifiedFact.Id));
        crm.Index(fact, "unidentified_facts_customer", nameof(UnidentifiedFact.CustomerId));
        crm.Reference<UnidentifiedFact, Customer>(fact, "unidentified_facts_customer", nameof(UnidentifiedFact.CustomerId));

        var key = crm.Part<UnidentifiedFact, UnidentifiedKey>(fact, nameof(UnidentifiedFact.Keys), "unidentified_keys", nameof(UnidentifiedKey.FactId), nameof(UnidentifiedKey.Number));
        key.Property(k => k.System).HasMaxLength(UnidentifiedKey.MaxSystemLength);
        key.Property(k => k.Value).HasMaxLength(UnidentifiedKey.MaxValueLength);
        key.Property(k => k.MatchKey).HasMaxLength(2 * UnidentifiedKey.MaxValueLength);
        crm.Index(key, "unidentified_keys_match", nameof(UnidentifiedKey.MatchKey), nameof(UnidentifiedKey.Kind));
    }
}
