using System.Reflection;
using Crm.Core.Cases;
using Crm.Core.Errors;
using Crm.Core.Testing;
using Crm.Core.Values;

namespace Crm.Core.Tests.Cases;

/// <summary>Every state with every command: allowed with its result, or refused with its code.</summary>
public sealed class CaseStateTests
{
    private const string No = "crm.case.illegal-transition";
    private const string Closed = "crm.case.closed";
    private const string Same = "";

    private static readonly DateTimeOffset s_later = Some.Instant.AddDays(1);
    private static readonly ReasonCode s_code = ReasonCode.Parse("refunded");

    // Per command: what it does, then what comes of it from new, in progress, waiting, resolved, closed, duplicate: a state, the same, or the code of the refusal.
    private static readonly Dictionary<string, (Action<Case> Do, string[] Then)> s_table = new(StringComparer.Ordinal)
    {
        ["StartWork"] = (c => c.StartWork(Some.User, s_later), ["InProgress", No, No, No, No, No]),
        ["Wait"] = (c => c.Wait(Some.User, s_later), [No, "Waiting", No, No, No, No]),
        ["Resume"] = (c => c.Resume(Some.User, s_later), [No, No, "InProgress", No, No, No]),
        ["Resolve"] = (c => c.Resolve(s_code, "money back", Some.User, s_later), [No, "Resolved", "Resolved", No, No, No]),
        ["Close"] = (c => c.Close(Some.User, s_later), [No, No, No, "Closed", No, No]),
        ["Reopen"] = (c => c.Reopen(s_code, Some.User, s_later), [No, No, No, "InProgress", No, No]),
        ["MarkDuplicate"] = (c => c.MarkDuplicate(A.Case(), Some.User, s_later), ["Duplicate", "Duplicate", "Duplicate", No, No, No]),
        ["AssignTo"] = (c => c.AssignTo(Some.OtherUser, null, s_later), [Same, Same, Same, Same, Closed, Closed]),
        ["Classify"] = (c => c.Classify(CaseKind.Incident, CaseSeverity.High, s_code, s_later), [Same, Same, Same, Same, Closed, Closed]),
        ["Describe"] = (c => c.Describe("Other", "text", s_later), [Same, Same, Same, Same, Closed, Closed]),
        ["SetTargets"] = (c => c.SetTargets(s_later, s_later, s_later), [Same, Same, Same, Same, Closed, Closed]),
        ["RecordFirstResponse"] = (c => c.RecordFirstResponse(s_later, s_later, A.Tolerance), [Same, Same, Same, Same, Closed, Closed]),
    };

    public static TheoryData<string, CaseState> EveryCase
    {
        get
        {
            var cases = new TheoryData<string, CaseState>();
            foreach (var command in s_table.Keys)
            {
                foreach (var state in Enum.GetValues<CaseState>()) cases.Add(command, state);
            }

            return cases;
        }
    }

    [Fact]
    public void The_table_has_every_command_and_every_state()
    {
        var commands = typeof(Case).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.GetParameters().Any(p => p.Name == "at")).Select(m => m.Name);

        Assert.Equal(commands.Order(StringComparer.Ordinal), s_table.Keys.Order(StringComparer.Ordinal));
        Assert.All(s_table.Values, row => Assert.Equal(Enum.GetValues<CaseState>().Length, row.Then.Length));
        Assert.Equal(Enumerable.Range(1, 6), Enum.GetValues<CaseState>().Select(s => (int)s));
    }

    [Theory]
    [MemberData(nameof(EveryCase))]
    public void A_command_is_allowed_or_refused_with_its_code(string command, CaseState from)
    {
        var (act, then) = s_table[command];
        var expected = then[(int)from - 1];
        var found = A.Case().ThatIs(from);
        var moves = found.Moves.Count;
        Assert.Equal(from, found.State);
        found.TakePendingChanges();

        if (expected.StartsWith("crm.", StringComparison.Ordinal))
        {
            Assert.Equal(expected, Assert.Throws<CrmException>(() => act(found)).Code);
            Assert.False(found.HasPendingChanges);
            Assert.Equal((from, moves), (found.State, found.Moves.Count));
            return;
        }

        act(found);
        Assert.Equal(expected == Same ? from : Enum.Parse<CaseState>(expected), found.State);
        Assert.Single(found.TakePendingChanges().Events);
        Assert.Equal(expected == Same ? moves : moves + 1, found.Moves.Count);
        Assert.Equal(found.State is CaseState.New or CaseState.InProgress or CaseState.Waiting, found.IsOpen);
        Assert.Equal(found.State is CaseState.Closed or CaseState.Duplicate, found.IsClosed);
    }
}
