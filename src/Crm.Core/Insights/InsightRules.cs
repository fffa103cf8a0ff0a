using Crm.Core.Customers;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;

namespace Crm.Core.Insights;

/// <summary>What rules may ask of insights, as of the last analysis; missing for those it has not looked at, and for those without a purchase that counts.</summary>
public static class InsightRules
{
    /// <summary>The one standing of a customer.</summary>
    internal static RuleSource<Customer, RfmStanding> Standings { get; } = RuleSource<Customer, RfmStanding>.Of(
        "rfm", "how recently, how often and for how much", c => Facts.Of<RfmStanding>(c), s => DateTimeOffset.UnixEpoch, s => s.Id, s => s.Id.Value, new());

    /// <summary>The one estimate of a customer.</summary>
    internal static RuleSource<Customer, LifetimeEstimate> Estimates { get; } = RuleSource<Customer, LifetimeEstimate>.Of(
        "lifetime-value", "what a model expects", c => Facts.Of<LifetimeEstimate>(c), e => DateTimeOffset.UnixEpoch, e => e.Id, e => e.Id.Value, new());

    /// <summary>Recency, frequency and monetary value.</summary>
    public static RelatedFields<Customer> Rfm { get; } = RelatedFields<Customer>.Of(Standings, new RuleFields<RfmStanding>()
        .Number("rfm.recency", "1 for those who bought longest ago to 5, as of the last analysis", s => s.Recency, s => s.Recency)
        .Number("rfm.frequency", "1 for those with the fewest orders to 5, as of the last analysis", s => s.Frequency, s => s.Frequency)
        .Number("rfm.monetary", "1 for those who spent least to 5, as of the last analysis", s => s.Monetary, s => s.Monetary)
        .Code("rfm.segment", "the cell of recency and frequency: champions, loyal, at-risk", s => s.Segment, s => s.Segment)
        .Code("rfm.before", "the cell before that", s => s.Before, s => s.Before)
        .Date("rfm.since", "the day of the analysis that moved the customer into its cell", s => s.Since, s => s.Since)
        .InVietnamese(
            ("rfm.recency", "điểm mua gần đây"), ("rfm.frequency", "điểm tần suất mua"), ("rfm.monetary", "điểm giá trị mua"), ("rfm.segment", "nhóm RFM"), ("rfm.before", "nhóm RFM trước"),
            ("rfm.since", "thuộc nhóm RFM từ")));

    /// <summary>Expected purchases and value.</summary>
    public static RelatedFields<Customer> LifetimeValue { get; } = RelatedFields<Customer>.Of(Estimates, new RuleFields<LifetimeEstimate>()
        .Money("lifetime.value", "what a model expects the customer to be worth within its horizon", e => e.ValueMinor, e => e.CurrencyCode, e => e.ValueMinor, e => e.CurrencyCode)
        .Number("lifetime.purchases", "on how many days a model expects the customer to buy within its horizon", e => e.ExpectedScaled, e => e.ExpectedScaled, LifetimeEstimate.Decimals)
        .Number("lifetime.alive", "how likely the customer still buys, 0 to 1; missing where the model cannot tell", e => e.AliveScaled, e => e.AliveScaled, LifetimeEstimate.Decimals)
        .Date("lifetime.as-of", "the last day of the data the model saw of the customer", e => e.AsOf, e => e.AsOf)
        .InVietnamese(
            ("lifetime.value", "giá trị vòng đời dự kiến"), ("lifetime.purchases", "số lần mua dự kiến"), ("lifetime.alive", "khả năng còn mua"), ("lifetime.as-of", "dự kiến theo dữ liệu đến ngày")));
}
