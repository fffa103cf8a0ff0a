using System.Reflection;
using Crm.Core.Contracts;
using Crm.Core.Errors;
using Crm.Core.Testing;

namespace Crm.Core.Tests.Contracts;

/// <summary>Every state with every command: allowed with its result, or refused with its code.</summary>
public sealed class ContractStateTests
{
    private const string Illegal = "crm.contract.illegal-transition";

    private static readonly DateTimeOffset s_later = Some.Instant.AddDays(1);

    // Per command: what it does, then what comes of it from draft, active, ended, terminated: a state, or the code of the refusal.
    private static readonly Dictionary<string, (Action<Contract> Do, string[] Then)> s_table = new(StringComparer.Ordinal)
    {
        ["Activate"] = (c => c.Activate(Some.User, s_later), ["Active", Illegal, Illegal, Illegal]),
        ["Renew"] = (c => c.Renew(null, Some.User, s_later), [Illegal, "Active", Illegal, Illegal]),
        ["NoteRenewalDue"] = (c => c.NoteRenewalDue(c.To, s_later), [Illegal, "Active", Illegal, Illegal]),
        ["End"] = (c => c.End(c.To.AddDays(1), s_later), [Illegal, "Ended", Illegal, Illegal]),
        ["Terminate"] = (c => c.Terminate(A.Price, s_later), ["Terminated", "Terminated", Illegal, Illegal]),
        ["ChangeTerms"] = (c => c.ChangeTerms(RenewalTerms.None, s_later), ["Draft", "Active", Illegal, Illegal]),
    };

    public static TheoryData<string, ContractState> EveryCase
    {
        get
        {
            var cases = new TheoryData<string, ContractState>();
            foreach (var command in s_table.Keys)
            {
                foreach (var state in Enum.GetValues<ContractState>()) cases.Add(command, state);
            }

            return cases;
        }
    }

    [Fact]
    public void The_table_has_every_command_and_every_state()
    {
        var commands = typeof(Contract).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => !m.IsSpecialName && m.Name != nameof(Contract.IsAbout)).Select(m => m.Name);

        Assert.Equal(commands.Order(StringComparer.Ordinal), s_table.Keys.Order(StringComparer.Ordinal));
        Assert.All(s_table.Values, row => Assert.Equal(Enum.GetValues<ContractState>().Length, row.Then.Length));
    }

    [Theory]
    [MemberData(nameof(EveryCase))]
    public void A_command_is_allowed_or_refused_with_its_code(string command, ContractState from)
    {
        var (act, then) = s_table[command];
        var expected = then[(int)from - 1];
        var contract = A.Contract().ThatIs(from);
        var (to, terms) = (contract.To, contract.Terms.Count);
        contract.TakePendingChanges();

        if (Enum.TryParse<ContractState>(expected, out var state))
        {
            act(contract);
            Assert.Equal(state, contract.State);
            Assert.NotEmpty(contract.TakePendingChanges().Events);
        }
        else
        {
            Assert.Equal(expected, Assert.Throws<CrmException>(() => act(contract)).Code);
            Assert.False(contract.HasPendingChanges);
            Assert.Equal((from, to, terms), (contract.State, contract.To, contract.Terms.Count));
        }
    }
}
