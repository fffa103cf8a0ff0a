using Crm.Core.Customers;
using Crm.Core.Feedback;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Cases;

/// <summary>The conditions cases are found by.</summary>
public static class CaseCriteria
{
    /// <summary>Neither resolved, closed nor a duplicate.</summary>
    public static readonly Criterion<Case> Open = new(c => c.SettledAt == null);

    /// <summary>Those of one customer.</summary>
    /// <param name="customer">The customer.</param>
    public static Criterion<Case> Of(CustomerId customer) => new(c => c.CustomerId == customer);

    /// <summary>Those in a state.</summary>
    /// <param name="state">The state.</param>
    public static Criterion<Case> That(CaseState state) => new(c => c.State == state);

    /// <summary>Those of a kind.</summary>
    /// <param name="kind">Complaint, question or incident.</param>
    public static Criterion<Case> OfKind(CaseKind kind) => new(c => c.Kind == kind);

    /// <summary>Those that do at least so much harm.</summary>
    /// <param name="severity">The least.</param>
    public static Criterion<Case> AtLeast(CaseSeverity severity) => new(c => c.Severity >= severity);

    /// <summary>Those about one topic.</summary>
    /// <param name="topic">The code.</param>
    public static Criterion<Case> About(ReasonCode topic)
    {
        var code = topic.Value;
        return new(c => c.Topic == code);
    }

    /// <summary>Those an employee works on.</summary>
    /// <param name="owner">The employee; null for those nobody works on.</param>
    public static Criterion<Case> OwnedBy(UserId? owner) => new(c => c.Owner == owner);

    /// <summary>Those a team works on.</summary>
    /// <param name="team">The team; null for those no team works on.</param>
    public static Criterion<Case> OfTeam(TeamId? team) => new(c => c.Team == team);

    /// <summary>Those that came in during a span of time.</summary>
    /// <param name="from">The first instant.</param>
    /// <param name="until">The first instant after it.</param>
    public static Criterion<Case> OpenedBetween(DateTimeOffset from, DateTimeOffset until) => new(c => c.OpenedAt >= from && c.OpenedAt < until);

    /// <summary>Open ones without a first response that is due before an instant.</summary>
    /// <param name="instant">For example now: then those that are late.</param>
    public static Criterion<Case> ResponseDueBefore(DateTimeOffset instant) =>
        new(c => c.SettledAt == null && c.FirstRespondedAt == null && c.FirstResponseDue < instant);

    /// <summary>Open ones whose resolution is due before an instant.</summary>
    /// <param name="instant">For example now: then those that are late.</param>
    public static Criterion<Case> ResolutionDueBefore(DateTimeOffset instant) => new(c => c.SettledAt == null && c.ResolutionDue < instant);

    /// <summary>The duplicates of a case.</summary>
    /// <param name="original">The case that goes on.</param>
    public static Criterion<Case> DuplicatesOf(CaseId original) => new(c => c.DuplicateOfId == original);

    /// <summary>The one feedback led to.</summary>
    /// <param name="feedback">The feedback.</param>
    public static Criterion<Case> From(FeedbackId feedback) => new(c => c.SourceFeedback == feedback) { Key = Case.KeyOf(feedback) };

    /// <summary>The one another system knows under a key.</summary>
    /// <param name="system">The system.</param>
    /// <param name="key">The key there.</param>
    public static Criterion<Case> ExternalId(string system, string key)
    {
        var cleanSystem = CleanText.AsStored(system, Customers.ExternalId.MaxSystemLength);
        var cleanKey = CleanText.AsStored(key, Customers.ExternalId.MaxKeyLength);
        return new(c => c.ExternalSystem == cleanSystem && c.ExternalKey == cleanKey) { Key = Case.KeyOf(cleanSystem, cleanKey) };
    }
}
