using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Leads;

/// <summary>
/// A person or organisation that showed interest and is not a customer yet: who it is as far as is known, what it wants,
/// who works on it and how far that is. A lead is closed for good when it is converted or disqualified.
/// </summary>
public sealed partial class Lead : AggregateRoot<LeadId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "lead";

    /// <summary>The longest name of a person or company, in characters.</summary>
    public const int MaxNameLength = 300;

    /// <summary>The longest interest, in characters.</summary>
    public const int MaxInterestLength = 300;

    /// <summary>The longest note, in characters.</summary>
    public const int MaxNoteLength = 4_000;

    /// <summary>The longest code of a campaign, in characters.</summary>
    public const int MaxCampaignLength = 100;

    /// <summary>The longest name of a source, in characters.</summary>
    public const int MaxSourceLength = 64;

    // True until the lead is complete, so that its parts are told by one event.
    private bool _settingUp;

    // For storage adapters.
    private Lead()
    {
    }

    private Lead(TenantId tenant, LeadId id, NewLead draft, DateTimeOffset at)
        : base(tenant, id)
    {
        Source = CleanText.Optional(draft.Source, MaxSourceLength, "source");
        CreatedAt = Instant.Utc(draft.CameInAt ?? at, "cameInAt");
        StatusSince = CreatedAt;
        SampleKey = SampleNumber.Of(id.Value);
        if (draft.ExternalId is not { } external) return;
        ExternalSystem = CleanText.Required(external.System, ExternalId.MaxSystemLength, "externalId.system");
        ExternalKey = CleanText.Required(external.Key, ExternalId.MaxKeyLength, "externalId.key");
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => CustomerId?.Value;

    /// <summary>Where it came from, such as <c>web</c>; null when not said.</summary>
    [NotPersonal("name of a source")]
    public string? Source { get; private init; }

    /// <summary>When it came in, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>A number made of the id, by which samples are drawn: see <see cref="SampleNumber"/>.</summary>
    public int SampleKey { get; private init; }

    /// <summary>The system that knows it under <see cref="ExternalKey"/>; null for none.</summary>
    [NotPersonal("name of a system")]
    public string? ExternalSystem { get; private init; }

    /// <summary>The key there; null for none. Unique with <see cref="ExternalSystem"/> in the tenant.</summary>
    [PersonalData(DataClass.Reference, OnErasure.DeleteRow)]
    public string? ExternalKey { get; private init; }

    /// <summary>The employee who works on it; null for nobody.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? Owner { get; private set => field = Track(field, value); }

    /// <summary>The team that works on it; null for none.</summary>
    public TeamId? Team { get; private set => field = Track(field, value); }

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys =>
        ExternalSystem is null || ExternalKey is null ? [] : [UniqueKeyOf(ExternalSystem, ExternalKey)];

    /// <summary>Adds a lead. Everything in <paramref name="draft"/> is checked, and either all of it is taken or nothing.</summary>
    /// <param name="tenant">Whose lead.</param>
    /// <param name="id">A new id.</param>
    /// <param name="draft">What is known.</param>
    /// <param name="region">The country that telephone numbers without a country code belong to.</param>
    /// <param name="at">When.</param>
    /// <param name="tolerance">How far ahead of <paramref name="at"/> it may be dated.</param>
    /// <exception cref="CrmException"><c>crm.lead.unidentified</c>, or the code of the part that is not acceptable, with its path.</exception>
    public static Lead Add(TenantId tenant, LeadId id, NewLead draft, CountryCode region, DateTimeOffset at, TimeSpan tolerance)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var lead = new Lead(tenant, id, draft, at);
        Require(lead.CreatedAt - at <= tolerance, LeadErrors.InTheFuture, "cameInAt");
        lead._settingUp = true;
        lead.TakeDetails(draft.Details.Clean());
        foreach (var (kind, text) in draft.ContactPoints) lead.Reach(kind, text, region, at);
        lead.TakeProducts(draft.Products);
        lead.Owner = draft.Owner is { } owner ? new UserId(owner.Value) : null;
        lead.Team = draft.Team is { } team ? TypedId.Required(team, "team") : null;
        lead.FirstResponseDue = draft.FirstResponseDue is { } due ? lead.CheckedDue(due) : null;
        lead._settingUp = false;
        lead.MustBeIdentified();
        lead.Raise(new LeadAdded(tenant, id, lead.Source, lead.Owner, lead.Team, lead.CreatedAt, Instant.Utc(at)));
        return lead;
    }

    /// <summary>Makes an employee and a team responsible, null for nobody; the service has checked the team.</summary>
    /// <param name="owner">The employee.</param>
    /// <param name="team">The team.</param>
    /// <param name="reason">Why: a code such as <c>territory</c>.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.lead.nothing-changed</c>, <c>crm.lead.closed</c>, <c>crm.reason.invalid</c>.</exception>
    public void AssignTo(UserId? owner, TeamId? team, ReasonCode reason, DateTimeOffset at)
    {
        MustBeOpen();
        Require(owner != Owner || team != Team, LeadErrors.NothingChanged, "owner");
        var code = ReasonCode.Parse(reason.Value).Value;
        UserId? employee = owner is { } given ? new UserId(given.Value) : null;
        var before = Owner;
        Owner = employee;
        Team = team is { } group ? TypedId.Required(group, "team") : null;
        Raise(new LeadAssigned(TenantId, Id, before, Owner, Team, code, Instant.Utc(at)));
    }

    internal static UniqueKey UniqueKeyOf(string system, string key) => new(LeadErrors.ExternalIdTaken, "lead-external-id", system, key);

    /// <inheritdoc />
    private protected override void CopyParts()
    {
        _contactPoints = [.. _contactPoints];
        _products = [.. _products];
    }

    private void MustBeOpen() => Require(IsOpen, LeadErrors.Closed);

    private void MustBeIdentified() =>
        Require(Name is not null || Company is not null || _contactPoints.Count > 0, LeadErrors.Unidentified);
}
