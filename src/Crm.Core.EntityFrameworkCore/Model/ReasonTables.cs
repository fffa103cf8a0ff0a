using Crm.Core.Reasons;
using Crm.Core.Values;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>The tenant's reasons.</summary>
internal static class ReasonTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var reason = crm.Aggregate<Reason>("reasons");
        reason.Property(r => r.Code).HasMaxLength(ReasonCode.MaxLength);
        reason.Property(r => r.Label).HasMaxLength(Reason.MaxLabelLength);
        reason.Property(r => r.LabelVi).HasMaxLength(Reason.MaxLabelLength);
        crm.Unique(reason, "reasons_code", ReasonErrors.Duplicate, nameof(Reason.Kind), nameof(Reason.Code));
    }
}
