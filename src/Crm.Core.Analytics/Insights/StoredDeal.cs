using System.Linq.Expressions;
using Crm.Core.Analytics.Forecasting;
using Crm.Core.Opportunities;
using Crm.Core.Products;
using Crm.Core.Values;

namespace Crm.Core.Analytics.Insights;

/// <summary>What a forecast asks of a stored deal.</summary>
internal sealed record StoredDeal(DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, OpportunityOutcome Outcome, long? AmountMinor, string? CurrencyCode, ProductId? Product)
{
    /// <summary>What is read of each; of several products the first.</summary>
    public static readonly Expression<Func<Opportunity, StoredDeal>> Of = o => new StoredDeal(
        o.OpenedAt, o.ClosedAt, o.Outcome, o.AmountMinor, o.CurrencyCode, o.Lines.OrderBy(l => l.Number).Select(l => (ProductId?)l.ProductId).FirstOrDefault());

    /// <summary>The deal in days of a zone. An amount in another currency is not known.</summary>
    public PipelineDeal In(TimeZoneName zone, string currency)
    {
        var amount = CurrencyCode == currency ? AmountMinor : null;
        // What is expected of an open deal is the nearest there is to a list price.
        return new(zone.DayOf(OpenedAt), ClosedAt is { } closed ? zone.DayOf(closed) : null, OutcomeOf(), Product?.ToString(), amount, amount);
    }

    private DealOutcome OutcomeOf() => Outcome switch
    {
        OpportunityOutcome.Won => DealOutcome.Won,
        OpportunityOutcome.Lost => DealOutcome.Lost,
        _ => DealOutcome.Open,
    };
}
