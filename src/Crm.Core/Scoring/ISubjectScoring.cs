using Crm.Core.Errors;
using Crm.Core.Rules;

namespace Crm.Core.Scoring;

/// <summary>Scores subjects of one kind.</summary>
internal interface ISubjectScoring
{
    /// <summary>Who they are.</summary>
    ScoreSubject Subject { get; }

    /// <summary>Refuses a definition that asks for something rules about them cannot ask.</summary>
    Task MustFitAsync(ScoreDefinition definition, CancellationToken ct);

    /// <summary>The score of one, explained; null when there is no such subject.</summary>
    Task<ScoreExplanation?> ExplainAsync(ScorePlan plan, Guid subject, DateTimeOffset asOf, CancellationToken ct);

    /// <summary>All ids, in their order, behind one.</summary>
    IAsyncEnumerable<Guid> IdsAsync(Guid? after, CancellationToken ct);

    /// <summary>The scores of some by each of several plans, and whether a rule holds for them now; who is unknown is left out.</summary>
    Task<IReadOnlyList<(IReadOnlyList<Score> Scores, bool Holds)>> ScoreAsync(IReadOnlyList<ScorePlan> plans, IReadOnlyList<Guid> subjects, DateTimeOffset asOf, Rule? outcome, CancellationToken ct);

    /// <summary>The score of one that is kept; null when none is.</summary>
    Task<KeptScore?> FindKeptAsync(ScorePlanId plan, Guid subject, CancellationToken ct);

    /// <summary>Computes the scores of some and takes what changed into the unit of work; who is unknown is left out, and who cannot be scored keeps the score it had.</summary>
    Task<(int Computed, int Changed, FailedRecords Failed)> KeepAsync(ScorePlan plan, IReadOnlyList<Guid> subjects, DateTimeOffset asOf, CancellationToken ct);
}
