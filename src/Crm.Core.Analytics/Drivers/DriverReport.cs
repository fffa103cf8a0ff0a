using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Evaluation;
using Crm.Core.Analytics.Experiments;
using Crm.Core.Errors;
using MathNet.Numerics.Statistics;

namespace Crm.Core.Analytics.Drivers;

/// <summary>Which facts separate those something happened to — buyers, leavers — from the others.</summary>
/// <param name="Customers">How many there are.</param>
/// <param name="Happened">How many it happened to.</param>
/// <param name="Drivers">What was compared, by the size of its effect, largest first.</param>
/// <param name="NotEnough">What there was too little of.</param>
public sealed record DriverReport(int Customers, int Happened, IReadOnlyList<Driver> Drivers, IReadOnlyList<NotEnough> NotEnough)
{
    /// <summary>Compares facts one by one.</summary>
    /// <param name="happened">Whether it happened to each customer.</param>
    /// <param name="categories">Facts with levels.</param>
    /// <param name="numbers">Facts that are numbers.</param>
    /// <param name="options">Support, level and correction; null for those by default.</param>
    /// <param name="cancellation">Stops between facts.</param>
    /// <exception cref="CrmException">
    /// <c>crm.analytics.empty</c>: no customers; <c>crm.analytics.too-few</c>: it happened to all or none, or less than 2 are asked for; <c>crm.analytics.unequal-lengths</c>, <c>crm.analytics.invalid-number</c>,
    /// <c>crm.analytics.invalid-share</c>.
    /// </exception>
    public static DriverReport Of(
        IReadOnlyList<bool> happened, IReadOnlyList<CategoricalFact> categories, IReadOnlyList<NumericFact> numbers, DriverOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(happened);
        ArgumentNullException.ThrowIfNull(categories);
        ArgumentNullException.ThrowIfNull(numbers);
        options ??= new();
        Shares.Inside(options.Level, "options.level");
        if (options.LeastSupport < 2) throw new CrmException(AnalyticsErrors.TooFew, "options.leastSupport");
        if (happened.Count == 0) throw new CrmException(AnalyticsErrors.Empty, nameof(happened));
        var positives = happened.Count(h => h);
        if (positives == 0 || positives == happened.Count) throw new CrmException(AnalyticsErrors.TooFew, nameof(happened));
        var (found, lacking) = (new List<Driver>(), new List<NotEnough>());
        foreach (var fact in categories)
        {
            cancellation.ThrowIfCancellationRequested();
            if (fact.Levels.Count != happened.Count) throw new CrmException(AnalyticsErrors.UnequalLengths, fact.Name);
            Compare(fact, happened, options, found, lacking);
        }

        foreach (var fact in numbers)
        {
            cancellation.ThrowIfCancellationRequested();
            if (fact.Numbers.Count != happened.Count) throw new CrmException(AnalyticsErrors.UnequalLengths, fact.Name);
            Compare(fact, happened, options, found, lacking);
        }

        IReadOnlyList<double> values = [.. found.Select(d => d.PValue)];
        var adjusted = options.Correction == DriverCorrection.Holm ? Corrections.Holm(values) : Corrections.BenjaminiHochberg(values);
        return new(
            happened.Count, positives,
            [
                .. found.Select((d, i) => d with { Adjusted = adjusted[i] }).OrderByDescending(d => Math.Abs(d.Effect)).ThenBy(d => d.Fact, StringComparer.Ordinal)
                    .ThenBy(d => (d as LevelDriver)?.Level, StringComparer.Ordinal),
            ],
            [.. lacking.OrderBy(n => n.Fact, StringComparer.Ordinal).ThenBy(n => n.Level, StringComparer.Ordinal)]);
    }

    private static void Compare(CategoricalFact fact, IReadOnlyList<bool> happened, DriverOptions options, List<Driver> found, List<NotEnough> lacking)
    {
        var levels = new SortedDictionary<string, (int All, int Happened)>(StringComparer.Ordinal);
        var (known, positives) = (0, 0);
        for (var i = 0; i < happened.Count; i++)
        {
            if (string.IsNullOrEmpty(fact.Levels[i])) continue;
            var (all, of) = levels.GetValueOrDefault(fact.Levels[i]!);
            levels[fact.Levels[i]!] = (all + 1, of + (happened[i] ? 1 : 0));
            (known, positives) = (known + 1, positives + (happened[i] ? 1 : 0));
        }

        if (levels.Count == 0) lacking.Add(new(fact.Name, null, 0));
        foreach (var (level, (all, of)) in levels)
        {
            if (Math.Min(all, known - all) < options.LeastSupport || positives == 0 || positives == known)
            {
                lacking.Add(new(fact.Name, level, all));
                continue;
            }

            var (with, without) = (new ArmCounts(of, all), new ArmCounts(positives - of, known - all));
            var compared = Proportions.Compare(with, without, options.Level);
            var effect = (of / (double)positives) - ((all - of) / (double)(known - positives));
            var odds = (of + 0.5) * (known - all - positives + of + 0.5) / ((all - of + 0.5) * (positives - of + 0.5));
            found.Add(new LevelDriver(fact.Name, level, effect, with, without, compared.Difference, compared.Interval, odds, compared.PValue, compared.PValue));
        }
    }

    private static void Compare(NumericFact fact, IReadOnlyList<bool> happened, DriverOptions options, List<Driver> found, List<NotEnough> lacking)
    {
        var pairs = fact.Numbers.Select((n, i) => (Number: n, Happened: happened[i])).Where(p => p.Number is not null).Select(p => new RankedPair(p.Number!.Value, p.Happened)).ToList();
        if (pairs.Exists(p => !SpendSummary.IsNumber(p.Score))) throw new CrmException(AnalyticsErrors.InvalidNumber, fact.Name);
        double[] of = [.. pairs.Where(p => p.Happened).Select(p => p.Score).Order()];
        double[] against = [.. pairs.Where(p => !p.Happened).Select(p => p.Score).Order()];
        if (Math.Min(of.Length, against.Length) < options.LeastSupport || Auc.Of(pairs) is not { } auc)
        {
            lacking.Add(new(fact.Name, null, pairs.Count));
            return;
        }

        var (low, high) = AucInterval.Of(auc, of.Length, against.Length, options.Level);
        var (a, b) = (SpendSummary.Of(of), SpendSummary.Of(against));
        var means = a.Variance + b.Variance > 0 ? Spend.Compare(a, b, options.Level) : null;
        var p = means?.PValue ?? (a.Mean.CompareTo(b.Mean) == 0 ? 1 : FisherExact.PValue(new(of.Length, of.Length), new(0, against.Length)));
        found.Add(new NumericDriver(fact.Name, (2 * auc) - 1, auc, new(low, high), a, b, means, SortedArrayStatistics.Median(of) - SortedArrayStatistics.Median(against), p, p));
    }
}
