using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Forecasting;

/// <summary>What was known of deals at the end of a day.</summary>
internal sealed class Pipeline
{
    private Pipeline(IReadOnlyList<SeenDeal> seen, IReadOnlyList<PipelineDeal> open, int undated) => (Seen, Open, Undated) = (seen, open, undated);

    /// <summary>Deals whose opening is known, decided and open.</summary>
    public IReadOnlyList<SeenDeal> Seen { get; }

    /// <summary>Open deals whose opening is known, by age and worth: sums do not depend on the order they came in.</summary>
    public IReadOnlyList<PipelineDeal> Open { get; }

    /// <summary>How many open deals nobody knows the opening of.</summary>
    public int Undated { get; }

    public static Pipeline Of(IReadOnlyList<PipelineDeal> deals, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(deals);
        var (seen, open, undated) = (new List<SeenDeal>(), new List<PipelineDeal>(), 0);
        for (var i = 0; i < deals.Count; i++)
        {
            var deal = Checked(deals[i], i);
            var isDecided = deal.Decided <= asOf;
            if (deal.Opened is not { } opened)
            {
                undated += isDecided ? 0 : 1;
                continue;
            }

            if (opened > asOf) continue;
            seen.Add(new(opened, (isDecided ? deal.Decided!.Value : asOf).DayNumber - opened.DayNumber, isDecided ? deal.Outcome : DealOutcome.Open));
            // What it came to was not known before it was decided.
            if (!isDecided) open.Add(deal.Outcome == DealOutcome.Open ? deal : deal with { Amount = null });
        }

        return new(seen, [.. open.OrderBy(d => d.Opened).ThenBy(d => d.Product, StringComparer.Ordinal).ThenBy(d => d.Amount).ThenBy(d => d.ListPrice)], undated);
    }

    private static PipelineDeal Checked(PipelineDeal? deal, int i) =>
        deal is null || deal.Decided is null != (deal.Outcome == DealOutcome.Open) || !Enum.IsDefined(deal.Outcome) || deal.Decided < deal.Opened || deal.Amount < 0 || deal.ListPrice < 0
            ? throw new CrmException(AnalyticsErrors.InvalidDeal, $"deals[{i}]")
            : deal;
}
