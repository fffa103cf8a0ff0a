using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.Analytics.Prediction.Scoring;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Prediction.Learning;

/// <summary>
/// Logistic regression with a ridge (le Cessie and van Houwelingen, Applied Statistics 41, 1992) at its only optimum: the sum of log-losses + penalty / 2 · |w|², the intercept free. Every level has a weight, and blank is a
/// level of fields that have blanks.
/// </summary>
public sealed class LogisticRegression : ILearner
{
    private const int MostLevels = 4_000;

    private readonly bool _binned;
    private readonly double _penalty;

    /// <summary>A learner.</summary>
    /// <param name="binned">Whether numbers are tenths, each a level; otherwise they have one weight for standard deviations from the mean, and blanks another.</param>
    /// <param name="penalty">The strength of the ridge.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-parameter</c>: the penalty is not positive.</exception>
    public LogisticRegression(bool binned, double penalty = 1)
    {
        if (!(penalty > 0 && double.IsFinite(penalty))) throw new CrmException(AnalyticsErrors.InvalidParameter, "penalty");
        (_binned, _penalty) = (binned, penalty);
    }

    /// <inheritdoc/>
    public string Name => _binned ? "logistic-binned" : "logistic";

    /// <inheritdoc/>
    public ScoreModel Learn(FieldTable table, IReadOnlyList<bool> happened, IReadOnlyList<int> rows, CancellationToken ct = default)
    {
        var positives = rows.Count(r => happened[r]);
        if (positives == 0 || positives == rows.Count) throw new CrmException(AnalyticsErrors.OneClass, "happened");
        List<Block> blocks = [.. table.Fields.Select(f => Block.Of(f, rows, _binned)).OfType<Block>()];
        // What is widest comes last: its levels exclude each other, and are solved for one by one.
        blocks.Sort(static (x, y) => x.Width.CompareTo(y.Width) is not 0 and var by ? by : string.CompareOrdinal(x.Name, y.Name));
        if (blocks.Count > 1 && blocks[..^1].Sum(b => b.Width) > MostLevels) throw new CrmException(AnalyticsErrors.TooManyLevels, blocks[^2].Name);
        var weights = Ridge.Solve(Design.Of(blocks, happened, rows), _penalty, ct);
        var (fields, first) = (new Dictionary<string, ModelField>(StringComparer.Ordinal), 1);
        foreach (var block in blocks)
        {
            fields[block.Name] = block.Model(weights.AsSpan(first, block.Width), rows);
            first += block.Width;
        }

        return new(Name, weights[0], table.Fields.Where(f => fields.ContainsKey(f.Name)).Select(f => fields[f.Name]));
    }
}
