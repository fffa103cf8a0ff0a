using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>Histories with equal ones put together, in an order that does not depend on that of the input: what a model is fitted to.</summary>
public sealed class RepeatHistories
{
    private RepeatHistories(RepeatHistory[] sorted)
    {
        var merged = 0;
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] with { Weight = 0 } == sorted[merged] with { Weight = 0 }) sorted[merged] = sorted[merged] with { Weight = sorted[merged].Weight + sorted[i].Weight };
            else sorted[++merged] = sorted[i];
        }

        Distinct = sorted[..(merged + 1)];
        var repeats = new List<int>();
        Place = new int[Distinct.Length];
        for (var i = 0; i < Distinct.Length; i++)
        {
            if (repeats.Count == 0 || repeats[^1] != Distinct[i].Repeats) repeats.Add(Distinct[i].Repeats);
            Place[i] = repeats.Count - 1;
        }

        Repeats = [.. repeats];
        WeightOf = new double[Repeats.Length];
        for (var i = 0; i < Distinct.Length; i++) WeightOf[Place[i]] += Distinct[i].Weight;
        Customers = WeightOf.Sum();
    }

    /// <summary>How many customers there are.</summary>
    public double Customers { get; }

    /// <summary>How many repeat purchases an average customer made in a unit of time.</summary>
    public double Rate => Distinct.Sum(h => h.Weight * h.Repeats) / Distinct.Sum(h => h.Weight * h.ObservedFor);

    /// <summary>How long an average customer was observed.</summary>
    public double MeanObserved => Distinct.Sum(h => h.Weight * h.ObservedFor) / Customers;

    /// <summary>The distinct histories, by repeats, then last, then observed.</summary>
    internal RepeatHistory[] Distinct { get; }

    /// <summary>The distinct numbers of repeats, ascending.</summary>
    internal int[] Repeats { get; }

    /// <summary>How many customers have each number of repeats.</summary>
    internal double[] WeightOf { get; }

    /// <summary>Where the number of repeats of a distinct history stands in <see cref="Repeats"/>.</summary>
    internal int[] Place { get; }

    /// <summary>Puts histories together.</summary>
    /// <param name="histories">In any order.</param>
    /// <exception cref="CrmException">
    /// <c>crm.analytics.empty</c>; <c>crm.analytics.invalid-history</c>: a negative number, a last purchase after the end, repeats without a time or a time without repeats.
    /// </exception>
    public static RepeatHistories Of(IEnumerable<RepeatHistory> histories)
    {
        ArgumentNullException.ThrowIfNull(histories);
        RepeatHistory[] all = [.. histories];
        if (all.Length == 0) throw new CrmException(AnalyticsErrors.Empty, "histories");
        var wrong = Array.FindIndex(all, h => !h.IsPossible);
        if (wrong >= 0) throw new CrmException(AnalyticsErrors.InvalidHistory, $"histories/{wrong}");
        Array.Sort(all, (a, b) => (a.Repeats, a.LastAt, a.ObservedFor, a.Weight).CompareTo((b.Repeats, b.LastAt, b.ObservedFor, b.Weight)));
        return new(all);
    }
}
