using Crm.Core.Customers;
using Crm.Core.Lifecycles;
using Crm.Core.Values;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Where customers stand: one row each, begun by the first fact.</summary>
internal static class LifecycleTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var lifecycle = crm.Aggregate<Lifecycle>("lifecycles");
        lifecycle.Property(l => l.RecentPurchases).HasMaxLength(Lifecycle.MaxRecentLength);
        lifecycle.Property(l => l.OverrideReason).HasMaxLength(ReasonCode.MaxLength);
        crm.Index(lifecycle, "lifecycles_review", nameof(Lifecycle.ReviewDueAt), nameof(Lifecycle.Id));
        crm.Index(lifecycle, "lifecycles_stage", nameof(Lifecycle.Stage), nameof(Lifecycle.Id));
        crm.Reference<Lifecycle, Customer>(lifecycle, "lifecycles_customer", nameof(Lifecycle.Id));
        // Two first facts at once: whoever comes second loads the row the other began.
        Clashes.RegisterRace($"pk_{crm.Options.TablePrefix}lifecycles");
    }
}
