using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Contracts;

/// <summary>One term of a contract. Added and never changed, so that what was agreed before stays known.</summary>
public sealed class ContractTerm
{
    // For storage adapters.
    private ContractTerm()
    {
    }

    internal ContractTerm(Contract owner, int number, DateRange days, Money value, UserId? by, DateTimeOffset at)
    {
        TenantId = owner.TenantId;
        ContractId = owner.Id;
        Number = number;
        From = days.From;
        To = days.To!.Value;
        ValueMinor = value.Minor;
        CurrencyCode = value.Currency.Code;
        By = by;
        At = at;
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The contract.</summary>
    public ContractId ContractId { get; private init; }

    /// <summary>Which term: counts from 1; from 2 on they are renewals.</summary>
    public int Number { get; private init; }

    /// <summary>Its first day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Its last day, included.</summary>
    public DateOnly To { get; private init; }

    /// <summary>What it is worth, in minor units.</summary>
    public long ValueMinor { get; private init; }

    /// <summary>The currency, ISO 4217.</summary>
    [NotPersonal("code of a currency")]
    public string CurrencyCode { get; private init; } = string.Empty;

    /// <summary>Who agreed it on our side; null for a program.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? By { get; private init; }

    /// <summary>When it was agreed, UTC.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>What it is worth.</summary>
    public Money Value => Money.FromMinor(ValueMinor, Currency.Parse(CurrencyCode));

    /// <summary>The number only.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"term {Number}");
}
