using Crm.Core.Errors;
using Crm.Core.Storage;

namespace Crm.Core.Scoring;

/// <summary>How scores are refreshed.</summary>
public sealed record ScoreRefreshOptions
{
    /// <summary>As of when, at most now.</summary>
    /// <value>Default: null, for now.</value>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Whose scores; who is unknown is left out.</summary>
    /// <value>Default: null, for everybody.</value>
    public IReadOnlyCollection<Guid>? Subjects { get; init; }

    /// <summary>Goes on behind this subject: <see cref="ScoreRefreshProgress.Last"/> of the last report of a refresh that was cancelled or failed.</summary>
    /// <value>Default: null, to begin at the start.</value>
    public Guid? After { get; init; }

    /// <summary>The plan as a worker saw it before: it leaves a plan that is another by now, or that somebody else refreshed to the end. Null for whoever asks by hand.</summary>
    internal (int DefinitionVersion, DateTimeOffset? RefreshedAsOf)? Seen { get; init; }

    /// <summary>At most so many are stored together, in one transaction.</summary>
    /// <value>Default: 200.</value>
    /// <exception cref="CrmException"><c>crm.score.invalid-batch-size</c>: 1 to 200.</exception>
    public int BatchSize
    {
        get;
        init => field = value is >= 1 and <= PageRequest.MaxSize ? value : throw new CrmException(ScoreErrors.InvalidBatchSize, "batchSize");
    } = PageRequest.MaxSize;
}
