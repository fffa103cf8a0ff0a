using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema;

/// <summary>What a subject answers that is neither a field nor a record: each as a condition made ready for a question. Null where it cannot be asked.</summary>
internal sealed record SpecialConditions<TSubject>
{
    /// <summary>What was agreed about being contacted.</summary>
    public Func<ConsentNode, RuleContext, RuleTest<RuleSubject<TSubject>>>? Consent { get; init; }

    /// <summary>All states of a consent.</summary>
    public IReadOnlyList<string> ConsentStates { get; init; } = [];

    /// <summary>When what was agreed ends by itself.</summary>
    public Func<RuleSubject<TSubject>, IEnumerable<DateTimeOffset>>? ConsentEnds { get; init; }

    /// <summary>Whether what was agreed ended by itself between two instants.</summary>
    public Func<DateTimeOffset, DateTimeOffset, RuleTest<RuleSubject<TSubject>>>? ConsentEnded { get; init; }

    /// <summary>Membership in a segment.</summary>
    public Func<Guid, RuleContext, RuleTest<RuleSubject<TSubject>>>? Member { get; init; }

    /// <summary>The score by a plan.</summary>
    public Func<Guid, ScoreNode, RuleContext, RuleTest<RuleSubject<TSubject>>>? Score { get; init; }

    /// <summary>The score of a subject by a plan; null when it has none.</summary>
    public Func<Guid, RuleSubject<TSubject>, decimal?>? ScoreOf { get; init; }

    /// <summary>A number from 0 to <see cref="Crm.Core.Values.SampleNumber.Modulus"/> less one that is spread evenly over all subjects and never changes.</summary>
    public RuleReading<TSubject, int?>? Sample { get; init; }

    /// <summary>The sources consents are read from.</summary>
    public IReadOnlyList<RuleSource<TSubject>> ConsentSources { get; init; } = [];

    /// <summary>The source memberships are read from; null where there are none.</summary>
    public RuleSource<TSubject>? MemberSource { get; init; }

    /// <summary>The source scores are read from; null where there are none.</summary>
    public RuleSource<TSubject>? ScoreSource { get; init; }
}
