using Crm.Core.Customers;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;

namespace Crm.Core.Contracts;

/// <summary>What rules may ask of contracts.</summary>
public static class ContractRules
{
    /// <summary>The contracts of a customer, by when they were noted.</summary>
    public static RuleSource<Customer, Contract> Source { get; } = RuleSource<Customer, Contract>.Of(
        "contract", "contracts, by when they were noted", c => Facts.Of<Contract>(c), x => x.CreatedAt, x => x.Id, x => x.Id.Value, new RuleFields<Contract>()
            .Choice<ContractState>("state", "how far it is", x => x.State, x => x.State)
            .Money("value", "what it is worth", x => x.ValueMinor, x => x.CurrencyCode, x => x.ValueMinor, x => x.CurrencyCode)
            .Choice<RenewalKind>("renewal", "how it is renewed", x => x.RenewalKind, x => x.RenewalKind)
            .Date("from", "the first day", x => x.From, x => x.From)
            .Date("to", "the last day", x => x.To, x => x.To)
            .Date("renewal-due", "by when its renewal is to be decided", x => x.RenewalDueOn, x => x.RenewalDueOn)
            .Number("terms", "how many terms it had", x => x.TermCount, x => x.TermCount)
            .Instant("activated", "when it became active", x => x.ActivatedAt, x => x.ActivatedAt)
            .Instant("closed", "when it ended", x => x.ClosedAt, x => x.ClosedAt)
            .InVietnamese(
                ("state", "trạng thái"), ("value", "giá trị"), ("renewal", "cách gia hạn"), ("from", "ngày bắt đầu"), ("to", "ngày kết thúc"),
                ("renewal-due", "hạn quyết định gia hạn"), ("terms", "số kỳ hạn"), ("activated", "thời điểm hiệu lực"), ("closed", "thời điểm chấm dứt")), vietnamese: "hợp đồng");
}
