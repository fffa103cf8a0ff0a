using System.Reflection;
using Crm.Core.Errors;
using Crm.Core.Opportunities;
using Crm.Core.Pipelines;
using Crm.Core.Products;
using Crm.Core.Testing;
using Crm.Core.Values;

namespace Crm.Core.Tests.Opportunities;

/// <summary>Every outcome with every command: allowed with its result, or refused with its code.</summary>
public sealed class OpportunityStateTests
{
    private const string Illegal = "crm.opportunity.illegal-transition";
    private const string Closed = "crm.opportunity.closed";

    private static readonly Pipeline s_pipeline = A.Pipeline();
    private static readonly Pipeline s_other = A.Pipeline(name: "Other");
    private static readonly DateTimeOffset s_later = Some.Instant.AddDays(1);

    // Per command: what it does, then what comes of it when the deal is open, won, lost: an outcome, or the code of the refusal.
    private static readonly Dictionary<string, (Action<Opportunity> Do, string Open, string Won, string Lost)> s_table = new(StringComparer.Ordinal)
    {
        ["MoveTo"] = (o => o.MoveTo(s_pipeline, s_pipeline.Stage("third"), Some.User, s_later), "Open", Illegal, Illegal),
        ["ChangePipeline"] = (o => o.ChangePipeline(s_other, null, Some.User, s_later), "Open", Illegal, Illegal),
        ["Win"] = (o => o.Win(Some.User, s_later), "Won", Illegal, Illegal),
        ["Lose"] = (o => o.Lose(A.Price, Some.User, s_later), "Lost", Illegal, Illegal),
        ["Reopen"] = (o => o.Reopen(s_pipeline, null, Some.User, s_later), Illegal, "Open", "Open"),
        ["OverrideProbability"] = (o => o.OverrideProbability(77, Some.User, s_later), "Open", Closed, Closed),
        ["ChangeAmount"] = (o => o.ChangeAmount(Money.Of(2_000, "VND"), Some.User, s_later), "Open", Closed, Closed),
        ["ChangeLines"] = (o => o.ChangeLines([], new HashSet<ProductId>(), Some.User, s_later), "Open", Closed, Closed),
        ["Expect"] = (o => o.Expect(new(2026, 5, 1), ForecastCategory.Commit, Some.User, s_later), "Open", Closed, Closed),
        ["PlanNextStep"] = (o => o.PlanNextStep("Call", null, s_later), "Open", Closed, Closed),
        ["AttachCustomer"] = (o => o.AttachCustomer(A.Organisation(), s_later), "Open", Closed, Closed),
        ["Rename"] = (o => o.Rename("Another", s_later), "Open", "Won", "Lost"),
        ["AssignTo"] = (o => o.AssignTo(Some.OtherUser, null, s_later), "Open", "Won", "Lost"),
        ["AddContact"] = (o => o.AddContact(A.Person(), null, s_later), "Open", "Won", "Lost"),
        ["RemoveContact"] = (o => o.RemoveContact(o.Contacts[0].PersonId, s_later), "Open", "Won", "Lost"),
        ["NoteCompetitors"] = (o => o.NoteCompetitors(["Rival"], s_later), "Open", "Won", "Lost"),
    };

    public static TheoryData<string, OpportunityOutcome> EveryCase
    {
        get
        {
            var cases = new TheoryData<string, OpportunityOutcome>();
            foreach (var command in s_table.Keys)
            {
                foreach (var outcome in Enum.GetValues<OpportunityOutcome>()) cases.Add(command, outcome);
            }

            return cases;
        }
    }

    [Fact]
    public void The_table_has_every_command_and_every_outcome()
    {
        var commands = typeof(Opportunity).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.ReturnType == typeof(void) && !m.IsSpecialName).Select(m => m.Name);

        Assert.Equal(commands.Order(StringComparer.Ordinal), s_table.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([OpportunityOutcome.Open, OpportunityOutcome.Won, OpportunityOutcome.Lost], Enum.GetValues<OpportunityOutcome>());
    }

    [Theory]
    [MemberData(nameof(EveryCase))]
    public void A_command_is_allowed_or_refused_with_its_code(string command, OpportunityOutcome from)
    {
        var (act, open, won, lost) = s_table[command];
        var expected = from switch { OpportunityOutcome.Open => open, OpportunityOutcome.Won => won, _ => lost };
        var deal = A.Deal(s_pipeline, new NewOpportunity("A deal").For(A.Buyer).Worth(Money.Of(1_000, "VND")).Contact(new(Some.Id()))).ThatIs(from);
        var (moves, amount, probability) = (deal.Moves.Count, deal.Amount, deal.Probability);
        deal.TakePendingChanges();

        if (Enum.TryParse<OpportunityOutcome>(expected, out var to))
        {
            act(deal);
            Assert.Equal(to, deal.Outcome);
            Assert.NotEmpty(deal.TakePendingChanges().Events);
        }
        else
        {
            Assert.Equal(expected, Assert.Throws<CrmException>(() => act(deal)).Code);
            Assert.False(deal.HasPendingChanges);
            Assert.Equal((from, moves, amount, probability), (deal.Outcome, deal.Moves.Count, deal.Amount, deal.Probability));
        }
    }
}
