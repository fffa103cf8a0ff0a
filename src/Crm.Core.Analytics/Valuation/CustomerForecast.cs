namespace Crm.Core.Analytics.Valuation;

/// <summary>What a model foretells of one customer, to be stored: it says what it was computed from, by which model and for how long.</summary>
/// <param name="Customer">Whose; the number of its rows.</param>
/// <param name="ExpectedPurchases">How many days with purchases to expect within the horizon, undiscounted; null when it has no end.</param>
/// <param name="DiscountedPurchases">The same, each worth less the later it comes.</param>
/// <param name="ProbabilityAlive">That the customer has not stopped for good, 0 to 1; null when the model cannot tell: no dropout was seen, or it is BG/NBD, to which all are alive who bought once.</param>
/// <param name="PurchaseValue">What the purchases of a day are worth, in the unit of the model of value; null without one, or when there is no mean by it.</param>
/// <param name="IsOwnValue">True when that was drawn from what the customer spent on repeat days; false when it is the mean of all.</param>
/// <param name="Value">Discounted purchases times their value times the margin, in the unit of the model of value; null without one.</param>
/// <param name="Model">The <see cref="LifetimeModel.Version"/> of the model.</param>
/// <param name="AsOf">The last day of the data.</param>
/// <param name="Terms">Horizon, rate and margin.</param>
public sealed record CustomerForecast(
    int Customer,
    double? ExpectedPurchases,
    double DiscountedPurchases,
    double? ProbabilityAlive,
    double? PurchaseValue,
    bool IsOwnValue,
    double? Value,
    string Model,
    DateOnly AsOf,
    ValueTerms Terms);
