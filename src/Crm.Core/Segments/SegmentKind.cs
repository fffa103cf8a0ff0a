using System.Linq.Expressions;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;

namespace Crm.Core.Segments;

/// <summary>How the rows of segments are reached from one kind of record.</summary>
/// <typeparam name="TSubject">The record of a member.</typeparam>
internal abstract class SegmentKind<TSubject>
{
    /// <summary>What the members are.</summary>
    public abstract SegmentSubject Subject { get; }

    /// <summary>The stays, as records rules read.</summary>
    public abstract RuleSource<TSubject> Stays { get; }

    /// <summary>Adds the segments a subject is in.</summary>
    public abstract void Load(RuleSubject<TSubject> subject, IEnumerable<SegmentStay> stays);

    /// <summary>Whether a subject is in a segment.</summary>
    public abstract RuleTest<RuleSubject<TSubject>> IsIn(SegmentId segment);

    /// <summary>Whether a record is on a list of a segment at an instant.</summary>
    public abstract Expression<Func<TSubject, bool>> IsOnList(SegmentId segment, bool include, DateTimeOffset at);

    /// <summary>Whether a suppression of a segment ended between two instants.</summary>
    public abstract Expression<Func<TSubject, bool>> SuppressionEnded(SegmentId segment, DateTimeOffset after, DateTimeOffset upTo);

    /// <summary>Whether a record is one of some.</summary>
    public abstract Expression<Func<TSubject, bool>> IsOneOf(IReadOnlyCollection<Guid> ids);
}
