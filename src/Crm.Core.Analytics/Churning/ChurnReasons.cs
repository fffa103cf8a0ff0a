using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Purchasing;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Churning;

/// <summary>
/// Why customers went away. What they stated, what the firm inferred and what nobody knows stay apart: the three are not of one kind, and no share is of a sum of them but that of each among all.
/// </summary>
/// <param name="Customers">How many went away.</param>
/// <param name="Stated">Those who said why.</param>
/// <param name="Inferred">Those of whom the firm concluded it.</param>
/// <param name="Unknown">Those of whom nobody knows.</param>
public sealed record ChurnReasons(int Customers, ChurnGroup Stated, ChurnGroup Inferred, ChurnGroup Unknown)
{
    /// <summary>The reasons of rows.</summary>
    /// <param name="rows">In any order.</param>
    /// <exception cref="CrmException"><c>crm.analytics.empty</c>, <c>crm.analytics.invalid-churn</c>, <c>crm.analytics.overflow</c>.</exception>
    public static ChurnReasons Of(IEnumerable<ChurnRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ChurnRow[] all = [.. rows];
        if (all.Length == 0) throw new CrmException(AnalyticsErrors.Empty, "rows");
        for (var i = 0; i < all.Length; i++) all[i].MustBePossible($"rows/{i}");
        return new(all.Length, Group(ChurnKnowledge.Stated), Group(ChurnKnowledge.Inferred), Group(ChurnKnowledge.Unknown));

        ChurnGroup Group(ChurnKnowledge knowledge)
        {
            var of = all.Where(r => r.Knowledge == knowledge).ToList();
            var reasons = of.Where(r => r.Reason is not null).GroupBy(r => r.Reason!, StringComparer.Ordinal)
                .Select(g => new ChurnReason(g.Key, g.Count(), g.Count() / (double)of.Count, Lost(g), g.Count(r => r.ValueLost is not null)))
                .OrderByDescending(r => r.Customers).ThenBy(r => r.Reason, StringComparer.Ordinal);
            return new(knowledge, of.Count, of.Count / (double)all.Length, Lost(of), of.Count(r => r.ValueLost is not null), [.. reasons]);
        }
    }

    private static long Lost(IEnumerable<ChurnRow> rows) => rows.Aggregate(0L, (sum, r) => Amounts.Added(sum, r.ValueLost ?? 0, "rows"));
}
