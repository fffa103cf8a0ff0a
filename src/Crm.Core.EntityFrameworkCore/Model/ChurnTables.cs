using Crm.Core.Churn;
using Crm.Core.Customers;
using Crm.Core.Values;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Customers that went away.</summary>
internal static class ChurnTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var churn = crm.Aggregate<ChurnRecord>("churn_records");
        churn.Property(c => c.Reason).HasMaxLength(ReasonCode.MaxLength);
        churn.Property(c => c.Note).HasMaxLength(ChurnRecord.MaxNoteLength);
        crm.Unique(churn, "churn_records_open", ChurnErrors.AlreadyOpen, nameof(ChurnRecord.OpenFor));
        crm.Index(churn, "churn_records_customer", nameof(ChurnRecord.CustomerId), nameof(ChurnRecord.LeftAt), nameof(ChurnRecord.Id));
        crm.Index(churn, "churn_records_customer_back", nameof(ChurnRecord.CustomerId), nameof(ChurnRecord.WonBackAt), nameof(ChurnRecord.Id));
        crm.Index(churn, "churn_records_left", nameof(ChurnRecord.LeftAt), nameof(ChurnRecord.Id));
        crm.Index(churn, "churn_records_reason", nameof(ChurnRecord.Reason), nameof(ChurnRecord.LeftAt), nameof(ChurnRecord.Id));
        crm.Reference<ChurnRecord, Customer>(churn, "churn_records_customer", nameof(ChurnRecord.CustomerId));
    }
}
