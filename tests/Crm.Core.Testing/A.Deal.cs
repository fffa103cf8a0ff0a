using Crm.Core.Contracts;
using Crm.Core.Opportunities;
using Crm.Core.Pipelines;
using Crm.Core.Products;
using Crm.Core.Reasons;
using Crm.Core.Values;

namespace Crm.Core.Testing;

public static partial class A
{
    public static readonly ReasonCode Price = ReasonCode.Parse("price");

    public static readonly ReasonCode NotRecorded = ReasonCode.Parse(StandardReasons.NotRecorded);

    /// <summary>First, second (asks for everything) and third, with 10, 50 and 90 percent.</summary>
    public static Pipeline Pipeline(StageRequirements second = StageRequirements.None, string name = "Sales") => Pipelines.Pipeline.Add(
        Some.Tenant,
        new(Some.Id()),
        name,
        [
            (new(Some.Id()), new NewStage("first", "First", 10)),
            (new(Some.Id()), new NewStage("second", "Second", 50).AtMost(30).Requiring(second)),
            (new(Some.Id()), new NewStage("third", "Third", 90)),
        ],
        Some.Instant);

    public static StageId Stage(this Pipeline pipeline, string key) => pipeline.FindStage(key)!.Id;

    public static Opportunity Deal(Pipeline pipeline, NewOpportunity? draft = null, params IEnumerable<ProductId> products) => Opportunity.Add(
        Some.Tenant,
        new(Some.Id()),
        draft ?? new NewOpportunity("A deal").For(Buyer).Worth(Money.Of(1_000, "VND")),
        pipeline,
        products.ToHashSet(),
        Some.User,
        Tolerance,
        Some.Instant);

    public static NewContract Agreement(string number = "HD-1") =>
        new NewContract(Buyer, number, new(2026, 1, 1), new(2026, 12, 31), Money.Of(1_000, "VND")).Renewing(RenewalTerms.Automatic(30, 12));

    public static Contract Contract(NewContract? draft = null) => Contracts.Contract.Add(Some.Tenant, new(Some.Id()), draft ?? Agreement(), Some.Instant);

    public static Opportunity ThatIs(this Opportunity deal, OpportunityOutcome outcome)
    {
        if (outcome is OpportunityOutcome.Won) deal.Win(Some.User, Some.Instant);
        if (outcome is OpportunityOutcome.Lost) deal.Lose(Price, Some.User, Some.Instant);
        return deal;
    }

    public static Contract ThatIs(this Contract contract, ContractState state)
    {
        if (state is ContractState.Active or ContractState.Ended) contract.Activate(Some.User, Some.Instant);
        if (state is ContractState.Ended) contract.End(contract.To.AddDays(1), Some.Instant);
        if (state is ContractState.Terminated) contract.Terminate(Price, Some.Instant);
        return contract;
    }
}
