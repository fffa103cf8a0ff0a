using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Pipelines;
using Crm.Core.Privacy;
using Crm.Core.Products;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Opportunities;

/// <summary>
/// A deal in the making. Its outcome is kept apart from its stage and its probability; what it was worth and where it stood at any past
/// instant is told by its two logs.
/// </summary>
public sealed partial class Opportunity : AggregateRoot<OpportunityId>, IFact
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "opportunity";

    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 200;

    /// <summary>The longest name of a source or a store, in characters.</summary>
    public const int MaxPlaceLength = 64;

    // For storage adapters.
    private Opportunity()
    {
    }

    private Opportunity(TenantId tenant, OpportunityId id, NewOpportunity draft, DateTimeOffset openedAt, DateTimeOffset at)
        : base(tenant, id)
    {
        OpenedAt = openedAt;
        CreatedAt = at;
        Source = CleanText.Optional(draft.GivenSource, MaxPlaceLength, "source");
        Store = CleanText.Optional(draft.GivenStore, MaxPlaceLength, "store");
        (ExternalSystem, ExternalKey) = ExternalIdOf(draft) is var (system, key) ? (system, key) : (null, null);
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => CustomerId?.Value;

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => ExternalSystem is null ? [] : [KeyOf(ExternalSystem, ExternalKey!)];

    /// <summary>What it is about.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.Clear)]
    public string Name { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>The name folded (no case, no accents), for order and search.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.Clear)]
    public string NameKey { get; private set; } = string.Empty;

    /// <summary>Who is to buy; null when not known. A won deal has one.</summary>
    public CustomerId? CustomerId { get; private set => field = Track(field, value); }

    /// <summary>The day it is expected to close; null when not known.</summary>
    public DateOnly? ExpectedClose { get; private set => field = Track(field, value); }

    /// <summary>How firmly the owner counts on it.</summary>
    public ForecastCategory Forecast { get; private set => field = Track(field, value); } = ForecastCategory.Pipeline;

    /// <summary>The employee responsible; null for nobody.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? Owner { get; private set => field = Track(field, value); }

    /// <summary>The team responsible; null for none.</summary>
    public TeamId? Team { get; private set => field = Track(field, value); }

    /// <summary>Where it comes from; null when not said.</summary>
    [NotPersonal("name of a source")]
    public string? Source { get; private init; }

    /// <summary>At which branch; null when not said.</summary>
    [NotPersonal("name of a store")]
    public string? Store { get; private init; }

    /// <summary>The system that knows it by <see cref="ExternalKey"/>; null for none.</summary>
    [NotPersonal("name of a system")]
    public string? ExternalSystem { get; private init; }

    /// <summary>The key it has there; unique per tenant and system, compared ordinally; null for none.</summary>
    [PersonalData(DataClass.Reference, OnErasure.Keep)]
    public string? ExternalKey { get; private init; }

    /// <summary>When it began, UTC.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>When it was added here, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => CustomerId?.Value == owner;

    /// <summary>Adds a deal. Everything in <paramref name="draft"/> is checked, and either all of it is taken or nothing.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">A new id.</param>
    /// <param name="draft">The deal.</param>
    /// <param name="pipeline">The pipeline of the draft, or the default one.</param>
    /// <param name="products">The products of the lines that the catalogue has.</param>
    /// <param name="by">Who adds it; null for a program.</param>
    /// <param name="tolerance">How far ahead of <paramref name="at"/> history may be dated.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="CrmException">
    /// <c>crm.pipeline.archived</c>, <c>crm.product.not-found</c>, <c>crm.opportunity.…</c>, or the code of the part that is not acceptable, with its path
    /// such as <c>lines[3].quantity</c>.
    /// </exception>
    public static Opportunity Add(
        TenantId tenant,
        OpportunityId id,
        NewOpportunity draft,
        Pipeline pipeline,
        IReadOnlySet<ProductId> products,
        UserId? by,
        TimeSpan tolerance,
        DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(products);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(pipeline);
        Require(pipeline.TenantId == tenant, TenancyErrors.ForeignTenant, "pipeline");
        var now = Instant.Utc(at);
        var latest = now + tolerance;
        var opened = Past(draft.GivenOpenedAt ?? now, latest, "openedAt");
        // Who did what in the past is not known; who writes it down today did not do it.
        var actor = draft.IsHistory ? null : by;
        var added = new Opportunity(tenant, id, draft, opened, now);
        added.TakeName(draft.Name);
        added.CustomerId = draft.GivenCustomer is { } customer ? TypedId.Required(customer, "customer") : null;
        added.ExpectedClose = draft.GivenExpectedClose;
        added.Forecast = Known(draft.GivenForecast);
        added.Owner = draft.GivenOwner is { } owner ? new UserId(owner.Value) : null;
        added.Team = draft.GivenTeam is { } team ? TypedId.Required(team, "team") : null;
        if (draft.GivenNextStep is var (text, due)) added.TakeNextStep(text, due);
        added.TakeCompetitors(draft.GivenCompetitors);
        foreach (var (person, role) in draft.GivenContacts) added.TakeContact(person, role);
        added.TakeFirstAmount(draft, products, actor);
        added.Begin(draft, pipeline, latest, actor);
        added.Raise(new OpportunityAdded(tenant, id, added.CustomerId, pipeline.Id, added.StageId, added.Outcome, added.Amount, opened, now));
        if (draft.Outcome is not OpportunityOutcome.Open) added.CloseHistory(draft, latest);
        return added;
    }

    /// <summary>Gives it another name.</summary>
    /// <param name="name">1 to 200 characters.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c>.</exception>
    public void Rename(string name, DateTimeOffset at)
    {
        TakeName(name);
        Announce(nameof(Name), at);
    }

    /// <summary>Says who is to buy, or that somebody else is.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.opportunity.closed</c>: it has a customer and is won or lost; <c>crm.tenancy.foreign-tenant</c>.</exception>
    public void AttachCustomer(Customer customer, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(customer);
        Require(customer.TenantId == TenantId, TenancyErrors.ForeignTenant, "customer");
        Require(Outcome is OpportunityOutcome.Open || CustomerId is null, OpportunityErrors.Closed, "customer");
        if (CustomerId == customer.Id) return; // already so: the outcome asked for holds
        var before = CustomerId;
        CustomerId = customer.Id;
        Raise(new OpportunityCustomerAttached(TenantId, Id, before, customer.Id, Instant.Utc(at)));
    }

    /// <summary>Says when it is expected to close and how firmly the owner counts on it.</summary>
    /// <param name="day">The day; null when not known.</param>
    /// <param name="forecast">How firmly.</param>
    /// <param name="by">Who says so; null for a program.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.opportunity.closed</c>, <c>crm.opportunity.unknown-forecast</c>, <c>crm.opportunity.out-of-order</c>.</exception>
    public void Expect(DateOnly? day, ForecastCategory forecast, UserId? by, DateTimeOffset at)
    {
        MustBeOpen("expectedClose");
        (string Field, bool Changes)[] fields = [(nameof(ExpectedClose), day != ExpectedClose), (nameof(Forecast), Known(forecast) != Forecast)];
        if (!fields.Any(f => f.Changes)) return; // already so: the outcome asked for holds
        var now = InOrderOfEstimates(at);
        (ExpectedClose, Forecast) = (day, forecast);
        LogEstimate(by, now);
        Raise(new OpportunityChanged(TenantId, Id, [.. fields.Where(f => f.Changes).Select(f => f.Field)], now));
    }

    /// <summary>Makes somebody responsible; also of a won or lost deal.</summary>
    /// <param name="owner">The employee; null for nobody.</param>
    /// <param name="team">The team; null for none.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.user.invalid</c>, <c>crm.id.empty</c>.</exception>
    public void AssignTo(UserId? owner, TeamId? team, DateTimeOffset at)
    {
        if (owner == Owner && team == Team) return; // already so: the outcome asked for holds
        var before = Owner;
        UserId? employee = owner is { } given ? new UserId(given.Value) : null;
        (Owner, Team) = (employee, team is { } group ? TypedId.Required(group, "team") : null);
        Raise(new OpportunityOwnerChanged(TenantId, Id, before, Owner, Team, Instant.Utc(at)));
    }

    /// <inheritdoc />
    private protected override void CopyParts()
    {
        _moves = [.. _moves];
        _estimates = [.. _estimates];
        _lines = [.. _lines];
        _contacts = [.. _contacts.Select(c => c.Copy())];
        _competitors = [.. _competitors];
    }

    /// <summary>The key another system knows a draft by, as it is stored; null for none.</summary>
    internal static (string System, string Key)? ExternalIdOf(NewOpportunity draft) => draft.GivenExternalId is not var (system, key)
        ? null
        : (CleanText.Required(system, ExternalId.MaxSystemLength, "externalId.system"), CleanText.Required(key, ExternalId.MaxKeyLength, "externalId.key"));

    internal static UniqueKey KeyOf(string system, string key) => new(OpportunityErrors.ExternalIdTaken, TypeName, system, key);

    private static DateTimeOffset Past(DateTimeOffset at, DateTimeOffset latest, string path)
    {
        var instant = Instant.Utc(at, path);
        Require(instant <= latest, OpportunityErrors.InFuture, path);
        return instant;
    }

    private static ForecastCategory Known(ForecastCategory forecast)
    {
        Require(Enum.IsDefined(forecast), OpportunityErrors.UnknownForecast, "forecast");
        return forecast;
    }

    private void TakeName(string name) => (Name, NameKey) = CleanText.NameWithKey(name, MaxNameLength);

    private void MustBeOpen(string path) => Require(Outcome is OpportunityOutcome.Open, OpportunityErrors.Closed, path);

    private void Announce(string field, DateTimeOffset at) => Raise(new OpportunityChanged(TenantId, Id, [field], Instant.Utc(at)));
}
