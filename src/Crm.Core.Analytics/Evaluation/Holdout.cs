using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.LifetimeValue;
using Crm.Core.Analytics.Purchasing;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Evaluation;

/// <summary>What customers did after a day up to which models were fitted.</summary>
public sealed class Holdout
{
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
            Auc.Of(alive.Zip(_customers, (p, c) => new RankedPair(p, c.Actual > 0))));
    }
}
