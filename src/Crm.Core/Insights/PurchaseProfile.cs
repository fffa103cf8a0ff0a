using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Privacy;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Insights;

/// <summary>
/// What the purchases of one customer come to, kept so that an analysis of everybody reads a row for each customer instead of all purchases. Its key is the customer's. Worked out anew from all purchases
/// whenever one of them changed, never counted up: a return or a cancellation that comes late may change any of it.
/// </summary>
public sealed class PurchaseProfile : AggregateRoot<CustomerId>, IFact
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "purchase-profile";

    /// <summary>At most this many months are kept: a hundred years.</summary>
    public const int MaxMonths = 1_200;

    // For storage adapters.
    private PurchaseProfile()
    {
    }

    private PurchaseProfile(TenantId tenant, CustomerId customer)
        : base(tenant, customer)
    {
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => Key;

    /// <summary>The day of the first purchase; null when none counts.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public DateOnly? FirstDay { get; private set => field = Track(field, value); }

    /// <summary>The day of the last purchase; null when none counts.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public DateOnly? LastDay { get; private set => field = Track(field, value); }

    /// <summary>On how many days the customer bought.</summary>
    public int Days { get; private set => field = Track(field, value); }

    /// <summary>How many orders count; 0 when all were cancelled or came back.</summary>
    public int Orders { get; private set => field = Track(field, value); }

    /// <summary>What they were worth after returns, in minor units of the base currency.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public long SumMinor { get; private set => field = Track(field, value); }

    /// <summary>The part of <see cref="SumMinor"/> that is of days after the first.</summary>
    public long RepeatMinor { get; private set => field = Track(field, value); }

    /// <summary>How many of the orders have no amount in the base currency.</summary>
    public int Unpriced { get; private set => field = Track(field, value); }

    /// <summary>A character for each month from that of the first purchase to that of the last, <c>1</c> for one with a purchase; null when none counts.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public string? Months { get; private set => field = Track(field, value); }

    /// <summary>The currency of the amounts, ISO 4217.</summary>
    [NotPersonal("code of a currency")]
    public string CurrencyCode { get; private set => field = Track(field, value); } = string.Empty;

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => Key == owner;

    /// <summary>Begins the profile of a customer that has none.</summary>
    /// <param name="tenant">Whose customer.</param>
    /// <param name="customer">The customer.</param>
    public static PurchaseProfile Open(TenantId tenant, CustomerId customer) => new(tenant, customer);

    /// <summary>Takes what the purchases come to now.</summary>
    /// <param name="figures">That; null when none counts.</param>
    /// <param name="currency">The base currency.</param>
    public void Take(PurchaseProfileFigures? figures, Currency currency)
    {
        Require(figures is null || IsPossible(figures), InsightErrors.ImpossibleProfile, "figures");
        (FirstDay, LastDay, Months) = (figures?.First, figures?.Last, figures?.Months);
        (Days, Orders, Unpriced) = (figures?.Days ?? 0, figures?.Orders ?? 0, figures?.Unpriced ?? 0);
        (SumMinor, RepeatMinor, CurrencyCode) = (figures?.SumMinor ?? 0, figures?.RepeatMinor ?? 0, currency.Code);
    }

    private static bool IsPossible(PurchaseProfileFigures figures) =>
        figures.Last >= figures.First && figures.Days >= 1 && figures.Orders >= figures.Days && figures.Unpriced >= 0 && figures.Unpriced <= figures.Orders
        && figures.SumMinor >= figures.RepeatMinor && figures.RepeatMinor >= 0
        && figures.Months.Length is > 0 and <= MaxMonths && figures.Months[0] == '1' && figures.Months[^1] == '1' && figures.Months.All(m => m is '0' or '1');
}
