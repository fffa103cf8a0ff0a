using Crm.Core.Customers;
using Crm.Core.Traits;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Needs, preferences and activities.</summary>
internal static class TraitTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var trait = crm.Aggregate<Trait>("traits");
        trait.Property(t => t.Topic).HasMaxLength(Trait.MaxTopicLength);
        trait.Property(t => t.TopicKey).HasMaxLength(Trait.MaxKeyLength);
        trait.Property(t => t.CurrentKey).HasMaxLength(Trait.MaxKeyLength);
        trait.Property(t => t.Value).HasMaxLength(Trait.MaxValueLength);
        crm.Unique(trait, "traits_current", TraitErrors.AlreadyCurrent, nameof(Trait.CustomerId), nameof(Trait.CurrentKey));
        crm.Index(trait, "traits_customer", nameof(Trait.CustomerId), nameof(Trait.NotedAt), nameof(Trait.Id));
        crm.Index(trait, "traits_topic", nameof(Trait.Kind), nameof(Trait.TopicKey));
        crm.Reference<Trait, Customer>(trait, "traits_customer", nameof(Trait.CustomerId));
    }
}
