using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Scoring;

namespace Crm.Core.Tool.Reading;

/// <summary>How the command speaks of customers and of leads.</summary>
/// <param name="one">What one of them is called.</param>
internal abstract class SubjectFace(string one)
{
    public static SubjectFace<Customer> Customers { get; } = new SubjectFaceOf<Customer, CustomerId>(
        "customer",
        c => new Listed<CustomerId> { Id = c.Id, External = c.ExternalIds.OrderBy(e => e.System).ThenBy(e => e.Key).Select(e => e.Key).FirstOrDefault() });

    public static SubjectFace<Lead> Leads { get; } = new SubjectFaceOf<Lead, LeadId>("lead", l => new Listed<LeadId> { Id = l.Id, External = l.ExternalKey });

    /// <summary>What one of them is called.</summary>
    public string One => one;

    /// <summary>What several are called.</summary>
    public string Many { get; } = one + "s";

    public static SubjectFace Of(ScoreSubject subject) => subject is ScoreSubject.Leads ? Leads : Customers;

    /// <summary>What lists call some of them, by their ids.</summary>
    public abstract Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IServiceProvider services, IReadOnlyList<Guid> ids, CancellationToken ct);
}
