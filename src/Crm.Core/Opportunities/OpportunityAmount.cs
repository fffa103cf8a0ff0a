using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Opportunities;

/// <summary>What a deal was worth from an instant on. Added and never changed, so that a forecast of any past day can be repeated.</summary>
public sealed class OpportunityAmount
{
    // For storage adapters.
    private OpportunityAmount()
    {
    }

    internal OpportunityAmount(Opportunity owner, int number, Money? amount, UserId? by, DateTimeOffset at)
    {
        TenantId = owner.TenantId;
        OpportunityId = owner.Id;
        Number = number;
        AmountMinor = amount?.Minor;
        CurrencyCode = amount?.Currency.Code;
        By = by;
        At = at;
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The deal.</summary>
    public OpportunityId OpportunityId { get; private init; }

    /// <summary>Which line of the log: counts from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The amount from then on, in minor units; null for none.</summary>
    public long? AmountMinor { get; private init; }

    /// <summary>Its currency, ISO 4217; null for none.</summary>
    [NotPersonal("code of a currency")]
    public string? CurrencyCode { get; private init; }

    /// <summary>Who said so; null for a program.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? By { get; private init; }

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>The amount from then on; null for none.</summary>
    public Money? Amount => AmountMinor is { } minor ? Money.FromMinor(minor, Currency.Parse(CurrencyCode)) : null;

    /// <summary>The number only.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"amount {Number}");
}
