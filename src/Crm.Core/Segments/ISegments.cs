using Crm.Core.Rules;
using Crm.Core.Storage;

namespace Crm.Core.Segments;

/// <summary>
/// Segments of the tenant in scope. What defines a segment only changes and is stored by the host's save; a refresh is a process with a transaction of its own.
/// </summary>
public interface ISegments
{
    /// <summary>Defines a segment by the text of a rule. It is empty until it is refreshed.</summary>
    /// <param name="name">What people call it, and rules: <c>in segment "Regulars"</c>. Unique among those in use of one kind of record.</param>
    /// <param name="rule">Who is in it, in the text form; null for a segment of its lists alone.</param>
    /// <param name="subject">What its members are.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.rule.…</c> with its place; <c>crm.segment.duplicate</c>, <c>crm.segment.too-deep</c>, <c>crm.segment.too-many</c>, <c>crm.segment.unknown-subject</c>, <c>crm.text.…</c>.</exception>
    Task<Segment> DefineAsync(string name, string? rule, SegmentSubject subject = SegmentSubject.Customers, CancellationToken ct = default);

    /// <inheritdoc cref="DefineAsync(string, string?, SegmentSubject, CancellationToken)"/>
    Task<Segment> DefineAsync(string name, Rule? rule, SegmentSubject subject = SegmentSubject.Customers, CancellationToken ct = default);

    /// <summary>Gives a segment another rule; its members stay until it is refreshed, and then change by the difference.</summary>
    /// <param name="id">The segment.</param>
    /// <param name="rule">Who is in it; null for its lists alone.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">As for defining; <c>crm.segment.not-found</c>, <c>crm.segment.archived</c>, <c>crm.segment.cyclic</c>, <c>crm.segment.nothing-changed</c>.</exception>
    Task<Segment> RedefineAsync(SegmentId id, string? rule, CancellationToken ct = default);

    /// <summary>Gives a segment another name.</summary>
    /// <param name="id">The segment.</param>
    /// <param name="name">The name.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.segment.in-use</c>: rules name it, the path says which; <c>crm.segment.duplicate</c>, <c>crm.segment.not-found</c>, <c>crm.segment.archived</c>.</exception>
    Task<Segment> RenameAsync(SegmentId id, string name, CancellationToken ct = default);

    /// <summary>Leaves a segment as it is from now on.</summary>
    /// <param name="id">The segment.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.segment.illegal-transition</c>, <c>crm.segment.not-found</c>.</exception>
    Task<Segment> PauseAsync(SegmentId id, CancellationToken ct = default);

    /// <summary>Keeps a paused segment up to date again.</summary>
    /// <param name="id">The segment.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.segment.illegal-transition</c>, <c>crm.segment.not-found</c>.</exception>
    Task<Segment> ResumeAsync(SegmentId id, CancellationToken ct = default);

    /// <summary>Takes a segment out of use. Whoever is in it leaves with the next refresh; its history stays.</summary>
    /// <param name="id">The segment.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.segment.in-use</c>: rules name it, the path says which; <c>crm.segment.not-found</c>, <c>crm.segment.archived</c>.</exception>
    Task<Segment> ArchiveAsync(SegmentId id, CancellationToken ct = default);

    /// <summary>Puts records on a list of a segment; each is on at most one. The segment follows with the next refresh.</summary>
    /// <param name="id">The segment.</param>
    /// <param name="members">The ids of stored records.</param>
    /// <param name="kind">In, out, or out until a day.</param>
    /// <param name="until">Until when a suppression holds; null for the other lists.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.segment.unknown-member</c>, <c>crm.segment.invalid-until</c>, <c>crm.segment.unknown-list</c>, <c>crm.segment.not-found</c>, <c>crm.segment.archived</c>.</exception>
    Task<Segment> PutOnListAsync(SegmentId id, IReadOnlyCollection<Guid> members, SegmentListKind kind, DateTimeOffset? until = null, CancellationToken ct = default);

    /// <summary>Takes records off the lists of a segment.</summary>
    /// <param name="id">The segment.</param>
    /// <param name="members">Their ids; those on no list are left alone.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.segment.not-found</c>, <c>crm.segment.archived</c>.</exception>
    Task<Segment> TakeOffListsAsync(SegmentId id, IReadOnlyCollection<Guid> members, CancellationToken ct = default);

    /// <summary>The segment; null when the tenant has none.</summary>
    /// <param name="id">The segment.</param>
    /// <param name="ct">Cancels.</param>
    Task<Segment?> FindAsync(SegmentId id, CancellationToken ct = default);

    /// <summary>The segment in use with a name; null when there is none.</summary>
    /// <param name="name">The name; case and accents do not matter.</param>
    /// <param name="subject">What its members are.</param>
    /// <param name="ct">Cancels.</param>
    Task<Segment?> FindByNameAsync(string name, SegmentSubject subject = SegmentSubject.Customers, CancellationToken ct = default);

    /// <summary>Segments, page by page; by id unless the specification says otherwise.</summary>
    /// <param name="specification">Which; null for all.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<SegmentSummary>> ListAsync(Specification<Segment>? specification = null, CancellationToken ct = default);

    /// <summary>Asks everybody anew and brings the segment up to date by the difference, with its events. A process: stores by itself, whatever the unit of work holds.</summary>
    /// <param name="id">The segment.</param>
    /// <param name="ct">Cancels; then nothing is changed.</param>
    /// <returns>Who entered and left.</returns>
    /// <exception cref="Errors.CrmException"><c>crm.segment.not-found</c>, <c>crm.segment.outdated</c>, <c>crm.rule.…</c>.</exception>
    Task<MembershipChange> RefreshAsync(SegmentId id, CancellationToken ct = default);

    /// <summary>Refreshes all active segments, those first that others refer to. A process.</summary>
    /// <param name="progress">Told after each segment.</param>
    /// <param name="ct">Cancels between segments, or the one being refreshed, which is then not changed.</param>
    /// <exception cref="Errors.CrmException">After all others: <c>crm.rule.…</c> of the first segment that could not be asked, with its name.</exception>
    Task<SegmentProgress> RefreshAllAsync(IProgress<SegmentProgress>? progress = null, CancellationToken ct = default);

    /// <summary>
    /// Looks again at those something happened to since, and at those for whom time alone may have changed the answer; refreshes whole what is new, redefined or
    /// ranked too long ago. A process; the background worker does it by itself, hosts without it call this.
    /// </summary>
    /// <param name="ct">Cancels; what was done stays.</param>
    /// <exception cref="Errors.CrmException">After all others: <c>crm.rule.…</c> of the first segment that could not be asked, with its name. It stays as it is, and asks everybody when it can be asked again.</exception>
    Task<SegmentProgress> UpdateAsync(CancellationToken ct = default);

    /// <summary>Whether a record belongs in a segment now, and why.</summary>
    /// <param name="id">The segment.</param>
    /// <param name="member">The record.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.segment.not-found</c>, <c>crm.segment.unknown-member</c>.</exception>
    Task<SegmentExplanation> ExplainAsync(SegmentId id, Guid member, CancellationToken ct = default);

    /// <summary>How many a rule would find, from a sample of all.</summary>
    /// <param name="rule">The rule, in the text form.</param>
    /// <param name="subject">What its members would be.</param>
    /// <param name="percent">How large the sample is: more than 0, at most 100; 100 counts. Null asks some 2 000, which tells a share to two percent of all, or everybody where there are fewer.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.rule.…</c> with its place.</exception>
    Task<SegmentPreview> PreviewAsync(string rule, SegmentSubject subject = SegmentSubject.Customers, decimal? percent = null, CancellationToken ct = default);

    /// <summary>
    /// Notes that records of a host's own changed, of which the library has no event: segments that ask for them look at these customers or leads again with the
    /// next update. Part of the unit of work, so that it is noted with the change or not at all.
    /// </summary>
    /// <param name="source">The name of the source, as rules write it.</param>
    /// <param name="members">Whom the records are about.</param>
    /// <param name="subject">What those are.</param>
    void NoteChanged(string source, IReadOnlyCollection<Guid> members, SegmentSubject subject = SegmentSubject.Customers);

    /// <summary>How many are in a segment, or were at an instant.</summary>
    /// <param name="id">The segment.</param>
    /// <param name="at">The instant; null for now.</param>
    /// <param name="ct">Cancels.</param>
    Task<long> CountAsync(SegmentId id, DateTimeOffset? at = null, CancellationToken ct = default);

    /// <summary>Who is in a segment, or was at an instant: ids, in their order.</summary>
    /// <param name="id">The segment.</param>
    /// <param name="at">The instant; null for now.</param>
    /// <param name="ct">Cancels.</param>
    IAsyncEnumerable<Guid> MembersAsync(SegmentId id, DateTimeOffset? at = null, CancellationToken ct = default);

    /// <summary>Size and flow of a segment over time, in stretches of one length.</summary>
    /// <param name="id">The segment.</param>
    /// <param name="from">From, inside.</param>
    /// <param name="step">The length of a stretch.</param>
    /// <param name="stretches">How many, 1 to 1 000.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<SegmentFlow>> FlowAsync(SegmentId id, DateTimeOffset from, TimeSpan step, int stretches, CancellationToken ct = default);

    /// <summary>The segments a record is in, or all its stays.</summary>
    /// <param name="member">The record.</param>
    /// <param name="subject">What it is.</param>
    /// <param name="withPast">True to tell stays that ended, too; at most the latest 200.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<SegmentStay>> OfAsync(Guid member, SegmentSubject subject = SegmentSubject.Customers, bool withPast = false, CancellationToken ct = default);
}
