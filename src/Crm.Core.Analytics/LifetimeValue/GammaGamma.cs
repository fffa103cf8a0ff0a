using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Numerics;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>
/// Gamma–Gamma (Fader and Hardie, "The Gamma-Gamma model of monetary value", 2013): the value of a purchase varies about a mean of the customer's own, which varies
/// among customers, whatever how often they buy.
/// </summary>
public sealed class GammaGamma
{
    private const double MostCorrelation = 0.3;

    /// <summary>A model with given parameters.</summary>
    /// <param name="p">The shape of the distribution of values about a customer's mean.</param>
    /// <param name="q">The shape of the distribution of means.</param>
    /// <param name="v">The scale of the distribution of means, in the currency.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-parameter</c>: one is not positive.</exception>
    public GammaGamma(double p, double q, double v)
    {
        foreach (var (name, value) in ((string, double)[])[("p", p), ("q", q), ("v", v)])
        {
            if (!(value > 0 && double.IsFinite(value))) throw new CrmException(AnalyticsErrors.InvalidParameter, name);
        }

        (P, Q, V) = (p, q, v);
    }

    /// <summary>The name of the model in reports and in what is stored.</summary>
    public const string Name = "gamma-gamma";

    /// <summary>The shape of the distribution of values about a customer's mean.</summary>
    public double P { get; }

    /// <summary>The shape of the distribution of means.</summary>
    public double Q { get; }

    /// <summary>The scale of the distribution of means, in the currency.</summary>
    public double V { get; }

    /// <summary>The parameters, in the order of the literature.</summary>
    public IReadOnlyList<ModelParameter> Parameters => [new("p", P), new("q", Q), new("v", V)];

    /// <summary>What a purchase is worth of a customer nothing is known of: the mean of all customers, in the currency; null when the means of customers have none (q is 1 or less).</summary>
    public double? MeanValue => Q > 1 && double.IsFinite(P * V / (Q - 1)) ? P * V / (Q - 1) : null;

    /// <summary>What a purchase of a customer is worth to it, who bought before: between its mean and that of all, nearer to its own the more it bought. Formula 5.</summary>
    /// <param name="history">What the customer spent; its weight does not matter.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-value</c>; <c>crm.analytics.no-mean-value</c>: q is so small that not even what is known of the customer gives a mean.</exception>
    public double ExpectedValue(SpendHistory history)
    {
        if (!history.IsPossible) throw new CrmException(AnalyticsErrors.InvalidValue, "history");
        var value = P * (V + (history.Purchases * history.Mean)) / ((P * history.Purchases) + Q - 1);
        return value > 0 && double.IsFinite(value) ? value : throw new CrmException(AnalyticsErrors.NoMeanValue, "history");
    }

    /// <summary>Finds the most likely parameters.</summary>
    /// <param name="histories">What to fit to, in any order.</param>
    /// <exception cref="CrmException"><c>crm.analytics.empty</c>, <c>crm.analytics.invalid-value</c>: a mean that is not positive.</exception>
    public static GammaGammaFit Fit(IEnumerable<SpendHistory> histories)
    {
        ArgumentNullException.ThrowIfNull(histories);
        SpendHistory[] all = [.. histories];
        if (all.Length == 0) throw new CrmException(AnalyticsErrors.Empty, "histories");
        var wrong = Array.FindIndex(all, h => !h.IsPossible);
        if (wrong >= 0) throw new CrmException(AnalyticsErrors.InvalidValue, $"histories/{wrong}");
        // Sums must not depend on the order of the input.
        Array.Sort(all, (a, b) => (a.Purchases, a.Mean, a.Weight).CompareTo((b.Purchases, b.Mean, b.Weight)));
        var (customers, correlation) = (all.Sum(h => h.Weight), Correlation(all));
        var mean = all.Sum(h => h.Weight * h.Mean) / customers;
        var best = Maximizer.Maximize(new GammaGammaLikelihood(all), [.. from p in (double[])[1, 5] from q in (double[])[2, 4] select (double[])[p, q, mean * (q - 1) / p]]);
        var model = new GammaGamma(best.Parameters[0], best.Parameters[1], best.Parameters[2]);
        var warning = !best.IsInside ? FitWarning.NoHeterogeneityIdentifiable : model.Q <= 1 ? FitWarning.NoMeanValue : correlation > MostCorrelation ? FitWarning.ValueDependsOnFrequency : null;
        return new(model, customers, best.LogLikelihood, best.StandardErrors, correlation, warning, best.Iterations);
    }

    private static double Correlation(SpendHistory[] all)
    {
        var weight = all.Sum(h => h.Weight);
        var (often, much) = (all.Sum(h => h.Weight * h.Purchases) / weight, all.Sum(h => h.Weight * h.Mean) / weight);
        var both = all.Sum(h => h.Weight * (h.Purchases - often) * (h.Mean - much));
        var (ofOften, ofMuch) = (all.Sum(h => h.Weight * (h.Purchases - often) * (h.Purchases - often)), all.Sum(h => h.Weight * (h.Mean - much) * (h.Mean - much)));
        return ofOften > 0 && ofMuch > 0 ? both / Math.Sqrt(ofOften) / Math.Sqrt(ofMuch) : 0;
    }
}
