using Crm.Core.Auditing;
using Crm.Core.Events;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>What is written beside every change: events to deliver, deliveries done, audit.</summary>
internal static class JournalTables
{
    public static void Add(CrmModelBuilder crm)
    {
        // The dispatcher works over all tenants, so the outbox has no tenant filter.
        var outbox = crm.Table<OutboxMessage>("outbox", tenantFilter: false);
        outbox.HasKey(m => new { m.TenantId, m.Id }).HasName($"pk_{crm.Options.TablePrefix}outbox");
        outbox.Property(m => m.AggregateType).HasMaxLength(64);
        outbox.Property(m => m.EventName).HasMaxLength(128);
        outbox.Property(m => m.LastError).HasMaxLength(200);
        outbox.HasIndex(m => new { m.State, m.DueAt }).HasDatabaseName($"ix_{crm.Options.TablePrefix}outbox_due");
        crm.Index(outbox, "outbox_record", nameof(OutboxMessage.AggregateId), nameof(OutboxMessage.Sequence));

        var inbox = crm.Table<InboxMark>("inbox");
        inbox.Property(m => m.Handler).HasMaxLength(InboxMark.MaxHandlerLength);
        inbox.HasKey(m => new { m.TenantId, m.MessageId, m.Handler }).HasName($"pk_{crm.Options.TablePrefix}inbox");
        Clashes.Register($"pk_{crm.Options.TablePrefix}inbox", StorageErrors.AlreadyHandled);

        var audit = crm.Table<AuditEntry>("audit");
        audit.HasKey(e => new { e.TenantId, e.Id }).HasName($"pk_{crm.Options.TablePrefix}audit");
        audit.Property(e => e.Via).HasMaxLength(CurrentCaller.MaxViaLength);
        audit.Property(e => e.AggregateType).HasMaxLength(64);
        audit.Property(e => e.Digest).HasMaxLength(32);
        crm.Index(audit, "audit_record", nameof(AuditEntry.AggregateId), nameof(AuditEntry.Version));
        crm.Index(audit, "audit_subject", nameof(AuditEntry.SubjectId), nameof(AuditEntry.At), nameof(AuditEntry.Id));

        var line = crm.Table<AuditLine>("audit_lines");
        line.HasKey(l => new { l.TenantId, l.AggregateId, l.Id }).HasName($"pk_{crm.Options.TablePrefix}audit_lines");
        line.Property(l => l.Digest).HasMaxLength(32);
        crm.Index(line, "audit_lines_subject", nameof(AuditLine.SubjectId), nameof(AuditLine.Id));

        var values = crm.Table<AuditValues>("audit_values");
        values.HasKey(v => new { v.TenantId, v.EntryId }).HasName($"pk_{crm.Options.TablePrefix}audit_values");
        values.Property(v => v.Salt).HasMaxLength(16);
        crm.Index(values, "audit_values_subject", nameof(AuditValues.SubjectId));
    }
}
