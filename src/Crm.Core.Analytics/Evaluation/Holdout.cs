using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.LifetimeValue;
using Crm.Core.Analytics.Purchasing;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Evaluation;

/// <summary>What customers did after a day up to which models were fitted.</summary>
public sealed class Holdout
{
    private const int MostRepeats = 7;

    private readonly (RepeatHistory History, int Actual)[] _customers;

    private Holdout((RepeatHistory, int)[] customers, double weeks) => (_customers, Weeks) = (customers, weeks);

    /// <summary>How long it is, in weeks of days / 7.</summary>
    public double Weeks { get; }

    /// <summary>On how many days customers of the calibration bought in it.</summary>
    public int Actual => _customers.Sum(c => c.Actual);

    /// <summary>Divides a history.</summary>
    /// <param name="history">The purchases.</param>
    /// <param name="calibration">The last day models see.</param>
    /// <param name="end">The last day of the holdout; later than that.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-day</c>; <c>crm.analytics.empty</c>: nobody bought until then.</exception>
    public static Holdout Of(PurchaseHistory history, DateOnly calibration, DateOnly end)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (end <= calibration) throw new CrmException(AnalyticsErrors.InvalidDay, "end");
        var customers = new List<(RepeatHistory, int)>();
        for (var i = 0; i < history.Customers.Count; i++)
        {
            if (history.Repeat(i, calibration) is { } repeat && history.Repeat(i, end) is { } later) customers.Add((repeat, later.Repeats - repeat.Repeats));
        }

        return customers.Count == 0 ? throw new CrmException(AnalyticsErrors.Empty, "calibration") : new([.. customers], PurchaseHistory.Weeks(calibration, end));
    }

    /// <summary>Holds a model against it.</summary>
    /// <param name="model">The model, fitted to the calibration.</param>
    public HoldoutResult Judge(RepeatModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var (expected, alive) = (new double[_customers.Length], new double[_customers.Length]);
        for (var i = 0; i < _customers.Length; i++)
        {
            expected[i] = model.ExpectedPurchases(_customers[i].History, Weeks);
            alive[i] = model.ProbabilityAlive(_customers[i].History);
        }

        return new(
            model.Name,
            expected.Sum(),
            expected.Zip(_customers, (e, c) => Math.Abs(e - c.Actual)).Average(),
            Auc.Of(expected.Zip(_customers, (e, c) => new RankedPair(e, c.Actual > 0))),
            model is Nbd ? null : Auc.Of(alive.Zip(_customers, (p, c) => new RankedPair(p, c.Actual > 0))),
            Math.Sqrt(expected.Zip(_customers, (e, c) => (e - c.Actual) * (e - c.Actual)).Average()));
    }

    /// <summary>Holds a model against it bucket by bucket.</summary>
    /// <param name="model">The model, fitted to the calibration.</param>
    public HoldoutCalibration Calibration(RepeatModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var all = _customers.Select(c => (c.History.Repeats, c.Actual, Expected: model.ExpectedPurchases(c.History, Weeks))).OrderBy(c => c.Expected).ToArray();
        var deciles = new int[all.Length];
        for (var i = 0; i < all.Length;)
        {
            var next = i;
            while (next < all.Length && all[next].Expected.CompareTo(all[i].Expected) == 0) next++;
            // Where the middle of those of one expectation falls.
            for (var k = i; k < next; k++) deciles[k] = Math.Min(10, (int)((i + next) / 2.0 / all.Length * 10) + 1);
            i = next;
        }

        return new(
            model.Name,
            [.. all.GroupBy(c => Math.Min(c.Repeats, MostRepeats)).OrderBy(g => g.Key).Select(g => Bucket(g, g.Key, g.Key == MostRepeats ? null : g.Key))],
            [.. all.Zip(deciles).GroupBy(c => c.Second, c => c.First).OrderBy(g => g.Key).Select(g => Bucket(g, g.Key, g.Key))]);

        static CalibrationBucket Bucket(IEnumerable<(int Repeats, int Actual, double Expected)> of, int from, int? to) =>
            new(from, to, of.Count(), of.Average(c => c.Expected), of.Average(c => c.Actual));
    }
}
