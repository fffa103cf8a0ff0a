using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Affiliations;

/// <summary>A tie of a person to an organisation or to another person, in one role and for a range of days. A person has many at once.</summary>
public sealed class Affiliation : AggregateRoot<AffiliationId>, IFact
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "affiliation";

    /// <summary>The longest title, in characters.</summary>
    public const int MaxTitleLength = 200;

    /// <summary>The longest name of a department, in characters.</summary>
    public const int MaxDepartmentLength = 200;

    /// <summary>At most this many years ahead an affiliation may begin.</summary>
    public const int MaxYearsAhead = 2;

    // For storage adapters.
    private Affiliation()
    {
    }

    private Affiliation(TenantId tenant, AffiliationId id, Customer person, Customer other, string role, DateRange days, DateTimeOffset at)
        : base(tenant, id)
    {
        PersonId = person.Id;
        OtherId = other.Id;
        OtherKind = other.Kind;
        Role = role;
        From = days.From;
        To = days.To;
        AddedAt = at;
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => PersonId.Value;

    /// <inheritdoc />
    internal override Guid? OtherSubjectId => OtherId.Value;

    /// <summary>The person.</summary>
    public CustomerId PersonId { get; private init; }

    /// <summary>The organisation or the other person.</summary>
    public CustomerId OtherId { get; private init; }

    /// <summary>What the other one is.</summary>
    public CustomerKind OtherKind { get; private init; }

    /// <summary>What the person is to the other: a code.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public string Role { get; private init; } = string.Empty;

    /// <summary>The first day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>The last day, included; null when there is no end.</summary>
    public DateOnly? To { get; private set => field = Track(field, value); }

    /// <summary>Title in the organisation; null when unknown and between persons.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string? Title
    {
        get;
        private set
        {
            field = Track(field, value);
            TitleKey = value is null ? null : Fold.Key(value);
        }
    }

    /// <summary>The title folded, for comparison without case and accents; null when unknown.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string? TitleKey { get; private set; }

    /// <summary>Department of the organisation; null when unknown and between persons.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string? Department
    {
        get;
        private set
        {
            field = Track(field, value);
            DepartmentKey = value is null ? null : Fold.Key(value);
        }
    }

    /// <summary>The department folded, for comparison without case and accents; null when unknown.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string? DepartmentKey { get; private set; }

    /// <summary>The part played in decisions; null when unknown and between persons.</summary>
    public DecisionRole? DecisionRole { get; private set => field = Track(field, value); }

    /// <summary>The person while the organisation is the primary one, else null: unique in the tenant.</summary>
    public CustomerId? PrimaryOf { get; private set => field = Track(field, value); }

    /// <summary>True while the organisation is the person's primary one.</summary>
    public bool IsPrimary => PrimaryOf is not null;

    /// <summary>When it was noted, UTC.</summary>
    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>The days it holds.</summary>
    public DateRange Days => new(From, To);

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys
    {
        get
        {
            yield return new(AffiliationErrors.Overlap, "affiliation", PersonId.ToString(), OtherId.ToString(), Role, From.ToString("O", CultureInfo.InvariantCulture));
            if (PrimaryOf is { } person) yield return new(AffiliationErrors.PrimaryTaken, "affiliation-primary", person.ToString());
        }
    }

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => PersonId.Value == owner || OtherId.Value == owner;

    /// <inheritdoc />
    public bool IsAbout(Guid owner, string property) => (property == nameof(OtherId) ? OtherId : PersonId).Value == owner;

    /// <summary>Adds a tie. Everything in <paramref name="draft"/> is checked, and either all of it is taken or nothing.</summary>
    /// <param name="id">A new id.</param>
    /// <param name="draft">The tie; being primary is not taken from it, see <see cref="MakePrimary"/>.</param>
    /// <param name="person">The person of the draft.</param>
    /// <param name="other">The other customer of the draft.</param>
    /// <param name="known">The affiliations there are between the two.</param>
    /// <param name="at">When; its offset says which day it is today.</param>
    /// <exception cref="CrmException">
    /// <c>crm.affiliation.with-self</c>, <c>crm.affiliation.wrong-kind</c>, <c>crm.affiliation.overlap</c>, <c>crm.affiliation.not-with-organisation</c>,
    /// <c>crm.affiliation.unknown-decision-role</c>, <c>crm.affiliation.too-far-ahead</c>, <c>crm.date.range-reversed</c>, <c>crm.reason.invalid</c>, <c>crm.text.…</c>.
    /// </exception>
    public static Affiliation Add(AffiliationId id, NewAffiliation draft, Customer person, Customer other, IEnumerable<Affiliation> known, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(other);
        Require(person.TenantId == other.TenantId, TenancyErrors.ForeignTenant, "other");
        Require(person.Id != other.Id, AffiliationErrors.WithSelf, "other");
        var role = ReasonCode.Parse(draft.Role, "role").Value;
        var withOrganisation = other.Kind is CustomerKind.Organisation;
        Require(person.Kind is CustomerKind.Person, AffiliationErrors.WrongKind, "person");
        Require(withOrganisation ? !AffiliationRoles.IsBetweenPersons(role) : !AffiliationRoles.IsWithOrganisation(role), AffiliationErrors.WrongKind, "role");
        Require(withOrganisation || !draft.IsPrimary, AffiliationErrors.NotWithOrganisation, "isPrimary");
        var now = Instant.Utc(at);
        var days = new DateRange(draft.From ?? Today(at), draft.To);
        Require(days.From <= Today(at).AddYears(MaxYearsAhead), AffiliationErrors.TooFarAhead, "from");
        Require(!known.Any(k => k.IsSameTie(person.Id, other.Id, role) && k.Days.Overlaps(days)), AffiliationErrors.Overlap, "from");
        var added = new Affiliation(person.TenantId, id, person, other, role, days, now);
        added.TakeWork(draft.Title, draft.Department, draft.DecisionRole);
        added.Raise(new AffiliationAdded(added.TenantId, id, person.Id, other.Id, role, days.From, days.To, now));
        return added;
    }

    /// <summary>Changes what the person does in the organisation.</summary>
    /// <param name="title">At most 200 characters; null when unknown.</param>
    /// <param name="department">At most 200 characters; null when unknown.</param>
    /// <param name="decisionRole">The part played in decisions; null when unknown.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.affiliation.not-with-organisation</c>, <c>crm.affiliation.unknown-decision-role</c>, <c>crm.text.…</c>.</exception>
    public void Change(string? title, string? department, DecisionRole? decisionRole, DateTimeOffset at)
    {
        TakeWork(title, department, decisionRole);
        Raise(new AffiliationChanged(TenantId, Id, PersonId, OtherId, DecisionRole, Instant.Utc(at)));
    }

    /// <summary>Ends it, or lets it end earlier than it would. An organisation that has ended is no longer primary.</summary>
    /// <param name="to">The last day, included.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.affiliation.ended</c>: it ends then or before already; <c>crm.date.range-reversed</c>.</exception>
    public void End(DateOnly to, DateTimeOffset at)
    {
        Require(To is null || to < To, AffiliationErrors.Ended, "to");
        To = new DateRange(From, to).To;
        Raise(new AffiliationEnded(TenantId, Id, PersonId, OtherId, to, Instant.Utc(at)));
        if (to <= Today(at)) ReleasePrimary(at);
    }

    /// <summary>Makes the organisation the person's primary one and takes that from the one before.</summary>
    /// <param name="before">The affiliation that is primary for the person now; null for none.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.affiliation.not-with-organisation</c>, <c>crm.affiliation.ended</c>.</exception>
    public void MakePrimary(Affiliation? before, DateTimeOffset at)
    {
        Require(OtherKind is CustomerKind.Organisation, AffiliationErrors.NotWithOrganisation);
        Require(To is null || To >= Today(at), AffiliationErrors.Ended);
        Require(before is null || before.PersonId == PersonId, AffiliationErrors.PrimaryTaken, "before");
        if (IsPrimary) return; // already so: the outcome asked for holds
        before?.ReleasePrimary(at);
        PrimaryOf = PersonId;
        Raise(new AffiliationPrimaryChanged(TenantId, Id, PersonId, OtherId, true, Instant.Utc(at)));
    }

    // The service gives instants in the tenant's time zone: where it is already tomorrow, the tie begins tomorrow.
    private static DateOnly Today(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);

    private void ReleasePrimary(DateTimeOffset at)
    {
        if (!IsPrimary) return;
        PrimaryOf = null;
        Raise(new AffiliationPrimaryChanged(TenantId, Id, PersonId, OtherId, false, Instant.Utc(at)));
    }

    private bool IsSameTie(CustomerId person, CustomerId other, string role) =>
        Role == role && ((PersonId == person && OtherId == other) || (AffiliationRoles.IsMutual(role) && PersonId == other && OtherId == person));

    private void TakeWork(string? title, string? department, DecisionRole? decisionRole)
    {
        var cleanTitle = CleanText.Optional(title, MaxTitleLength, "title");
        var cleanDepartment = CleanText.Optional(department, MaxDepartmentLength, "department");
        Require(decisionRole is null || Enum.IsDefined(decisionRole.Value), AffiliationErrors.UnknownDecisionRole, "decisionRole");
        var given = cleanTitle is not null ? "title" : cleanDepartment is not null ? "department" : decisionRole is not null ? "decisionRole" : null;
        Require(given is null || OtherKind is CustomerKind.Organisation, AffiliationErrors.NotWithOrganisation, given);
        Title = cleanTitle;
        Department = cleanDepartment;
        DecisionRole = decisionRole;
    }
}
