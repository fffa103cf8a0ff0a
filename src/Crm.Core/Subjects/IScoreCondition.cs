using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Subjects;

/// <summary>Scores, as rules ask for them. Scores stand above rules, so they hand it in.</summary>
internal interface IScoreCondition<TSubject>
{
    /// <summary>The scores it reads.</summary>
    SubjectSource<TSubject> Source { get; }

    /// <summary>Whether the score of a subject by a plan compares as asked.</summary>
    RuleTest<RuleSubject<TSubject>> Holds(Guid plan, ScoreNode node);

    /// <summary>The score of a subject by a plan; null when it has none.</summary>
    decimal? ValueOf(Guid plan, RuleSubject<TSubject> subject);

    /// <summary>Finds plans by the names and ids rules write, and says which names there are.</summary>
    Task<(Func<string, Guid?> Find, IReadOnlyCollection<string> Names)> FindAsync(CancellationToken ct);
}
