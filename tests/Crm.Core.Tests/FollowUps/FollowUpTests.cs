using Crm.Core.Errors;
using Crm.Core.FollowUps;
using Crm.Core.Testing;
using Crm.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.FollowUps;

public sealed class FollowUpTests
{
    private static readonly ReasonCode s_code = ReasonCode.Parse("reached");
    private static readonly TimeZoneInfo s_vietnam = TimeZoneName.Vietnam.Zone();
    private static readonly TimeZoneInfo s_berlin = TimeZoneName.Parse("Europe/Berlin").Zone();

    [Fact]
    public void It_is_overdue_while_it_is_open_and_past_due()
    {
        var followUp = A.FollowUp();

        Assert.False(followUp.IsOverdue(followUp.DueAt));
        Assert.True(followUp.IsOverdue(followUp.DueAt.AddTicks(1)));
        followUp.Complete(s_code, null, null, Some.Instant);
        Assert.False(followUp.IsOverdue(followUp.DueAt.AddDays(1)));
    }

    [Fact]
    public void Reminders_move_with_it()
    {
        var due = Some.Instant.AddDays(1);
        var followUp = A.FollowUp(A.ToCall(due).RemindingAt(due, due.AddHours(-1)));

        followUp.Reschedule(due.AddHours(1), Some.Instant);

        Assert.Equal([due, due.AddHours(1)], followUp.Reminders.Select(r => r.At).Order());
        Refused("crm.follow-up.nothing-changed", () => followUp.Reschedule(due.AddHours(1), Some.Instant));
        Refused("crm.follow-up.nothing-changed", () => followUp.AssignTo(null, null, Some.Instant));
    }

    [Fact]
    public void What_a_follow_up_is_not_is_refused()
    {
        var due = Some.Instant.AddDays(1);

        Refused("crm.follow-up.unknown-priority", () => A.FollowUp(A.ToCall().Priority((FollowUpPriority)0)));
        Refused("crm.follow-up.invalid-reminders", () => A.FollowUp(A.ToCall(due).RemindingAt(due.AddSeconds(1))));
        Refused("crm.follow-up.invalid-reminders", () => A.FollowUp(A.ToCall(due).RemindingAt(due, due)));
        Refused("crm.follow-up.invalid-reminders", () => A.FollowUp(A.ToCall(due).RemindingAt(Enumerable.Range(0, 11).Select(i => due.AddMinutes(-i)))));
        Refused("crm.follow-up.invalid-recurrence", () => A.FollowUp(A.ToCall().Every(Recurrence.Days(0))));
        Refused("crm.follow-up.invalid-recurrence", () => A.FollowUp(A.ToCall().Every(Recurrence.Days(1).ForTimes(1))));
        Refused("crm.follow-up.invalid-recurrence", () => A.FollowUp(A.ToCall().Every(new((RecurrenceUnit)0, 1))));
        Refused("crm.text.required", () => A.FollowUp(NewFollowUp.For(A.Buyer, " ", due)));
        Assert.Equal("crm.follow-up.already-continued", FollowUpErrors.AlreadyContinued.Code);
    }

    [Fact]
    public void The_next_one_keeps_to_the_calendar_of_the_series()
    {
        var end = new DateTimeOffset(2026, 1, 31, 2, 0, 0, TimeSpan.Zero);
        var january = A.FollowUp(A.ToCall(end).Every(Recurrence.Months(1)).RemindingAt(end.AddHours(-1)));

        var february = Next(january, end.AddHours(3))!;
        var march = Next(february, end)!;

        Assert.Equal((28, 31), (february.DueAt.Day, march.DueAt.Day));
        Assert.Equal(march.DueAt.AddHours(-1), Assert.Single(march.Reminders).At);
        Assert.Equal((january.Id, february.Id, 3), (march.SeriesId, march.PreviousId!.Value, march.Occurrence));
    }

    [Fact]
    public void Missed_ones_are_counted_and_not_planned()
    {
        var daily = A.FollowUp(A.ToCall(Some.Instant).Every(Recurrence.Days(1).ForTimes(10)));

        var next = Next(daily, Some.Instant.AddDays(5).AddHours(1))!;

        Assert.Equal((7, Some.Instant.AddDays(6)), (next.Occurrence, next.DueAt));
        Assert.Null(Next(next, Some.Instant.AddDays(9)));
    }

    [Fact]
    public void A_series_ends_with_its_last_day_its_times_or_when_one_is_cancelled()
    {
        var weekly = Recurrence.Weeks(1);
        var until = DateOnly.FromDateTime(Some.Instant.UtcDateTime).AddDays(7);

        Assert.NotNull(Next(A.FollowUp(A.ToCall(Some.Instant).Every(weekly.UntilDay(until))), Some.Instant));
        Assert.Null(Next(A.FollowUp(A.ToCall(Some.Instant).Every(weekly.UntilDay(until.AddDays(-1)))), Some.Instant));
        Assert.Null(Next(A.FollowUp(), Some.Instant));
        var cancelled = A.FollowUp(A.ToCall().Every(weekly));
        Assert.Null(cancelled.Next(new(Some.Id()), s_vietnam));
        cancelled.Cancel(s_code, null, Some.Instant);
        Assert.Null(cancelled.Next(new(Some.Id()), s_vietnam));
    }

    [Fact]
    public void It_keeps_to_the_clock_on_the_wall_when_summer_time_begins()
    {
        var nine = new DateTimeOffset(2026, 3, 28, 8, 0, 0, TimeSpan.Zero);

        Assert.Equal(nine.AddHours(23), Recurrence.Days(1).DueOf(nine, 2, s_berlin));
        Assert.Equal(nine.AddHours(-6).AddMinutes(-30).AddDays(1), Recurrence.Days(1).DueOf(nine.AddHours(-6).AddMinutes(-30), 2, s_berlin));
    }

    /// <summary>Wherever a series begins and whenever one is done: the next is due later than it was done, on the calendar of the series, and none between was due later.</summary>
    [Fact]
    public void The_next_is_the_first_of_its_calendar_after_it_was_done() =>
        Prop.ForAll(Gen.Choose(0, 100_000).Two().ToArbitrary(), Gen.Choose(1, 400).ToArbitrary(), (pair, every) =>
        {
            var (start, late) = pair;
            var recurrence = new Recurrence((RecurrenceUnit)(1 + (start % 3)), 1 + (every % 40));
            var first = Some.Instant.AddHours(start);
            var done = first.AddHours(late - 500);
            var next = Next(A.FollowUp(A.ToCall(first).Every(recurrence)), done, s_berlin)!;
            var before = recurrence.DueOf(first, next.Occurrence - 1, s_berlin)!.Value;
            return next.DueAt > done && next.DueAt > first && next.DueAt == recurrence.DueOf(first, next.Occurrence, s_berlin) && (next.Occurrence == 2 || before <= done);
        }).QuickCheckThrowOnFailure();

    private static FollowUp? Next(FollowUp followUp, DateTimeOffset done, TimeZoneInfo? zone = null)
    {
        followUp.Complete(s_code, null, null, done);
        return followUp.Next(new(Some.Id()), zone ?? s_vietnam);
    }

    private static void Refused(string code, Action act) => Assert.Equal(code, Assert.Throws<CrmException>(act).Code);
}
