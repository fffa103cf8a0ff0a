using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Prediction.Monitoring;

/// <summary>
/// The population stability index Σ (now − then) · ln(now / then) over shares, and its usual thresholds 0.10 and 0.25 (Siddiqi, Credit Risk Scorecards, 2006). Half a row is added to every count, so that an empty one has a logarithm.
/// With few rows chance alone makes it large: about (bins − 1) · (1 / rows now + 1 / rows then) (Yurdakul, Western Michigan University, 2018).
/// </summary>
/// <param name="Name">The field, or <c>score</c>.</param>
/// <param name="Value">The index, 0 or more.</param>
public sealed record StabilityIndex(string Name, double Value)
{
    /// <summary>What that means.</summary>
    public Drift Drift => Value < 0.10 ? Drift.None : Value <= 0.25 ? Drift.Some : Drift.Much;

    /// <summary>The index of two counts.</summary>
    /// <param name="name">What was counted.</param>
    /// <param name="then">Rows in each bin when it was learnt.</param>
    /// <param name="now">Rows in each now.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-table</c>: not as many bins, or negative counts; <c>crm.analytics.empty</c>: no bin, or no row then or now.</exception>
    public static StabilityIndex Of(string name, IReadOnlyList<int> then, IReadOnlyList<int> now)
    {
        if (then.Count != now.Count || then.Any(c => c < 0) || now.Any(c => c < 0)) throw new CrmException(AnalyticsErrors.InvalidTable, name);
        var (before, after) = (then.Sum(c => (long)c) + (then.Count / 2.0), now.Sum(c => (long)c) + (now.Count / 2.0));
        if (then.All(c => c == 0) || now.All(c => c == 0)) throw new CrmException(AnalyticsErrors.Empty, name);
        var index = 0.0;
        for (var i = 0; i < then.Count; i++)
        {
            var (p, q) = ((then[i] + 0.5) / before, (now[i] + 0.5) / after);
            index += (q - p) * Math.Log(q / p);
        }

        return new(name, Math.Max(0, index));
    }
}
