using Crm.Core.Cases;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Testing;
using Crm.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Cases;

public sealed class CaseTests
{
    private static readonly ReasonCode s_code = ReasonCode.Parse("refunded");

    [Fact]
    public void Reopening_takes_the_resolution_away_and_the_log_keeps_it()
    {
        var found = A.Case().ThatIs(CaseState.Resolved);

        found.Reopen(s_code, Some.User, Some.Instant.AddHours(1));

        Assert.Equal((null, null, null, 1), (found.Resolution, found.ResolutionText, found.SettledAt, found.Reopenings));
        Assert.Equal(["done", "refunded"], found.Moves.TakeLast(2).Select(m => m.Reason));
    }

    [Fact]
    public void A_case_is_no_duplicate_of_itself_or_of_a_duplicate_or_of_another_tenants()
    {
        var found = A.Case();
        var foreign = Case.Open(Some.OtherTenant, new(Some.Id()), A.Complaint(), null, Some.Instant, A.Tolerance);

        Refused("crm.case.duplicate-of-itself", () => found.MarkDuplicate(found, null, Some.Instant));
        Refused("crm.case.duplicate-of-duplicate", () => found.MarkDuplicate(A.Case().ThatIs(CaseState.Duplicate), null, Some.Instant));
        Refused("crm.tenancy.foreign-tenant", () => found.MarkDuplicate(foreign, null, Some.Instant));
    }

    [Fact]
    public void The_original_counts_its_duplicates()
    {
        var original = A.Case().ThatIs(CaseState.Closed);
        original.TakePendingChanges();

        A.Case().MarkDuplicate(original, null, Some.Instant);

        Assert.Equal((1, CaseState.Closed), (original.DuplicateCount, original.State));
        Assert.IsType<CaseDuplicateCounted>(Assert.Single(original.TakePendingChanges().Events));
    }

    [Fact]
    public void The_first_response_is_recorded_once_and_after_the_case_came_in()
    {
        var found = A.Case();
        var at = Some.Instant.AddHours(1);

        Refused("crm.case.before-it-came-in", () => found.RecordFirstResponse(Some.Instant.AddSeconds(-1), at, A.Tolerance));
        Refused("crm.case.in-the-future", () => found.RecordFirstResponse(at.AddHours(1), at, A.Tolerance));
        found.RecordFirstResponse(at, at, A.Tolerance);
        Refused("crm.case.already-responded", () => found.RecordFirstResponse(at, at, A.Tolerance));
        Refused("crm.case.before-it-came-in", () => found.SetTargets(null, Some.Instant.AddDays(-1), at));
    }

    [Fact]
    public void A_case_is_late_while_it_is_open_and_past_its_targets()
    {
        var (found, due) = (A.Case(), Some.Instant.AddHours(1));
        found.SetTargets(due, due, Some.Instant);

        Assert.False(found.IsResponseLate(due) || found.IsResolutionLate(due));
        Assert.True(found.IsResponseLate(due.AddTicks(1)) && found.IsResolutionLate(due.AddTicks(1)));
        found.RecordFirstResponse(due, due, A.Tolerance);
        found.StartWork(null, due);
        Assert.False(found.IsResponseLate(due.AddDays(1)));
        found.Resolve(s_code, null, null, due.AddDays(1));
        Assert.False(found.IsResolutionLate(due.AddDays(2)));
    }

    [Fact]
    public void What_a_case_is_not_is_refused()
    {
        Refused("crm.case.unknown-kind", () => A.Case(A.Complaint() with { Kind = (CaseKind)0 }));
        Refused("crm.case.unknown-severity", () => A.Case(A.Complaint().Being((CaseSeverity)9)));
        Refused("crm.interaction.unknown-channel", () => A.Case(A.Complaint() with { Channel = (Channel)0 }));
        Refused("crm.case.in-the-future", () => A.Case(A.Complaint().CameIn(Some.Instant.AddHours(1))));
        Refused("crm.text.required", () => A.Case(A.Complaint(" ")));
        Refused("crm.reason.invalid", () => A.Case(A.Complaint().About(default)));
        Refused("crm.case.nothing-changed", () => A.Case().AssignTo(null, null, Some.Instant));
    }

    /// <summary>Whatever is tried, in whatever order and by whatever clocks: the log is complete, in order, chained, and its last line is what the case shows.</summary>
    [Fact]
    public void The_log_always_tells_how_the_case_came_to_stand_where_it_stands() =>
        Prop.ForAll(Gen.Choose(0, 20).ListOf().ToArbitrary(), commands =>
        {
            var found = A.Case();
            foreach (var command in commands)
            {
                try
                {
                    Do(found, command % 7, Some.Instant.AddMinutes(command - 5));
                }
                catch (CrmException)
                {
                    // Refused: nothing may have changed, which is what is looked at below.
                }
            }

            var moves = found.Moves;
            var chained = moves.Zip(moves.Skip(1)).All(m => m.Second.From == m.First.To && m.Second.At >= m.First.At && m.Second.Number == m.First.Number + 1);
            return chained && moves[^1].To == found.State && moves[^1].At == found.StateSince && (found.Resolution is not null) == (found.State is CaseState.Resolved or CaseState.Closed)
                && found.Reopenings == moves.Count(m => m.From is CaseState.Resolved && m.To is CaseState.InProgress);
        }).QuickCheckThrowOnFailure();

    private static void Do(Case found, int command, DateTimeOffset at)
    {
        switch (command)
        {
            case 0: found.StartWork(null, at); break;
            case 1: found.Wait(null, at); break;
            case 2: found.Resume(null, at); break;
            case 3: found.Resolve(s_code, null, null, at); break;
            case 4: found.Close(null, at); break;
            case 5: found.Reopen(s_code, null, at); break;
            default: found.MarkDuplicate(A.Case(), null, at); break;
        }
    }

    private static void Refused(string code, Action act) => Assert.Equal(code, Assert.Throws<CrmException>(act).Code);
}
