using Crm.Core.Customers;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;

namespace Crm.Core.Lifecycles;

/// <summary>What rules may ask of where a customer stands.</summary>
public static class LifecycleRules
{
    /// <summary>The one record of a customer.</summary>
    internal static RuleSource<Customer, Lifecycle> Source { get; } = RuleSource<Customer, Lifecycle>.Of(
        "lifecycle", "where the customer stands", c => Facts.Of<Lifecycle>(c), l => DateTimeOffset.UnixEpoch, l => l.Id, l => l.Id.Value, new());

    /// <summary>The stage and what it was derived from, as fields of the customer; missing for one without any fact.</summary>
    public static RelatedFields<Customer> Fields { get; } = RelatedFields<Customer>.Of(Source, new RuleFields<Lifecycle>()
        .Choice<LifecycleStage>("stage", "of the lifecycle, as of the last change or review", l => l.Stage, l => l.Stage)
        .Number("purchases", "how many purchases count", l => l.PurchaseCount, l => l.PurchaseCount)
        .Instant("first-purchase", "when the first purchase was placed", l => l.FirstPurchaseAt, l => l.FirstPurchaseAt)
        .Instant("last-purchase", "when the last purchase was placed", l => l.LastPurchaseAt, l => l.LastPurchaseAt)
        .Instant("last-inbound", "when the customer last contacted us", l => l.LastInboundAt, l => l.LastInboundAt)
        .Instant("last-outbound", "when we last contacted the customer", l => l.LastOutboundAt, l => l.LastOutboundAt)
        .InVietnamese(
            ("stage", "giai đoạn"), ("purchases", "số lần mua"), ("first-purchase", "lần mua đầu"), ("last-purchase", "lần mua gần nhất"),
            ("last-inbound", "lần khách liên hệ gần nhất"), ("last-outbound", "lần liên hệ khách gần nhất")));
}
