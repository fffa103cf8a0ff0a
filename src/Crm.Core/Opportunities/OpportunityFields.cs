using Crm.Core.Fields;

namespace Crm.Core.Opportunities;

/// <summary>What is kept of deals, and on what terms.</summary>
public static class OpportunityFields
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field("name", "Name", "Tên cơ hội", FieldProfiles.Behaviour).In<Opportunity>(o => o.Name, o => o.NameKey),
        Field("customer", "Customer", "Khách hàng", FieldProfiles.Behaviour).In<Opportunity>(o => o.CustomerId),
        Field("stage", "Pipeline and stage", "Đường ống và giai đoạn", FieldProfiles.Bookkeeping)
            .In<Opportunity>(o => o.PipelineId, o => o.StageId, o => o.StageEnteredAt)
            .In<OpportunityMove>(m => m.Kind, m => m.FromStageId, m => m.ToStageId, m => m.At, m => m.StayedMicroseconds),
        Field("probability", "Probability", "Xác suất", FieldProfiles.Bookkeeping).In<Opportunity>(o => o.StageProbability, o => o.OverriddenProbability),
        Field("outcome", "Outcome", "Kết quả", FieldProfiles.Behaviour).In<Opportunity>(o => o.Outcome, o => o.ClosedAt, o => o.LostReason, o => o.Reopenings),
        Field("amount", "Amount", "Giá trị", FieldProfiles.Behaviour)
            .In<Opportunity>(o => o.AmountMinor, o => o.CurrencyCode).In<OpportunityEstimate>(e => e.AmountMinor, e => e.At),
        Field("lines", "What is to be sold", "Sản phẩm chào bán", FieldProfiles.Behaviour)
            .In<OpportunityLine>(l => l.ProductId, l => l.QuantityScaled, l => l.UnitPriceScaled, l => l.DiscountMinor, l => l.TotalMinor),
        Field("contacts", "Contacts", "Người liên hệ", FieldProfiles.Behaviour).In<OpportunityContact>(c => c.PersonId, c => c.Role),
        Field("expected-close", "Expected close", "Ngày dự kiến chốt", FieldProfiles.Bookkeeping).In<Opportunity>(o => o.ExpectedClose, o => o.Forecast)
            .In<OpportunityEstimate>(e => e.ExpectedClose, e => e.Forecast),
        Field("owner", "Responsible employee", "Người phụ trách", FieldProfiles.Staff)
            .In<Opportunity>(o => o.Owner, o => o.Team).In<OpportunityMove>(m => m.By).In<OpportunityEstimate>(e => e.By),
        Field("next-step", "Next step", "Bước tiếp theo", FieldProfiles.Conversation).In<Opportunity>(o => o.NextStep, o => o.NextStepDue),
        Field("competitors", "Competitors", "Đối thủ", FieldProfiles.Bookkeeping).In<Opportunity>(o => o.Competitors),
        Field("place", "Source and store", "Nguồn và cửa hàng", FieldProfiles.Bookkeeping).In<Opportunity>(o => o.Source, o => o.Store),
        Field("external-id", "External id", "Mã ở hệ thống khác", FieldProfiles.Reference).In<Opportunity>(o => o.ExternalKey, o => o.ExternalSystem),
        Field("opened-at", "Opened", "Ngày mở", FieldProfiles.Bookkeeping).In<Opportunity>(o => o.OpenedAt, o => o.CreatedAt),
    ];

    private static FieldDefinition Field(string key, string en, string vi, FieldProfile profile) => new(Opportunity.TypeName, key, new(en, vi), profile);
}
