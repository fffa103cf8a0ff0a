using Crm.Core.Customers;
using Crm.Core.Segments;

namespace Crm.Core.Proofs.SegmentKills;

/// <summary>The ledger of the store, which says when a segment begins to be brought up to date and when that is committed.</summary>
internal sealed class NotedLedger(ISegmentLedger<Customer> ledger, Action<string> say) : ISegmentLedger<Customer>
{
    public const string Begins = "begins";

    public const string Ended = "ended";

    public async Task<MembershipChange> ApplyAsync(MembershipPlan<Customer> plan, Func<MembershipChange, CancellationToken, Task> recordAsync, bool always, CancellationToken ct = default)
    {
        say(Begins);
        try
        {
            return await ledger.ApplyAsync(plan, recordAsync, always, ct);
        }
        finally
        {
            say(Ended);
        }
    }

    public Task<long> CountAsync(SegmentId segment, DateTimeOffset? at = null, CancellationToken ct = default) => ledger.CountAsync(segment, at, ct);

    public Task<IReadOnlyList<Guid>> MembersAsync(SegmentId segment, DateTimeOffset? at, Guid? after, int most, CancellationToken ct = default) => ledger.MembersAsync(segment, at, after, most, ct);

    public Task<(long Entered, long Left)> FlowAsync(SegmentId segment, DateTimeOffset from, DateTimeOffset to, CancellationToken ct = default) => ledger.FlowAsync(segment, from, to, ct);

    public Task<IReadOnlyList<SegmentStay>> StaysAsync(Guid subject, bool current, CancellationToken ct = default) => ledger.StaysAsync(subject, current, ct);

    public Task SetListAsync(SegmentId segment, IReadOnlyCollection<Guid> subjects, SegmentListKind? kind, DateTimeOffset? until, DateTimeOffset at, CancellationToken ct = default) =>
        ledger.SetListAsync(segment, subjects, kind, until, at, ct);

    public void Mark(IEnumerable<Guid> subjects, string touched) => ledger.Mark(subjects, touched);

    public Task<IReadOnlyList<SegmentMark>> MarksAsync(int most, CancellationToken ct = default) => ledger.MarksAsync(most, ct);

    public Task RemoveMarksAsync(IReadOnlyList<SegmentMark> marks, CancellationToken ct = default) => ledger.RemoveMarksAsync(marks, ct);
}
