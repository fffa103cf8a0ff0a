using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Opportunities;

/// <summary>What was expected of a deal from an instant on. Added and never changed, so that a forecast of any past day can be repeated.</summary>
public sealed class OpportunityEstimate
{
    // For storage adapters.
    private OpportunityEstimate()
    {
    }

    internal OpportunityEstimate(Opportunity owner, int number, UserId? by, DateTimeOffset at)
    {
        TenantId = owner.TenantId;
        OpportunityId = owner.Id;
        Number = number;
        AmountMinor = owner.AmountMinor;
        CurrencyCode = owner.CurrencyCode;
        Forecast = owner.Forecast;
        ExpectedClose = owner.ExpectedClose;
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

    /// <summary>How firmly the owner counted on it from then on.</summary>
    public ForecastCategory Forecast { get; private init; }

    /// <summary>The day it was expected to close from then on; null when not known.</summary>
    public DateOnly? ExpectedClose { get; private init; }

    /// <summary>Who said so; null for a program.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? By { get; private init; }

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>The amount from then on; null for none.</summary>
    public Money? Amount => AmountMinor is { } minor ? Money.FromMinor(minor, Currency.Parse(CurrencyCode)) : null;

    /// <summary>The number only.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"estimate {Number}");
}
