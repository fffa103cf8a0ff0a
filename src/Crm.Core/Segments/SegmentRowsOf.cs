using Crm.Core.Customers;
using Crm.Core.Leads;

namespace Crm.Core.Segments;

/// <summary>The rows of customers and of leads.</summary>
public static class SegmentRowsOf
{
    /// <summary>Of customers.</summary>
    public static SegmentRows<CustomerMembership, CustomerListEntry> Customers { get; } = new(
        SegmentSubject.Customers,
        (tenant, segment, id, since, cause, version) => new() { TenantId = tenant, SegmentId = segment, CustomerId = new CustomerId(id), Since = since, EnteredBy = cause, EnteredVersion = version },
        (tenant, segment, id, kind, until, at) => new() { TenantId = tenant, SegmentId = segment, CustomerId = new CustomerId(id), Kind = kind, Until = until, AddedAt = at },
        row => row is CustomerMembership stay ? stay.CustomerId.Value : ((CustomerListEntry)row).CustomerId.Value);

    /// <summary>Of leads.</summary>
    public static SegmentRows<LeadMembership, LeadListEntry> Leads { get; } = new(
        SegmentSubject.Leads,
        (tenant, segment, id, since, cause, version) => new() { TenantId = tenant, SegmentId = segment, LeadId = new LeadId(id), Since = since, EnteredBy = cause, EnteredVersion = version },
        (tenant, segment, id, kind, until, at) => new() { TenantId = tenant, SegmentId = segment, LeadId = new LeadId(id), Kind = kind, Until = until, AddedAt = at },
        row => row is LeadMembership stay ? stay.LeadId.Value : ((LeadListEntry)row).LeadId.Value);
}
