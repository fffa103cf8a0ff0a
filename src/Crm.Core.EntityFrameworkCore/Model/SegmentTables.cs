using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Leads;
using Crm.Core.Segments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Segments, the ledger of their members, their lists, and the marks of what happened.</summary>
internal static class SegmentTables
{
    // Written to the model snapshots of hosts: never changed.
    private const string Condition = "Crm:Current";

    public static void Add(CrmModelBuilder crm)
    {
        var segment = crm.Aggregate<Segment>("segments");
        segment.Property(s => s.Name).HasMaxLength(Segment.MaxNameLength);
        crm.Ordinal(segment.Property(s => s.NameKey).HasMaxLength(2 * Segment.MaxNameLength));
        segment.Property(s => s.ActiveKey).HasMaxLength(2 * Segment.MaxNameLength);
        crm.Unique(segment, "segments_name", SegmentErrors.Duplicate, nameof(Segment.Subject), nameof(Segment.ActiveKey));
        crm.Index(segment, "segments_order", nameof(Segment.NameKey), nameof(Segment.Id));

        AddStays<CustomerMembership, Customer>(crm, "customer_segments", nameof(CustomerMembership.CustomerId));
        AddStays<LeadMembership, Lead>(crm, "lead_segments", nameof(LeadMembership.LeadId));
        AddLists<CustomerListEntry, Customer>(crm, "customer_segment_lists", nameof(CustomerListEntry.CustomerId));
        AddLists<LeadListEntry, Lead>(crm, "lead_segment_lists", nameof(LeadListEntry.LeadId));

        var mark = crm.Table<SegmentMark>("segment_marks");
        mark.HasKey(m => new { m.TenantId, m.Id }).HasName($"pk_{crm.Options.TablePrefix}segment_marks");
        mark.Property(m => m.Touched).HasMaxLength(64);
    }

    /// <summary>Limits the index of those who are in, with the name the column has by now.</summary>
    public static void SetConditions(IMutableEntityType stays)
    {
        var table = StoreObjectIdentifier.Table(stays.GetTableName()!, stays.GetSchema());
        var until = $"\"{stays.FindProperty(nameof(SegmentMembership.Until))!.GetColumnName(table)!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        foreach (var index in stays.GetIndexes().Where(i => i.FindAnnotation(Condition) is not null)) index.SetFilter($"{until} IS NULL");
    }

    private static void AddStays<TStay, TSubject>(CrmModelBuilder crm, string table, string subject)
        where TStay : SegmentMembership
        where TSubject : Domain.AggregateRoot
    {
        var stay = crm.Table<TStay>(table);
        stay.HasKey(nameof(SegmentMembership.TenantId), nameof(SegmentMembership.SegmentId), subject, nameof(SegmentMembership.Since)).HasName($"pk_{crm.Options.TablePrefix}{table}");
        // Two refreshes at once that both let somebody in: whoever comes second begins again.
        Clashes.RegisterRace($"pk_{crm.Options.TablePrefix}{table}");
        crm.Unique(stay, $"{table}_current", CrmConcurrencyException.Lost, nameof(SegmentMembership.SegmentId), subject).HasAnnotation(Condition, true);
        crm.Index(stay, $"{table}_subject", subject, nameof(SegmentMembership.Since));
        crm.Index(stay, $"{table}_left", nameof(SegmentMembership.SegmentId), nameof(SegmentMembership.Until));
        crm.Reference<TStay, TSubject>(stay, $"{table}_subject", subject);
        crm.Reference<TStay, Segment>(stay, $"{table}_segment", nameof(SegmentMembership.SegmentId));
        // For contexts without the library's part, such as those of design-time factories.
        SetConditions(stay.Metadata);
    }

    private static void AddLists<TEntry, TSubject>(CrmModelBuilder crm, string table, string subject)
        where TEntry : SegmentListEntry
        where TSubject : Domain.AggregateRoot
    {
        var entry = crm.Table<TEntry>(table);
        entry.HasKey(nameof(SegmentListEntry.TenantId), nameof(SegmentListEntry.SegmentId), subject).HasName($"pk_{crm.Options.TablePrefix}{table}");
        Clashes.RegisterRace($"pk_{crm.Options.TablePrefix}{table}");
        crm.Index(entry, $"{table}_subject", subject);
        crm.Reference<TEntry, TSubject>(entry, $"{table}_subject", subject);
        crm.Reference<TEntry, Segment>(entry, $"{table}_segment", nameof(SegmentListEntry.SegmentId));
    }
}
