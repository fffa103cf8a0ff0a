using System.Reflection;
using Crm.Core.Errors;
using Crm.Core.Leads;

namespace Crm.Core.Tests.Leads;

/// <summary>Every status × every command: allowed with its result, or refused with its code.</summary>
public sealed class LeadStateTests
{
    private const string No = "crm.lead.illegal-transition";
    private const string Closed = "crm.lead.closed";
    private const string Same = "";

    private static readonly LeadStatus[] s_columns = [LeadStatus.New, LeadStatus.Working, LeadStatus.Qualified, LeadStatus.Nurturing, LeadStatus.Converted, LeadStatus.Disqualified];

    private static readonly Dictionary<string, string[]> s_table = new(StringComparer.Ordinal)
    {
        // from               New             Working         Qualified       Nurturing       Converted  Disqualified
        ["StartWorking"] = ["Working", No, No, No, No, No],
        ["Qualify"] = [No, "Qualified", No, No, No, No],
        ["Nurture"] = ["Nurturing", "Nurturing", "Nurturing", No, No, No],
        ["Resume"] = [No, No, No, "Working", No, No],
        ["Disqualify"] = ["Disqualified", "Disqualified", "Disqualified", "Disqualified", No, No],
        ["MarkConverted"] = [No, No, "Converted", No, No, No],
        ["Assign"] = [Same, Same, Same, Same, Closed, Closed],
        ["RecordFirstResponse"] = [Same, Same, Same, Same, Closed, Closed],
        ["WantProducts"] = [Same, Same, Same, Same, Closed, Closed],
        ["Change"] = [Same, Same, Same, Same, Closed, Closed],
        ["Reach"] = [Same, Same, Same, Same, Closed, Closed],
        ["RemoveContactPoint"] = [Same, Same, Same, Same, Closed, Closed],
        ["RespondBy"] = [Same, Same, Same, Same, Closed, Closed],
    };

    public static TheoryData<LeadStatus, string, string> Cells()
    {
        var cells = new TheoryData<LeadStatus, string, string>();
        foreach (var (command, row) in s_table)
        {
            for (var i = 0; i < row.Length; i++) cells.Add(s_columns[i], command, row[i]);
        }

        return cells;
    }

    [Fact]
    public async Task The_table_covers_every_status_and_every_command()
    {
        var ofService = typeof(ILeads).GetMethods().Where(m => m.ReturnType == typeof(Task<Lead>) && m.GetParameters()[0].ParameterType == typeof(LeadId))
            .Select(m => m.Name[..^"Async".Length]).Except(["Get", "Find"]);
        var ofLead = typeof(Lead).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(m => m.GetParameters().Any(p => p.Name == "at")).Select(m => m.Name).Except(["AssignTo"]);

        Assert.Equal(Enum.GetValues<LeadStatus>().Order(), s_columns.Order());
        Assert.Empty(ofService.Union(ofLead).Except(s_table.Keys));
        Assert.Equal(s_table.Keys.Order(), (await LeadCommands.OnLeadThatIs(LeadStatus.New)).All.Keys.Order());
        Assert.All(s_table.Values, row => Assert.Equal(s_columns.Length, row.Length));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_command_is_allowed_with_its_result_or_refused_with_its_code(LeadStatus from, string command, string outcome)
    {
        var commands = await LeadCommands.OnLeadThatIs(from);

        if (outcome.StartsWith("crm.", StringComparison.Ordinal))
        {
            var refused = await Assert.ThrowsAsync<CrmException>(commands.All[command]);
            Assert.Equal(outcome, refused.Code);
            Assert.False(commands.Lead.HasPendingChanges);
            Assert.Equal(from, commands.Lead.Status);
        }
        else
        {
            await commands.All[command]();
            var taken = commands.Lead.TakePendingChanges();
            Assert.Single(taken.Events);
            Assert.Equal(outcome == Same ? from : Enum.Parse<LeadStatus>(outcome), commands.Lead.Status);
            Assert.Equal(commands.Lead.Status is LeadStatus.Converted or LeadStatus.Disqualified, !commands.Lead.IsOpen);
        }
    }
}
