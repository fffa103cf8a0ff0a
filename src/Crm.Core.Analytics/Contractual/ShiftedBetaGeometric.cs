using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Numerics;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Contractual;

/// <summary>
/// Shifted-beta-geometric (Fader and Hardie, "How to project customer retention", Journal of Interactive Marketing 21, 2007): at the end of every period a customer leaves with a probability of its
/// own, which is beta-distributed among customers. That retention rises with age needs nobody to become more loyal: those who leave easily leave first. Immutable; time is in periods of the contract.
/// </summary>
public sealed class ShiftedBetaGeometric
{
    /// <summary>The most periods anything is asked of.</summary>
    public const int MostPeriods = 1_000_000;

    private const double LeastRate = 1e-6;

    // Parameters as large as this are the limit in which all customers are alike.
    private const double Limit = 1e8;

    /// <summary>A model with given parameters.</summary>
    /// <param name="alpha">The first parameter of the distribution of leaving.</param>
    /// <param name="beta">The second.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-parameter</c>: one is not positive.</exception>
    public ShiftedBetaGeometric(double alpha, double beta)
    {
        foreach (var (name, value) in ((string, double)[])[("alpha", alpha), ("beta", beta)])
        {
            if (!(value is >= 1e-9 and <= 1e12)) throw new CrmException(AnalyticsErrors.InvalidParameter, name);
        }

        (Alpha, Beta) = (alpha, beta);
    }

    /// <summary>The name of the model in reports and in what is stored.</summary>
    public const string Name = "sbg";

    /// <summary>The first parameter of the distribution of leaving.</summary>
    public double Alpha { get; }

    /// <summary>The second parameter of the distribution of leaving.</summary>
    public double Beta { get; }

    /// <summary>How many periods a new customer stays on average, the one in which it leaves included; null when that has no end (alpha is 1 or less).</summary>
    public double? ExpectedTenure => Alpha > 1 ? (Alpha + Beta - 1) / (Alpha - 1) : null;

    /// <summary>Which share of those who are there in a period renews at its end, 0 to 1. Formula 8.</summary>
    /// <param name="period">The period, from 1.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-horizon</c>.</exception>
    public double Retention(int period) => (Beta + Checked(period, 1) - 1) / (Alpha + Beta + period - 1);

    /// <summary>Which share of new customers is left after so many periods, 0 to 1.</summary>
    /// <param name="periods">How many; 0 for all.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-horizon</c>.</exception>
    public double Survival(int periods)
    {
        Checked(periods, 0);
        var survival = 1.0;
        for (var i = 1; i <= periods && survival > 0; i++) survival *= Retention(i);
        return survival;
    }

    /// <summary>How many periods a new customer stays on average, no more than so many of them counted.</summary>
    /// <param name="periods">The horizon, from 0.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-horizon</c>.</exception>
    public double ExpectedTenureWithin(int periods)
    {
        Checked(periods, 0);
        var (survival, sum) = (1.0, 0.0);
        for (var i = 1; i <= periods && survival > 0; i++)
        {
            sum += survival;
            survival *= Retention(i);
        }

        return sum;
    }

    /// <summary>
    /// For how many periods a new customer pays on average, each at its beginning and discounted to the first: the discounted expected lifetime (DEL) of Fader and Hardie, "Customer-base valuation in a
    /// contractual setting: the perils of ignoring heterogeneity", Marketing Science 29, 2010. Times what a period brings in it is the lifetime value.
    /// </summary>
    /// <param name="rate">The rate of a period: 0.1 for 10 %; at least a millionth.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-rate</c>.</exception>
    public double DiscountedLifetime(double rate)
    {
        Checked(rate);
        return BetaMean.Of(Alpha, Beta, (leave, _) => (1 + rate) / (leave + rate));
    }

    /// <summary>
    /// For how many more periods a customer pays on average that is in a period now and has not renewed yet, discounted to that renewal: the discounted expected residual lifetime (DERL), formula 6 of
    /// the same paper. What was seen of it, that it renewed so often, is in it.
    /// </summary>
    /// <param name="period">The period the customer is in, from 1.</param>
    /// <param name="rate">The rate of a period: 0.1 for 10 %; at least a millionth.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-horizon</c>, <c>crm.analytics.invalid-rate</c>.</exception>
    public double DiscountedResidualLifetime(int period, double rate)
    {
        Checked(period, 1);
        Checked(rate);
        return BetaMean.Of(Alpha, Beta + period - 1, (leave, stay) => stay * (1 + rate) / (leave + rate));
    }

    /// <summary>Finds the most likely parameters, from any number of cohorts of any age.</summary>
    /// <param name="cohorts">The cohorts, in any order.</param>
    /// <exception cref="CrmException"><c>crm.analytics.empty</c>.</exception>
    public static ShiftedBetaGeometricFit Fit(params IReadOnlyCollection<RetentionCohort> cohorts)
    {
        ArgumentNullException.ThrowIfNull(cohorts);
        if (cohorts.Count == 0) throw new CrmException(AnalyticsErrors.Empty, "cohorts");
        var periods = cohorts.Max(c => c.Survivors.Count) - 1;
        var (kept, lost) = (new double[periods], new double[periods]);
        foreach (var survivors in cohorts.Select(c => c.Survivors))
        {
            for (var i = 1; i < survivors.Count; i++)
            {
                kept[i - 1] += survivors[i];
                lost[i - 1] += survivors[i - 1] - survivors[i];
            }
        }

        var (renewed, left) = (kept.Sum(), lost.Sum());
        var retention = renewed / (renewed + left);
        var alike = Binomial(renewed, left);
        var fit = new ShiftedBetaGeometricFit(null, cohorts.Sum(c => c.Survivors[0]), cohorts.Sum(c => c.Survivors[0] - c.Survivors[^1]), alike, null, retention, alike, null, 0);
        if (left <= 0) return fit with { Warning = ContractualWarning.NoChurn };
        if (renewed <= 0) return fit with { Warning = ContractualWarning.AllLeftAtOnce };
        var alikeFit = fit with { Model = new(Limit * (1 - retention), Limit * retention), Warning = ContractualWarning.NoHeterogeneityIdentifiable };
        var beyond = kept.Skip(1).Sum();
        // Of one period there is one rate, which any two parameters of one ratio explain.
        if (beyond + lost.Skip(1).Sum() <= 0) return alikeFit;
        if (beyond > 0 && lost.Skip(1).Sum() <= 0) return fit with { Warning = ContractualWarning.ChurnOnlyAtFirst, LogLikelihood = Binomial(kept[0], lost[0]) };
        var best = Maximizer.Maximize(new ShiftedBetaGeometricLikelihood(kept, lost), [.. ((double[])[1, 0.2, 5, 50]).Select(size => new[] { size * (1 - retention), size * retention })]);
        return best.IsInside && best.LogLikelihood > alike
            ? fit with { Model = new(best.Parameters[0], best.Parameters[1]), LogLikelihood = best.LogLikelihood, StandardErrors = best.StandardErrors, Iterations = best.Iterations }
            : alikeFit with { Iterations = best.Iterations };
    }

    // The largest likelihood of one rate.
    private static double Binomial(double renewed, double left) =>
        (renewed > 0 ? renewed * Math.Log(renewed / (renewed + left)) : 0) + (left > 0 ? left * Math.Log(left / (renewed + left)) : 0);

    private static int Checked(int periods, int least) => periods >= least && periods <= MostPeriods ? periods : throw new CrmException(AnalyticsErrors.InvalidHorizon, "periods");

    private static void Checked(double rate)
    {
        if (!(rate >= LeastRate && double.IsFinite(rate))) throw new CrmException(AnalyticsErrors.InvalidRate, "rate");
    }
}
