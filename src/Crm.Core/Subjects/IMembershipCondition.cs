using Crm.Core.Rules.Evaluation;

namespace Crm.Core.Subjects;

/// <summary>Membership in segments, as rules ask for it. Segments stand above rules, so they hand it in.</summary>
internal interface IMembershipCondition<TSubject>
{
    /// <summary>The rows it reads.</summary>
    SubjectSource<TSubject> Source { get; }

    /// <summary>Whether a subject is in a segment.</summary>
    RuleTest<RuleSubject<TSubject>> Holds(Guid segment);

    /// <summary>Finds segments by the names and ids rules write, and says which names there are.</summary>
    Task<(Func<string, Guid?> Find, IReadOnlyCollection<string> Names)> FindAsync(CancellationToken ct);
}
