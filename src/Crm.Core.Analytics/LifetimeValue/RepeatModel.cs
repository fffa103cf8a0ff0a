using System.Globalization;
using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>A model of when customers buy again and when they stop, without a contract that would tell. Immutable; time is in the unit of the histories it was fitted to.</summary>
public abstract class RepeatModel
{
    private const double LeastRate = 1e-9;

    private protected RepeatModel(params ReadOnlySpan<(string Name, double Value)> parameters)
    {
        var all = new ModelParameter[parameters.Length];
        for (var i = 0; i < all.Length; i++)
        {
            var (name, value) = parameters[i];
            all[i] = value > 0 && double.IsFinite(value) ? new(name, value) : throw new CrmException(AnalyticsErrors.InvalidParameter, name);
        }

        Parameters = all;
    }

    /// <summary>The name of the model in reports and in what is stored: <c>bg-nbd</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The parameters, in the order of the literature.</summary>
    public IReadOnlyList<ModelParameter> Parameters { get; }

    /// <summary>The probability that a customer has not stopped for good by the end of the data, 0 to 1.</summary>
    /// <param name="history">How the customer bought; its weight does not matter.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-history</c>.</exception>
    public double ProbabilityAlive(RepeatHistory history)
    {
        MustBePossible(history);
        return Alive(history);
    }

    /// <summary>How many more purchases to expect of a customer.</summary>
    /// <param name="history">How the customer bought; its weight does not matter.</param>
    /// <param name="horizon">For how long after the end of the data, in the unit of the history; not negative.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-history</c>, <c>crm.analytics.invalid-horizon</c>.</exception>
    public double ExpectedPurchases(RepeatHistory history, double horizon)
    {
        MustBePossible(history);
        return horizon >= 0 && double.IsFinite(horizon) ? Alive(history) * ExpectedIfAlive(history, horizon) : throw new CrmException(AnalyticsErrors.InvalidHorizon, "horizon");
    }

    /// <summary>
    /// How many more purchases to expect of a customer for ever, each worth less the later it comes: the discounted expected residual transactions (DERT) of Fader, Hardie and Lee, "RFM and CLV:
    /// using iso-value curves for customer base analysis", Journal of Marketing Research 42, 2005.
    /// </summary>
    /// <param name="history">How the customer bought; its weight does not matter.</param>
    /// <param name="rate">The rate of discounting, compounded continuously, in the unit of the history: ln(1.15) / 52 a week for 15 % a year; positive.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-history</c>, <c>crm.analytics.invalid-rate</c>.</exception>
    public double ResidualPurchases(RepeatHistory history, double rate)
    {
        MustBePossible(history);
        // Of a rate any smaller the result would not be a number any more.
        return rate >= LeastRate && double.IsFinite(rate) ? Alive(history) * ResidualIfAlive(history, rate) : throw new CrmException(AnalyticsErrors.InvalidRate, "rate");
    }

    /// <summary>How many purchases to expect until each of several moments; the probability of being alive is found once.</summary>
    internal void ExpectedPurchases(in RepeatHistory history, ReadOnlySpan<double> horizons, Span<double> expected)
    {
        MustBePossible(history);
        var alive = Alive(history);
        for (var i = 0; i < horizons.Length; i++) expected[i] = alive * ExpectedIfAlive(history, horizons[i]);
    }

    /// <summary>The logarithm of how likely histories are.</summary>
    /// <param name="histories">The histories.</param>
    public double LogLikelihood(RepeatHistories histories)
    {
        ArgumentNullException.ThrowIfNull(histories);
        return histories.Distinct.Sum(h => h.Weight * LogLikelihood(h));
    }

    /// <summary>Name and parameters.</summary>
    public override string ToString() => $"{Name}({string.Join(", ", Parameters.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name} {p.Value:G6}")))})";

    private protected abstract double Alive(in RepeatHistory history);

    // Of a customer that is alive at the end of the data.
    private protected abstract double ExpectedIfAlive(in RepeatHistory history, double horizon);

    private protected abstract double ResidualIfAlive(in RepeatHistory history, double rate);

    private protected abstract double LogLikelihood(in RepeatHistory history);

    private static void MustBePossible(in RepeatHistory history)
    {
        if (!history.IsPossible) throw new CrmException(AnalyticsErrors.InvalidHistory, "history");
    }
}
