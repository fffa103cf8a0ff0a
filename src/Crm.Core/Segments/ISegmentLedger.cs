namespace Crm.Core.Segments;

/// <summary>
/// Who is in which segment, was and why; with the lists and the marks of what happened. A port: each storage adapter has one for each kind of record.
/// </summary>
/// <typeparam name="TSubject">The record of a member: a customer or a lead.</typeparam>
public interface ISegmentLedger<TSubject>
{
    /// <summary>
    /// Brings a segment up to date by a difference, in one transaction with what <paramref name="recordAsync"/> stores: nobody is deleted and inserted again, and
    /// a reader sees the segment before or after, never half-way. Of two at once the second waits for the first.
    /// </summary>
    /// <param name="plan">Who belongs in.</param>
    /// <param name="recordAsync">Stores the segment with its events, in the same transaction. Not called when nobody entered or left, unless <paramref name="always"/>.</param>
    /// <param name="always">True when the segment itself has something to store.</param>
    /// <param name="ct">Cancels; then nothing is changed.</param>
    /// <returns>Who entered and left.</returns>
    Task<MembershipChange> ApplyAsync(MembershipPlan<TSubject> plan, Func<MembershipChange, CancellationToken, Task> recordAsync, bool always, CancellationToken ct = default);

    /// <summary>How many are in, or were at an instant.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="at">The instant; null for now.</param>
    /// <param name="ct">Cancels.</param>
    Task<long> CountAsync(SegmentId segment, DateTimeOffset? at = null, CancellationToken ct = default);

    /// <summary>The ids of those who are in, or were at an instant, in their order.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="at">The instant; null for now.</param>
    /// <param name="after">The id after which to go on; null to begin.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<Guid>> MembersAsync(SegmentId segment, DateTimeOffset? at, Guid? after, int most, CancellationToken ct = default);

    /// <summary>How many stays began and ended between two instants.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="from">From, inside.</param>
    /// <param name="to">To, no longer inside.</param>
    /// <param name="ct">Cancels.</param>
    Task<(long Entered, long Left)> FlowAsync(SegmentId segment, DateTimeOffset from, DateTimeOffset to, CancellationToken ct = default);

    /// <summary>The stays of one record, latest first, at most 200.</summary>
    /// <param name="subject">The record.</param>
    /// <param name="current">True for those that go on.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<SegmentStay>> StaysAsync(Guid subject, bool current, CancellationToken ct = default);

    /// <summary>Puts records on a list, or takes them off all lists. Part of the unit of work where the adapter has one.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="subjects">The records, each once; all of them stored.</param>
    /// <param name="kind">The list; null to take them off.</param>
    /// <param name="until">Until when a suppression holds.</param>
    /// <param name="at">Now.</param>
    /// <param name="ct">Cancels.</param>
    Task SetListAsync(SegmentId segment, IReadOnlyCollection<Guid> subjects, SegmentListKind? kind, DateTimeOffset? until, DateTimeOffset at, CancellationToken ct = default);

    /// <summary>Notes that something happened to records; part of the unit of work.</summary>
    /// <param name="subjects">The records.</param>
    /// <param name="touched">The kind of record that changed.</param>
    void Mark(IEnumerable<Guid> subjects, string touched);

    /// <summary>The oldest marks.</summary>
    /// <param name="most">At most so many.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<SegmentMark>> MarksAsync(int most, CancellationToken ct = default);

    /// <summary>Removes marks all segments have looked at.</summary>
    /// <param name="marks">The marks.</param>
    /// <param name="ct">Cancels.</param>
    Task RemoveMarksAsync(IReadOnlyList<SegmentMark> marks, CancellationToken ct = default);
}
