using Crm.Core.Customers;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;

namespace Crm.Core.Churn;

/// <summary>What rules may ask of customers who left.</summary>
public static class ChurnRules
{
    /// <summary>When the customer left, and why.</summary>
    public static RuleSource<Customer, ChurnRecord> Source { get; } = RuleSource<Customer, ChurnRecord>.Of(
        "churn", "when the customer left", c => Facts.Of<ChurnRecord>(c), x => x.LeftAt, x => x.Id, x => x.Id.Value, new RuleFields<ChurnRecord>()
            .Choice<ChurnBasis>("basis", "declared by the customer or detected from silence", x => x.Basis, x => x.Basis)
            .Code("reason", "why it left, a code of the tenant", x => x.Reason, x => x.Reason)
            .Instant("won-back", "when it came back; missing for one who did not", x => x.WonBackAt, x => x.WonBackAt)
            .Instant("at", "when it left", x => x.LeftAt, x => x.LeftAt)
            .InVietnamese(
                ("basis", "căn cứ"), ("reason", "lý do"), ("won-back", "thời điểm quay lại"), ("at", "thời điểm rời đi")), vietnamese: "lần rời bỏ");
}
