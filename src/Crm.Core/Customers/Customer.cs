using Crm.Core.Attributes;
using Crm.Core.Domain;
using Crm.Core.Privacy;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Customers;

/// <summary>
/// A person or an organisation the business knows: who it is, how it is reached, under which keys other systems know it,
/// who looks after it. What the customer did (purchases, interactions, needs) points at it and is not part of it.
/// </summary>
public sealed partial class Customer : AggregateRoot<CustomerId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "customer";

    /// <summary>
    /// The longest display name of an organisation, in characters. A person's is shorter: at most <see cref="PersonName.MaxLength"/> (200), with parts of at
    /// most <see cref="PersonProfile.MaxNamePartLength"/> (100) and an honorific of at most <see cref="PersonProfile.MaxHonorificLength"/> (50).
    /// </summary>
    public const int MaxNameLength = 300;

    /// <summary>The longest key of a name, in characters: folding makes some characters longer.</summary>
    public const int MaxNameKeyLength = 2 * MaxNameLength;

    /// <summary>The longest name of a source, in characters.</summary>
    public const int MaxSourceLength = 64;

    // For storage adapters.
    private Customer()
    {
    }

    private Customer(TenantId tenant, CustomerId id, CustomerKind kind, string? source, DateTimeOffset at)
        : base(tenant, id)
    {
        Kind = kind;
        Source = CleanText.Optional(source, MaxSourceLength, "source");
        CreatedAt = Instant.Utc(at);
        SampleKey = SampleNumber.Of(id.Value);
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => Key;

    /// <summary>Person or organisation; never changes.</summary>
    public CustomerKind Kind { get; private init; }

    /// <summary>What the customer is called in lists; empty when only a contact point or an external id is known.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string DisplayName { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>The name folded (no case, no accents), for order and search; empty when there is no name.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string NameKey { get; private set; } = string.Empty;

    /// <summary>The name in lower case with its accents, for exact matching: Tuấn and Tuân differ.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string NameToned { get; private set; } = string.Empty;

    /// <summary>The folded words of the name, sorted, for matching whatever the order of names.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string NameTokens { get; private set; } = string.Empty;

    /// <summary>Where the customer came from, such as <c>web</c> or <c>import</c>; null when not said.</summary>
    [NotPersonal("name of a source")]
    public string? Source { get; private init; }

    /// <summary>When the customer was added, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>A number made of the id, by which samples are drawn: see <see cref="SampleNumber"/>.</summary>
    public int SampleKey { get; private init; }

    /// <summary>When somebody last checked that the record is right, UTC; null when never.</summary>
    public DateTimeOffset? VerifiedAt { get; private set => field = Track(field, value); }

    /// <summary>The employee responsible; null for nobody.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? Owner { get; private set => field = Track(field, value); }

    /// <summary>The team responsible; null for none.</summary>
    public TeamId? Team { get; private set => field = Track(field, value); }

    /// <summary>Since when the customer is not in use, UTC; null while it is.</summary>
    public DateTimeOffset? ArchivedAt { get; private set => field = Track(field, value); }

    /// <summary>Why it is not in use; null while it is.</summary>
    [NotPersonal("a code of the catalogue")]
    public string? ArchiveReason { get; private set => field = Track(field, value); }

    /// <summary>True when the customer is not in use.</summary>
    public bool IsArchived => ArchivedAt is not null;

    /// <summary>Adds a customer. Everything in <paramref name="draft"/> is checked, and either all of it is taken or nothing.</summary>
    /// <param name="tenant">Whose customer.</param>
    /// <param name="id">A new id.</param>
    /// <param name="draft">What is known.</param>
    /// <param name="region">The country that telephone numbers without a country code belong to.</param>
    /// <param name="declared">The attributes declared for customers.</param>
    /// <param name="at">When, for example <c>clock.GetUtcNow()</c>.</param>
    /// <exception cref="Crm.Core.Errors.CrmException"><c>crm.customer.unidentified</c>, <c>crm.attribute.required</c>, or the code of the part that is not acceptable, with its path.</exception>
    public static Customer Create(TenantId tenant, CustomerId id, NewCustomer draft, CountryCode region, IReadOnlyList<AttributeDefinition> declared, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(declared);
        var customer = new Customer(tenant, id, draft.Kind, draft.Source, at);
        customer.Raise(new CustomerAdded(tenant, id, draft.Kind, customer.Source, customer.CreatedAt));
        customer._settingUp = true;
        customer.TakeDraft(draft, region, declared, customer.CreatedAt);
        customer._settingUp = false;
        customer.MustBeIdentified();
        return customer;
    }

    /// <summary>
    /// Gives the customer another display name; empty takes the name away, if something else identifies the customer. The parts of a person's
    /// name are read from it anew.
    /// </summary>
    /// <param name="name">An organisation's at most 300 characters; a person's at most 200, each part at most 100.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Crm.Core.Errors.CrmException"><c>crm.text.…</c>, <c>crm.person-name.invalid</c>, <c>crm.customer.unidentified</c>, <c>crm.customer.archived</c>.</exception>
    public void Rename(string name, DateTimeOffset at)
    {
        MustBeInUse();
        var clean = CleanText.Optional(name, MaxNameLength, "name") ?? string.Empty;
        Require(clean.Length > 0 || _contactPoints.Count > 0 || _externalIds.Count > 0, CustomerErrors.Unidentified, "name");
        if (Kind is CustomerKind.Person)
        {
            RenamePerson(clean, at);
        }
        else
        {
            var key = Organisation is { LegalName: null } ? KeyOfCompany(clean, "name") : CompanyKey;
            TakeName(clean, null);
            CompanyKey = key;
        }

        Announce(new CustomerRenamed(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Somebody checked that the record is right.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="Crm.Core.Errors.CrmException"><c>crm.customer.archived</c>, <c>crm.customer.in-the-future</c>.</exception>
    public void Verify(DateTimeOffset at)
    {
        MustBeInUse();
        VerifiedAt = Instant.Utc(at);
        Announce(new CustomerVerified(TenantId, Id, VerifiedAt.Value));
    }

    /// <summary>Makes an employee and a team responsible; null for nobody.</summary>
    /// <param name="owner">The employee.</param>
    /// <param name="team">The team.</param>
    /// <param name="reason">Why: a code such as <c>handover</c>.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Crm.Core.Errors.CrmException"><c>crm.customer.nothing-changed</c>, <c>crm.customer.archived</c>, <c>crm.user.invalid</c>, <c>crm.id.empty</c>.</exception>
    public void AssignTo(UserId? owner, TeamId? team, ReasonCode reason, DateTimeOffset at)
    {
        MustBeInUse();
        Require(owner != Owner || team != Team, CustomerErrors.NothingChanged, "owner");
        var code = ReasonCode.Parse(reason.Value).Value;
        UserId? employee = owner is { } given ? new UserId(given.Value) : null;
        TeamId? group = team is { } named ? TypedId.Required(named, "team") : null;
        var before = Owner;
        (Owner, Team) = (employee, group);
        Announce(new CustomerOwnerChanged(TenantId, Id, before, Owner, Team, code, Instant.Utc(at)));
    }

    /// <summary>Takes the customer out of use: out of every segment, not to be contacted, still there in past figures.</summary>
    /// <param name="reason">Why: a code such as <c>closed-down</c>.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Crm.Core.Errors.CrmException"><c>crm.customer.archived</c>: it already is; <c>crm.customer.in-the-future</c>.</exception>
    public void Archive(ReasonCode reason, DateTimeOffset at)
    {
        MustBeInUse();
        var code = ReasonCode.Parse(reason.Value).Value;
        ArchivedAt = Instant.Utc(at);
        ArchiveReason = code;
        Announce(new CustomerArchived(TenantId, Id, code, ArchivedAt.Value));
    }

    /// <summary>Brings an archived customer back into use.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="Crm.Core.Errors.CrmException"><c>crm.customer.not-archived</c>.</exception>
    public void Restore(DateTimeOffset at)
    {
        Require(IsArchived, CustomerErrors.NotArchived);
        ArchivedAt = null;
        ArchiveReason = null;
        Announce(new CustomerRestored(TenantId, Id, Instant.Utc(at)));
    }

    /// <inheritdoc />
    private protected override void CopyParts()
    {
        _contactPoints = [.. _contactPoints.Select(p => p.Copy())];
        _addresses = [.. _addresses.Select(a => a.Copy())];
        _externalIds = [.. _externalIds];
        _attributes = [.. _attributes.Select(a => a.Copy())];
        _tags = [.. _tags];
        _tagKeys = [.. _tagKeys];
    }

    /// <summary>Refuses to have been verified, archived or found unreachable later than the clock allows; a record itself reads no clock.</summary>
    internal void MustNotBeAheadOf(DateTimeOffset latest)
    {
        var isAhead = VerifiedAt > latest || ArchivedAt > latest || _contactPoints.Exists(p => p.VerifiedAt > latest || p.InvalidSince > latest);
        Require(!isAhead, CustomerErrors.InTheFuture, "at");
    }

    // While a draft is taken only CustomerAdded is announced: it stands for the whole.
    private bool _settingUp;

    private void Announce(Events.CrmEvent occurred)
    {
        if (!_settingUp) Raise(occurred);
    }

    private void TakeName(string displayName, NameKeys? keys)
    {
        var of = keys ?? NameKeys.Of(displayName);
        var (folded, toned, tokens) = (Fitting(of.Folded), Fitting(of.Toned), Fitting(of.Tokens));
        DisplayName = displayName;
        NameKey = folded;
        NameToned = toned;
        NameTokens = tokens;

        static string Fitting(string key) => CleanText.Fitting(key, MaxNameKeyLength, "name");
    }

    private void MustBeInUse() => Require(!IsArchived, CustomerErrors.Archived);

    private void MustBeIdentified() =>
        Require(DisplayName.Length > 0 || _contactPoints.Count > 0 || _externalIds.Count > 0, CustomerErrors.Unidentified);
}
