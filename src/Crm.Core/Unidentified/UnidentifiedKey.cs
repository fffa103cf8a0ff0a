using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Unidentified;

/// <summary>A key a held fact carries: as it arrived, with what it is compared by.</summary>
public sealed class UnidentifiedKey : IFullText
{
    /// <summary>The longest system name, in characters.</summary>
    public const int MaxSystemLength = 64;

    /// <summary>The longest value, in characters.</summary>
    public const int MaxValueLength = 254;

    // For storage adapters.
    private UnidentifiedKey()
    {
    }

    internal UnidentifiedKey(UnidentifiedFact owner, int number, HeldKey key, CountryCode region)
    {
        TenantId = owner.TenantId;
        FactId = owner.Id;
        Number = number;
        Kind = key.Kind;
        Value = CleanText.Required(key.Value, MaxValueLength, "value");
        System = key.Kind is HeldKeyKind.ExternalId ? CleanText.Required(key.System, MaxSystemLength, "system") : null;
        MatchKey = MatchKeyOf(key.Kind, Value, region);
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The fact.</summary>
    public UnidentifiedFactId FactId { get; private init; }

    /// <summary>Which of the fact's keys: counts from 1.</summary>
    public int Number { get; private init; }

    /// <summary>What kind of key.</summary>
    public HeldKeyKind Kind { get; private init; }

    /// <summary>The other system, for external ids; null otherwise. Compared ordinally.</summary>
    [NotPersonal("name of a system")]
    public string? System { get; private init; }

    /// <summary>As it arrived, cleaned.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string Value { get; private init; } = string.Empty;

    /// <summary>What it is compared by; null when it cannot be read and so matches nobody.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string? MatchKey { get; private init; }

    /// <inheritdoc />
    public string FullText => $"{Kind}: {Value}";

    internal bool SaysTheSameAs(UnidentifiedKey other) => Kind == other.Kind && Value == other.Value && System == other.System;

    /// <summary>The kind and the number only.</summary>
    public override string ToString() => $"{Kind} {Number}";

    private static string? MatchKeyOf(HeldKeyKind kind, string value, CountryCode region)
    {
        try
        {
            return kind switch
            {
                HeldKeyKind.Email => EmailAddress.Parse(value).Key,
                HeldKeyKind.Phone => PhoneNumber.Parse(value, region).E164,
                _ => value,
            };
        }
        catch (Errors.CrmException)
        {
            // Nothing that arrives is dropped: a key that cannot be read is kept for a person to look at.
            return null;
        }
    }
}
