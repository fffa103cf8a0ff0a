using Crm.Core.Customers;
using Crm.Core.Segments;

namespace Crm.Core.Proofs.SegmentKills;

/// <summary>The ledger of the store, which says when a segment begins to be brought up to date and when that is committed, and dies where it is told to.</summary>
internal sealed class NotedLedger(ISegmentLedger<Customer> ledger, Action<string> say, KillSwitch kills) : ISegmentLedger<Customer>
{
    public const string Begins = "begins";

    public const string Ended = "ended";

    public async Task<MembershipChange> ApplyAsync(MembershipPlan<Customer> plan, Func<MembershipChange, CancellationToken, Task> recordAsync, bool always, CancellationToken ct = default)
    {
        say(Begins);
        try
        {
            var change = await ledger.ApplyAsync(plan, NotedAsync, always, ct);
            if (!change.IsEmpty) kills.Reach(KillPoint.Committed);
            return change;
        }
        finally
        {
            say(Ended);
        }

        async Task NotedAsync(MembershipChange found, CancellationToken stop)
        {
            if (!found.IsEmpty) kills.Reach(KillPoint.StaysWritten);
            await recordAsync(found, stop);
            if (!found.IsEmpty) kills.Reach(KillPoint.EventsWritten);
        }
    }

    public Task<long> CountAsync(SegmentId segment, DateTimeOffset? at = null, CancellationToken ct = default) => ledger.CountAsync(segment, at, ct);

    public Task<IReadOnlyList<Guid>> MembersAsync(SegmentId segment, DateTimeOffset? at, Guid? after, int most, CancellationToken ct = default) => ledger.MembersAsync(segment, at, after, most, ct);

    public Task<(long Entered, long Left)> FlowAsync(SegmentId segment, DateTimeOffset from, DateTimeOffset to, CancellationToken ct = default) => ledger.FlowAsync(segment, from, to, ct);

    public Task<IReadOnlyList<SegmentStay>> StaysAsync(Guid subject, bool current, CancellationToken ct = default) => ledger.StaysAsync(subject, current, ct);

    public Task SetListAsync(SegmentId segment, IReadOnlyCollection<Guid> subjects, SegmentListKind? kind, DateTimeOffset? until, DateTimeOffset at, CancellationToken ct = default) =>
        ledger.SetListAsync(segment, subjects, kind, until, at, ct);

    public void Mark(IEnumerable<Guid> subjects, string touched) => ledger.Mark(subjects, touched);

    public async Task<IReadOnlyList<SegmentMark>> MarksAsync(int most, CancellationToken ct = default)
    {
        var marks = await ledger.MarksAsync(most, ct);
        if (marks.Count > 0) kills.Reach(KillPoint.MarksRead);
        return marks;
    }

    public async Task RemoveMarksAsync(IReadOnlyList<SegmentMark> marks, CancellationToken ct = default)
    {
        await ledger.RemoveMarksAsync(marks, ct);
        kills.Reach(KillPoint.MarksRemoved);
    }
}
