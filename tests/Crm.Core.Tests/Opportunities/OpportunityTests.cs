using Crm.Core.Affiliations;
using Crm.Core.Errors;
using Crm.Core.Opportunities;
using Crm.Core.Pipelines;
using Crm.Core.Products;
using Crm.Core.Testing;
using Crm.Core.Values;

namespace Crm.Core.Tests.Opportunities;

public sealed class OpportunityTests
{
    private static readonly DateTimeOffset s_day = Some.Instant;
    private static readonly ProductId s_tea = new(Some.Id());

    private readonly Pipeline _pipeline = A.Pipeline();

    [Fact]
    public void A_stage_gives_its_probability_until_it_is_set_by_hand_and_outcomes_are_certain()
    {
        var deal = A.Deal(_pipeline);
        Assert.Equal((10, Money.Of(100, "VND")), (deal.Probability, deal.Weighted));

        deal.OverrideProbability(35, Some.User, s_day);
        Assert.Equal(35, deal.Probability);
        Assert.Equal(("crm.opportunity.invalid-probability", "probability"), RefusalOf(() => deal.OverrideProbability(101, null, s_day)));
        Assert.Equal(("crm.opportunity.invalid-probability", "probability"), RefusalOf(() => deal.OverrideProbability(-1, null, s_day)));
        deal.MoveTo(_pipeline, _pipeline.Stage("second"), Some.User, s_day.AddDays(2));
        Assert.Equal((50, null), (deal.Probability, deal.OverriddenProbability));
        _pipeline.ChangeProbability(_pipeline.Stage("second"), 60, s_day);
        Assert.Equal(50, deal.Probability);

        deal.Lose(A.Price, Some.User, s_day.AddDays(3));
        Assert.Equal((0, Money.Of(0, "VND")), (deal.Probability, deal.Weighted));
        deal.Reopen(_pipeline, null, Some.User, s_day.AddDays(4));
        Assert.Equal(60, deal.Probability);
        deal.Win(Some.User, s_day.AddDays(5));
        Assert.Equal(100, deal.Probability);
    }

    [Fact]
    public void The_log_tells_from_to_when_by_whom_and_how_long_and_survives_reopening()
    {
        var (first, second) = (_pipeline.Stage("first"), _pipeline.Stage("second"));
        var deal = A.Deal(_pipeline);
        deal.MoveTo(_pipeline, second, Some.OtherUser, s_day.AddDays(2));
        deal.OverrideProbability(70, Some.User, s_day.AddDays(3));
        deal.Lose(A.Price, Some.User, s_day.AddDays(5));
        deal.Reopen(_pipeline, first, Some.User, s_day.AddDays(9));
        deal.Win(Some.User, s_day.AddDays(10));

        Assert.Equal(
            [
                (1, OpportunityMoveKind.Opened, null, first, 10, null),
                (2, OpportunityMoveKind.Moved, first, second, 50, TimeSpan.FromDays(2)),
                (3, OpportunityMoveKind.Reweighed, second, second, 70, null),
                (4, OpportunityMoveKind.Lost, second, second, 0, TimeSpan.FromDays(3)),
                (5, OpportunityMoveKind.Reopened, second, first, 10, null),
                (6, OpportunityMoveKind.Won, first, first, 100, TimeSpan.FromDays(1)),
            ],
            deal.Moves.Select(m => (m.Number, m.Kind, m.FromStageId, m.ToStageId, m.Probability, m.Stayed)));
        Assert.Equal((Some.OtherUser, "price", 1), (deal.Moves[1].By, deal.Moves[3].LostReason, deal.Reopenings));
        Assert.Null(deal.LostReason);
    }

    [Fact]
    public void A_stage_names_everything_that_is_missing()
    {
        var strict = A.Pipeline(Enum.GetValues<StageRequirements>().Aggregate((all, one) => all | one));
        var second = strict.Stage("second");
        var deal = A.Deal(strict, new NewOpportunity("Bare"));

        Assert.Equal(
            ("crm.opportunity.requirements-missing", "customer,amount,expectedClose,contact,line,nextStep,owner"),
            RefusalOf(() => deal.MoveTo(strict, second, Some.User, s_day)));
        deal.AttachCustomer(A.Organisation(), s_day);
        deal.ChangeLines([new(s_tea, Quantity.One, UnitPrice.Of(5, "VND"))], new HashSet<ProductId> { s_tea }, Some.User, s_day);
        var person = A.Person();
        deal.AddContact(person, null, s_day);
        Assert.Equal("expectedClose,contact,nextStep,owner", RefusalOf(() => deal.MoveTo(strict, second, Some.User, s_day)).Path);
        deal.AddContact(person, DecisionRole.DecisionMaker, s_day);
        deal.Expect(new(2026, 5, 1), ForecastCategory.BestCase, null, s_day);
        deal.PlanNextStep("Call", new(2026, 4, 1), s_day);
        deal.AssignTo(null, new(Some.Id()), s_day);

        deal.MoveTo(strict, second, Some.User, s_day);

        Assert.Equal(second, deal.StageId);
        Assert.Single(deal.Contacts);
        Assert.Equal("crm.opportunity.requirements-missing", RefusalOf(() => A.Deal(strict, new NewOpportunity("Bare").In(strict.Id, second))).Code);
        Assert.Equal(second, A.Deal(strict, new NewOpportunity("Bare").In(strict.Id, second).OpenedAt(s_day.AddYears(-1))).StageId);
    }

    [Fact]
    public void A_deal_enters_only_stages_of_its_pipeline_that_are_in_use()
    {
        var other = A.Pipeline(name: "Other");
        var deal = A.Deal(_pipeline);
        _pipeline.RetireStage(_pipeline.Stage("third"), s_day);

        Assert.Equal(("crm.opportunity.foreign-stage", "stage"), RefusalOf(() => deal.MoveTo(_pipeline, other.Stage("first"), null, s_day)));
        Assert.Equal(("crm.opportunity.foreign-stage", "stage"), RefusalOf(() => deal.MoveTo(other, other.Stage("first"), null, s_day)));
        Assert.Equal(("crm.opportunity.stage-retired", "stage"), RefusalOf(() => deal.MoveTo(_pipeline, _pipeline.Stage("third"), null, s_day)));
        Assert.Equal(("crm.opportunity.already-there", "stage"), RefusalOf(() => deal.MoveTo(_pipeline, deal.StageId, null, s_day)));
        Assert.Equal(("crm.opportunity.already-there", "pipeline"), RefusalOf(() => deal.ChangePipeline(_pipeline, null, null, s_day)));
        Assert.Equal(("crm.opportunity.out-of-order", "at"), RefusalOf(() => deal.MoveTo(_pipeline, _pipeline.Stage("second"), null, s_day.AddSeconds(-1))));
        other.Archive(s_day);
        Assert.Equal(("crm.pipeline.archived", "pipeline"), RefusalOf(() => deal.ChangePipeline(other, null, null, s_day)));
        Assert.Equal(("crm.pipeline.archived", "pipeline"), RefusalOf(() => A.Deal(other)));
    }

    [Fact]
    public void A_won_deal_has_customer_and_amount_and_a_deal_lost_today_a_reason()
    {
        var deal = A.Deal(_pipeline, new NewOpportunity("Bare"));

        Assert.Equal(("crm.opportunity.customer-required", "customer"), RefusalOf(() => deal.Win(null, s_day)));
        deal.AttachCustomer(A.Organisation(), s_day);
        Assert.Equal(("crm.opportunity.amount-required", "amount"), RefusalOf(() => deal.Win(null, s_day)));
        Assert.Equal(("crm.opportunity.reason-required", "reason"), RefusalOf(() => deal.Lose(A.NotRecorded, null, s_day)));
        Assert.Equal(("crm.opportunity.reason-required", "reason"), RefusalOf(() => deal.Lose(default, null, s_day)));
        Assert.Equal(OpportunityOutcome.Open, deal.Outcome);
    }

    [Fact]
    public void History_keeps_its_own_instants_and_may_lack_a_reason()
    {
        var (opened, moved, closed) = (s_day.AddDays(-90), s_day.AddDays(-60), s_day.AddDays(-30));
        var past = new NewOpportunity("Past").For(A.Buyer).Worth(Money.Of(500, "USD")).OpenedAt(opened).MovedTo(_pipeline.Stage("third"), moved);

        var lost = A.Deal(_pipeline, past.Lost(A.NotRecorded, closed));
        var won = A.Deal(_pipeline, past.Won(closed));

        Assert.Equal((OpportunityOutcome.Lost, "not-recorded", (DateTimeOffset?)closed, opened), (lost.Outcome, lost.LostReason, lost.ClosedAt, lost.OpenedAt));
        Assert.Equal([opened, moved, closed], won.Moves.Select(m => m.At));
        Assert.Equal(TimeSpan.FromDays(30), won.Moves[2].Stayed);
        Assert.All(won.Moves, m => Assert.Null(m.By));
        Assert.Equal(opened, Assert.Single(won.Estimates).At);
        Assert.Equal(["OpportunityAdded", "OpportunityWon"], won.TakePendingChanges().Events.Select(e => e.GetType().Name));
        Assert.Equal(("crm.opportunity.in-the-future", "openedAt"), RefusalOf(() => A.Deal(_pipeline, past.OpenedAt(s_day.AddHours(1)))));
        Assert.Equal(("crm.opportunity.in-the-future", "closedAt"), RefusalOf(() => A.Deal(_pipeline, past.Won(s_day.AddHours(1)))));
        Assert.Equal(("crm.opportunity.out-of-order", "at"), RefusalOf(() => A.Deal(_pipeline, past.Won(opened))));
        Assert.Equal(("crm.opportunity.out-of-order", "moves[1]"), RefusalOf(() => A.Deal(_pipeline, past.MovedTo(_pipeline.Stage("first"), opened))));
        Assert.Equal(("crm.opportunity.out-of-order", "moves[0]"), RefusalOf(() => A.Deal(_pipeline, new NewOpportunity("Today").MovedTo(_pipeline.Stage("third"), s_day))));
        Assert.Equal("crm.opportunity.customer-required", RefusalOf(() => A.Deal(_pipeline, past.For(null).Won(closed))).Code);
        Assert.Equal("crm.opportunity.reason-required", RefusalOf(() => A.Deal(_pipeline, new NewOpportunity("Today").Lost(A.NotRecorded, s_day))).Code);
    }

    [Fact]
    public void Lines_make_the_amount_and_every_amount_is_kept()
    {
        var deal = A.Deal(_pipeline);
        var products = new HashSet<ProductId> { s_tea };
        NewOpportunityLine[] lines = [new(s_tea, Quantity.Of(3), UnitPrice.Of(0.5m, "VND")), new(s_tea, Quantity.Of(2), UnitPrice.Of(100, "VND"), Money.Of(50, "VND"))];

        deal.ChangeLines(lines, products, Some.User, s_day);
        deal.ChangeLines([lines[1]], products, Some.User, s_day.AddDays(1));

        Assert.Equal([1_000, 152, 150], deal.Estimates.Select(a => a.AmountMinor!.Value));
        Assert.Equal([3], deal.Lines.Select(l => l.Number));
        Assert.Equal(("crm.opportunity.amount-mismatch", "amount"), RefusalOf(() => deal.ChangeAmount(Money.Of(1, "VND"), null, s_day.AddDays(2))));
        deal.ChangeLines([], products, Some.User, s_day.AddDays(2));
        Assert.Equal(150, deal.AmountMinor);
        deal.ChangeAmount(null, Some.User, s_day.AddDays(3));
        Assert.Null(deal.Amount);
        Assert.Null(deal.Estimates[^1].Amount);
        Assert.Equal(("crm.opportunity.out-of-order", "at"), RefusalOf(() => deal.ChangeAmount(Money.Of(1, "VND"), null, s_day)));
    }

    public static TheoryData<string, string, string?> BadDrafts => new()
    {
        { "name", "crm.text.required", "name" },
        { "negative", "crm.opportunity.invalid-amount", "amount" },
        { "mismatch", "crm.opportunity.amount-mismatch", "amount" },
        { "product", "crm.product.not-found", "lines[1].product" },
        { "quantity", "crm.opportunity.invalid-quantity", "lines[0].quantity" },
        { "currencies", "crm.money.currency-mismatch", "lines[1].unitPrice" },
        { "discount", "crm.opportunity.invalid-amount", "lines[0].discount" },
        { "below nothing", "crm.opportunity.invalid-amount", "lines" },
        { "lines", "crm.opportunity.too-many", "lines" },
        { "contacts", "crm.opportunity.too-many", "contacts" },
        { "competitors", "crm.opportunity.too-many", "competitors" },
        { "forecast", "crm.opportunity.unknown-forecast", "forecast" },
        { "role", "crm.opportunity.unknown-role", "role" },
        { "stage", "crm.opportunity.foreign-stage", "stage" },
        { "next step", "crm.text.too-long", "nextStep" },
        { "external id", "crm.text.required", "externalId.key" },
    };

    [Theory]
    [MemberData(nameof(BadDrafts))]
    public void A_draft_that_is_not_acceptable_is_refused_with_code_and_place(string what, string code, string? path)
    {
        var good = new NewOpportunity("Good");
        var price = UnitPrice.Of(100, "VND");
        var draft = what switch
        {
            "name" => new NewOpportunity(" "),
            "negative" => good.Worth(Money.Of(-1, "VND")),
            "mismatch" => good.Line(s_tea, 1, price).Worth(Money.Of(99, "VND")),
            "product" => good.Line(s_tea, 1, price).Line(new(Some.Id()), 1, price),
            "quantity" => good.Line(s_tea, 0, price),
            "currencies" => good.Line(s_tea, 1, price).Line(s_tea, 1, UnitPrice.Of(1, "EUR")),
            "discount" => good.Line(s_tea, 1, price, Money.Of(101, "VND")),
            "below nothing" => good.Line(s_tea, 1, UnitPrice.Of(-1, "VND")),
            "lines" => good.Lines(Enumerable.Repeat(new NewOpportunityLine(s_tea, Quantity.One, price), 201)),
            "contacts" => Enumerable.Range(0, 51).Aggregate(good, (d, _) => d.Contact(new(Some.Id()))),
            "competitors" => Enumerable.Range(0, 21).Aggregate(good, (d, i) => d.Against($"Rival {i}")),
            "forecast" => good.Expected(null, (ForecastCategory)9),
            "role" => good.Contact(new(Some.Id()), (DecisionRole)99),
            "stage" => good.In(_pipeline.Id, new StageId(Some.Id())),
            "next step" => good.Next(new string('a', 501)),
            _ => good.ExternalId("shop", " "),
        };

        Assert.Equal((code, path), RefusalOf(() => A.Deal(_pipeline, draft, s_tea)));
    }

    [Fact]
    public void Contacts_are_persons_and_stand_once()
    {
        var deal = A.Deal(_pipeline);
        var person = A.Person();
        deal.AddContact(person, DecisionRole.User, s_day);
        deal.AddContact(person, DecisionRole.Champion, s_day);

        Assert.Equal(DecisionRole.Champion, Assert.Single(deal.Contacts).Role);
        Assert.Equal(("crm.opportunity.contact-not-person", "person"), RefusalOf(() => deal.AddContact(A.Organisation(), null, s_day)));
        deal.RemoveContact(person.Id, s_day);
        Assert.Equal(("crm.opportunity.contact-not-found", "person"), RefusalOf(() => deal.RemoveContact(person.Id, s_day)));
    }

    [Fact]
    public void A_lost_deal_without_a_customer_may_still_get_one_and_nobody_else_afterwards()
    {
        var lost = A.Deal(_pipeline, new NewOpportunity("Bare")).ThatIs(OpportunityOutcome.Lost);

        lost.AttachCustomer(A.Organisation(), s_day);

        Assert.NotNull(lost.CustomerId);
        Assert.Equal(("crm.opportunity.closed", "customer"), RefusalOf(() => lost.AttachCustomer(A.Organisation(), s_day)));
    }

    private static (string Code, string? Path) RefusalOf(Action act)
    {
        var refused = Assert.Throws<CrmException>(act);
        return (refused.Code, refused.Path);
    }
}
