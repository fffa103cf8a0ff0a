using System.Reflection;
using Crm.Core.Errors;
using Crm.Core.FollowUps;
using Crm.Core.Testing;
using Crm.Core.Values;

namespace Crm.Core.Tests.FollowUps;

/// <summary>Every state with every command: allowed with its result, or refused with its code.</summary>
public sealed class FollowUpStateTests
{
    private const string No = "crm.follow-up.illegal-transition";
    private const string Closed = "crm.follow-up.closed";

    private static readonly DateTimeOffset s_later = Some.Instant.AddHours(1);
    private static readonly ReasonCode s_code = ReasonCode.Parse("reached");

    // Per command: what it does, then what comes of it from open, done, cancelled.
    private static readonly Dictionary<string, (Action<FollowUp> Do, string[] Then)> s_table = new(StringComparer.Ordinal)
    {
        ["Complete"] = (f => f.Complete(s_code, null, Some.User, s_later), ["Done", No, No]),
        ["Cancel"] = (f => f.Cancel(s_code, Some.User, s_later), ["Cancelled", No, No]),
        ["Reschedule"] = (f => f.Reschedule(s_later, s_later), ["Open", Closed, Closed]),
        ["ChangeReminders"] = (f => f.ChangeReminders([s_later], s_later), ["Open", Closed, Closed]),
        ["Change"] = (f => f.Change("Visit", FollowUpPriority.High, s_later), ["Open", Closed, Closed]),
        ["AssignTo"] = (f => f.AssignTo(Some.OtherUser, null, s_later), ["Open", Closed, Closed]),
    };

    public static TheoryData<string, FollowUpState> EveryCase
    {
        get
        {
            var cases = new TheoryData<string, FollowUpState>();
            foreach (var command in s_table.Keys)
            {
                foreach (var state in Enum.GetValues<FollowUpState>()) cases.Add(command, state);
            }

            return cases;
        }
    }

    [Fact]
    public void The_table_has_every_command_and_every_state()
    {
        var commands = typeof(FollowUp).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.GetParameters().Any(p => p.Name == "at")).Select(m => m.Name);

        Assert.Equal(commands.Order(StringComparer.Ordinal), s_table.Keys.Order(StringComparer.Ordinal));
        Assert.All(s_table.Values, row => Assert.Equal(Enum.GetValues<FollowUpState>().Length, row.Then.Length));
    }

    [Theory]
    [MemberData(nameof(EveryCase))]
    public void A_command_is_allowed_or_refused_with_its_code(string command, FollowUpState from)
    {
        var (act, then) = s_table[command];
        var expected = then[(int)from - 1];
        var followUp = A.FollowUp();
        if (from is FollowUpState.Done) followUp.Complete(s_code, null, null, Some.Instant);
        if (from is FollowUpState.Cancelled) followUp.Cancel(s_code, null, Some.Instant);
        followUp.TakePendingChanges();

        if (Enum.TryParse<FollowUpState>(expected, out var state))
        {
            act(followUp);
            Assert.Equal((state, state is FollowUpState.Open, state is not FollowUpState.Open), (followUp.State, followUp.ClosedAt is null, followUp.Outcome == "reached"));
            Assert.Single(followUp.TakePendingChanges().Events);
        }
        else
        {
            Assert.Equal(expected, Assert.Throws<CrmException>(() => act(followUp)).Code);
            Assert.False(followUp.HasPendingChanges);
            Assert.Equal(from, followUp.State);
        }
    }
}
