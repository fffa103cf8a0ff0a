using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.Analytics.Prediction.Scoring;

namespace Crm.Core.Analytics.Prediction.Learning;

/// <summary>Naive Bayes over levels and tenths of numbers; blanks are passed over. Its raw probabilities are too sure of themselves: calibrate it.</summary>
/// <param name="options">Offset and least support.</param>
public sealed class NaiveBayes(NaiveBayesOptions? options = null) : ILearner
{
    internal const string ModelName = "naive-bayes";

    private readonly NaiveBayesOptions _options = options ?? new();

    /// <inheritdoc/>
    public string Name => ModelName;

    /// <inheritdoc/>
    public ScoreModel Learn(FieldTable table, IReadOnlyList<bool> happened, IReadOnlyList<int> rows, CancellationToken ct = default)
    {
        var won = rows.Count(r => happened[r]);
        var factors = new NaiveBayesFactors(_options, won, rows.Count - won);
        var fields = new List<ModelField>();
        foreach (var field in table.Fields)
        {
            ct.ThrowIfCancellationRequested();
            var coded = CodedField.Of(field, rows);
            var (wins, losses, blanks) = (new long[coded.Levels], new long[coded.Levels], 0L);
            foreach (var row in rows)
            {
                if (coded.Codes[row] < 0) blanks++;
                else if (happened[row]) wins[coded.Codes[row]]++;
                else losses[coded.Codes[row]]++;
            }

            // Levels that these rows do not have are none.
            var seen = Enumerable.Range(0, coded.Levels).Where(i => wins[i] + losses[i] > 0).ToList();
            var (effects, typical) = factors.Of(seen.ConvertAll(i => wins[i]), seen.ConvertAll(i => losses[i]));
            var byCode = new double?[coded.Levels];
            foreach (var (at, code) in seen.Index()) byCode[code] = effects[at];
            if (Array.Exists(byCode, e => e is not null)) fields.Add(coded.Model(byCode, null, typical, [blanks, .. wins.Zip(losses, (w, l) => w + l)]));
        }

        return new(ModelName, factors.Prior, fields);
    }
}
