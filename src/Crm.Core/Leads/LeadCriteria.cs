using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Leads;

/// <summary>The conditions leads are found by.</summary>
public static class LeadCriteria
{
    /// <summary>Neither converted nor disqualified.</summary>
    public static readonly Criterion<Lead> Open = new(l => l.ClosedAt == null);

    /// <summary>Those with a status.</summary>
    /// <param name="status">The status.</param>
    public static Criterion<Lead> InStatus(LeadStatus status) => new(l => l.Status == status);

    /// <summary>Those an employee works on.</summary>
    /// <param name="owner">The employee; null for those nobody works on.</param>
    public static Criterion<Lead> OwnedBy(UserId? owner) => new(l => l.Owner == owner);

    /// <summary>Those a team works on.</summary>
    /// <param name="team">The team; null for those no team works on.</param>
    public static Criterion<Lead> OfTeam(TeamId? team) => new(l => l.Team == team);

    /// <summary>Those that came from a source.</summary>
    /// <param name="source">The source, exactly.</param>
    public static Criterion<Lead> From(string source) => new(l => l.Source == source);

    /// <summary>Those that came from a campaign.</summary>
    /// <param name="campaign">Its code, exactly.</param>
    public static Criterion<Lead> Under(string campaign) => new(l => l.Campaign == campaign);

    /// <summary>Those that came in during a span of time.</summary>
    /// <param name="from">The first instant.</param>
    /// <param name="until">The first instant after it.</param>
    public static Criterion<Lead> CreatedBetween(DateTimeOffset from, DateTimeOffset until) => new(l => l.CreatedAt >= from && l.CreatedAt < until);

    /// <summary>Open ones without a first response that is due before an instant.</summary>
    /// <param name="instant">For example now: then those that are late.</param>
    public static Criterion<Lead> ResponseDueBefore(DateTimeOffset instant) =>
        new(l => l.ClosedAt == null && l.FirstRespondedAt == null && l.FirstResponseDue < instant);

    /// <summary>Nurtured ones to be taken up again on a day or before.</summary>
    /// <param name="day">The day.</param>
    public static Criterion<Lead> NurturedUntil(DateOnly day)
    {
        var nurturing = LeadStatus.Nurturing;
        return new(l => l.Status == nurturing && l.NurtureUntil <= day);
    }

    /// <summary>Those that became a customer.</summary>
    /// <param name="customer">The customer.</param>
    public static Criterion<Lead> ConvertedTo(CustomerId customer) => new(l => l.CustomerId == customer);

    /// <summary>The one another system knows under a key.</summary>
    /// <param name="system">The system.</param>
    /// <param name="key">The key there.</param>
    public static Criterion<Lead> ExternalId(string system, string key)
    {
        var cleanSystem = CleanText.AsStored(system, Customers.ExternalId.MaxSystemLength);
        var cleanKey = CleanText.AsStored(key, Customers.ExternalId.MaxKeyLength);
        return new(l => l.ExternalSystem == cleanSystem && l.ExternalKey == cleanKey) { Key = Lead.UniqueKeyOf(cleanSystem, cleanKey) };
    }

    /// <summary>Those with an e-mail address.</summary>
    /// <param name="email">The address; case does not matter.</param>
    public static Criterion<Lead> Email(EmailAddress email) => ContactPoint(ContactPointKind.Email, email.Key);

    /// <summary>Those with a telephone number.</summary>
    /// <param name="phone">The number.</param>
    public static Criterion<Lead> Phone(PhoneNumber phone) => ContactPoint(ContactPointKind.Phone, phone.E164);

    /// <summary>Those with a contact point of a kind.</summary>
    /// <param name="kind">E-mail, phone, …</param>
    /// <param name="matchKey">As <see cref="LeadContactPoint.MatchKey"/>.</param>
    public static Criterion<Lead> ContactPoint(ContactPointKind kind, string matchKey) =>
        new(l => l.ContactPoints.Any(p => p.Kind == kind && p.MatchKey == matchKey));
}
