using Crm.Core.Customers;
using Crm.Core.Pipelines;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;
using Crm.Core.Tenancy;

namespace Crm.Core.Opportunities;

/// <summary>What rules may ask of deals.</summary>
public static class OpportunityRules
{
    /// <summary>The deals of a customer, by when they were opened.</summary>
    public static RuleSource<Customer, Opportunity> OfCustomers { get; } = RuleSource<Customer, Opportunity>.Of(
        "opportunity", "deals, by when they were opened", c => Facts.Of<Opportunity>(c), o => o.OpenedAt, o => o.Id, o => o.Id.Value, Fields(), vietnamese: "cơ hội");

    /// <summary>The fields of a deal, of rules about deals as well.</summary>
    public static RuleFields<Opportunity> Fields() => new RuleFields<Opportunity>()
        .Text("name", "what the deal is called", o => o.Name, o => o.NameKey, o => o.Name, o => o.NameKey)
        .Choice<OpportunityOutcome>("outcome", "what became of it", o => o.Outcome, o => o.Outcome)
        .Choice<ForecastCategory>("forecast", "how it counts in the forecast", o => o.Forecast, o => o.Forecast)
        .Key<PipelineId>("pipeline", "the id of its pipeline", o => o.PipelineId, CustomerRules.Id<PipelineId>, o => o.PipelineId)
        .Key<StageId>("stage", "the id of its stage", o => o.StageId, CustomerRules.Id<StageId>, o => o.StageId)
        .Number("stage-probability", "of winning at its stage, in per cent", o => o.StageProbability, o => o.StageProbability)
        .Money("amount", "what it is worth", o => o.AmountMinor, o => o.CurrencyCode, o => o.AmountMinor, o => o.CurrencyCode)
        .Key<UserId>("owner", "who works on it", o => o.Owner, CustomerRules.User, o => o.Owner)
        .Code("source", "where it came from", o => o.Source, o => o.Source)
        .Code("store", "in which branch", o => o.Store, o => o.Store)
        .Code("lost-reason", "why it was lost, a code of the tenant", o => o.LostReason, o => o.LostReason)
        .Date("expected-close", "the day it should be won", o => o.ExpectedClose, o => o.ExpectedClose)
        .Date("next-step-due", "by which day the next step is owed", o => o.NextStepDue, o => o.NextStepDue)
        .Instant("stage-entered", "since when it is at its stage", o => o.StageEnteredAt, o => o.StageEnteredAt)
        .Instant("opened", "when it was opened", o => o.OpenedAt, o => o.OpenedAt)
        .Instant("closed", "when it was won or lost", o => o.ClosedAt, o => o.ClosedAt)
        .InVietnamese(
            ("name", "tên"), ("outcome", "kết quả"), ("forecast", "nhóm dự báo"), ("pipeline", "quy trình bán hàng"), ("stage", "giai đoạn"),
            ("stage-probability", "xác suất theo giai đoạn"), ("amount", "giá trị"), ("owner", "người phụ trách"), ("source", "nguồn"), ("store", "cửa hàng"),
            ("lost-reason", "lý do thất bại"), ("expected-close", "ngày dự kiến chốt"), ("next-step-due", "hạn bước tiếp theo"),
            ("stage-entered", "thời điểm vào giai đoạn"), ("opened", "thời điểm mở"), ("closed", "thời điểm đóng"));
}
