using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.Analytics.Prediction.Scoring;

namespace Crm.Core.Analytics.Prediction.Learning;

/// <summary>Learns a model from decided rows.</summary>
public interface ILearner
{
    /// <summary>The name its models have.</summary>
    string Name { get; }

    /// <summary>Learns. The order of <paramref name="rows"/> changes no digit.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="happened">What came of each.</param>
    /// <param name="rows">Which to learn from, from 0; of both kinds.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="Core.Errors.CrmException"><c>crm.analytics.one-class</c>; <c>crm.analytics.too-many-levels</c>.</exception>
    ScoreModel Learn(FieldTable table, IReadOnlyList<bool> happened, IReadOnlyList<int> rows, CancellationToken ct = default);
}
