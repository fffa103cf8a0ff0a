using Crm.Core.Consents;
using Crm.Core.Feedback;
using Crm.Core.Leads;
using Crm.SampleHost.Storage;
using Microsoft.EntityFrameworkCore;

namespace Crm.SampleHost.Loading.Generated;

/// <summary>What both tenants are given.</summary>
public static class GeneratedRecords
{
    /// <summary>Says with a few counts whether leads, care and consents are stored.</summary>
    public static async Task<bool> AreStoredAsync(SampleDb db, CancellationToken ct) =>
        await db.Set<Lead>().CountAsync(l => l.ExternalSystem == GeneratedDetails.Label, ct) == GeneratedLeadsUnit.Leads
        && await db.Set<CustomerFeedback>().CountAsync(f => f.Source == GeneratedDetails.Label, ct) == GeneratedCareUnit.Answers
        && await db.Set<ConsentNotice>().AnyAsync(n => n.Edition == GeneratedDetails.Label, ct);
}
