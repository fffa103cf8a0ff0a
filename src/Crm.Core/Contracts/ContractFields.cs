using Crm.Core.Fields;

namespace Crm.Core.Contracts;

/// <summary>What is kept of contracts, and on what terms.</summary>
public static class ContractFields
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field("number", "Number", "Số hợp đồng", FieldProfiles.Reference).In<Contract>(c => c.Number),
        Field("customer", "Customer and deal", "Khách hàng và cơ hội", FieldProfiles.Behaviour).In<Contract>(c => c.CustomerId, c => c.OpportunityId),
        Field("state", "State", "Trạng thái", FieldProfiles.Bookkeeping).In<Contract>(c => c.State, c => c.ActivatedAt, c => c.ClosedAt, c => c.TerminationReason),
        Field("days", "From and to", "Từ ngày, đến ngày", FieldProfiles.Behaviour)
            .In<Contract>(c => c.From, c => c.To).In<ContractTerm>(t => t.From, t => t.To, t => t.At),
        Field("value", "Value", "Giá trị", FieldProfiles.Behaviour).In<Contract>(c => c.ValueMinor, c => c.CurrencyCode).In<ContractTerm>(t => t.ValueMinor),
        Field("products", "Products", "Sản phẩm", FieldProfiles.Behaviour).In<ContractProduct>(p => p.ProductId),
        Field("renewal", "Renewal", "Gia hạn", FieldProfiles.Bookkeeping)
            .In<Contract>(c => c.RenewalKind, c => c.NoticeDays, c => c.TermMonths, c => c.RenewalDueOn, c => c.RenewalNotedForTerm),
        Field("agreed-by", "Agreed by", "Người ký kết", FieldProfiles.Staff).In<ContractTerm>(t => t.By),
    ];

    private static FieldDefinition Field(string key, string en, string vi, FieldProfile profile) => new(Contract.TypeName, key, new(en, vi), profile);
}
