using Crm.Core.Customers;
using Crm.Core.Pipelines;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Opportunities;

/// <summary>What rules may ask of deals.</summary>
public static class OpportunityRules
{
    /// <summary>The deals of a customer, by when they were opened.</summary>
    public static RuleSource<Customer, Opportunity> OfCustomers { get; } = RuleSource<Customer, Opportunity>.Of(
        "opportunity", "deals, by when they were opened", c => Facts.Of<Opportunity>(c), o => o.OpenedAt, o => o.Id, o => o.Id.Value, Fields());

    /// <summary>The fields of a deal, of rules about deals as well.</summary>
    public static RuleFields<Opportunity> Fields() => new RuleFields<Opportunity>()
        .Text("name", string.Empty, o => o.Name, o => o.NameKey, o => o.Name, o => o.NameKey)
        .Choice<OpportunityOutcome>("outcome", "open, won or lost", o => o.Outcome, o => o.Outcome)
        .Choice<ForecastCategory>("forecast", string.Empty, o => o.Forecast, o => o.Forecast)
        .Key<PipelineId>("pipeline", "its id", o => o.PipelineId, CustomerRules.Id<PipelineId>, o => o.PipelineId)
        .Key<StageId>("stage", "its id", o => o.StageId, CustomerRules.Id<StageId>, o => o.StageId)
        .Number("stage-probability", "in per cent", o => o.StageProbability, o => o.StageProbability)
        .Money("amount", string.Empty, o => o.AmountMinor, o => o.CurrencyCode, o => o.AmountMinor, o => o.CurrencyCode)
        .Key<UserId>("owner", "who works on it", o => o.Owner, CustomerRules.User, o => o.Owner)
        .Code("source", string.Empty, o => o.Source, o => o.Source)
        .Code("store", string.Empty, o => o.Store, o => o.Store)
        .Code("lost-reason", "a code of the tenant", o => o.LostReason, o => o.LostReason)
        .Date("expected-close", string.Empty, o => o.ExpectedClose, o => o.ExpectedClose)
        .Date("next-step-due", string.Empty, o => o.NextStepDue, o => o.NextStepDue)
        .Instant("stage-entered", string.Empty, o => o.StageEnteredAt, o => o.StageEnteredAt)
        .Instant("opened", string.Empty, o => o.OpenedAt, o => o.OpenedAt)
        .Instant("closed", string.Empty, o => o.ClosedAt, o => o.ClosedAt);
}
