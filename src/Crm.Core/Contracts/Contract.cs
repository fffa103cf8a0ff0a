using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Opportunities;
using Crm.Core.Privacy;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Contracts;

/// <summary>What was agreed with a customer for a range of days, and how it goes on. A renewal adds a term and keeps the ones before.</summary>
public sealed partial class Contract : AggregateRoot<ContractId>, IFact
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "contract";

    /// <summary>The longest number, in characters.</summary>
    public const int MaxNumberLength = 100;

    /// <summary>At most this many products.</summary>
    public const int MaxProducts = 100;

    private List<ContractProduct> _products = [];
    private List<ContractTerm> _terms = [];

    // For storage adapters.
    private Contract()
    {
    }

    private Contract(TenantId tenant, ContractId id, NewContract draft, DateTimeOffset at)
        : base(tenant, id)
    {
        CustomerId = TypedId.Required(draft.Customer, "customer");
        OpportunityId = draft.Opportunity;
        Number = CleanText.Required(draft.Number, MaxNumberLength, "number");
        var days = new DateRange(draft.From, draft.To);
        (From, To) = (days.From, draft.To);
        CurrencyCode = Currency.Required(draft.Value.Currency, "value").Code;
        ValueMinor = draft.Value.Minor;
        CreatedAt = at;
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => CustomerId.Value;

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => [KeyOf(Number)];

    /// <summary>With whom.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>The deal it comes from; null for none.</summary>
    public OpportunityId? OpportunityId { get; private init; }

    /// <summary>Its number; unique in the tenant, compared ordinally, never changes.</summary>
    [PersonalData(DataClass.Reference, OnErasure.Keep)]
    public string Number { get; private init; } = string.Empty;

    /// <summary>How far it is.</summary>
    public ContractState State { get; private set => field = Track(field, value); } = ContractState.Draft;

    /// <summary>Its first day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Its last day, included; a renewal extends it.</summary>
    public DateOnly To { get; private set => field = Track(field, value); }

    /// <summary>What the current term is worth, in minor units.</summary>
    public long ValueMinor { get; private set => field = Track(field, value); }

    /// <summary>The currency, ISO 4217.</summary>
    [NotPersonal("code of a currency")]
    public string CurrencyCode { get; private init; } = string.Empty;

    /// <summary>Whether and how it goes on.</summary>
    public RenewalKind RenewalKind { get; private set => field = Track(field, value); } = RenewalKind.None;

    /// <summary>How many days before its last day it is to be decided.</summary>
    public int NoticeDays { get; private set => field = Track(field, value); }

    /// <summary>How many months a renewal adds; null when it does not go on.</summary>
    public int? TermMonths { get; private set => field = Track(field, value); }

    /// <summary>The day its renewal is to be decided: its last day less the notice; null unless it is active and goes on.</summary>
    public DateOnly? RenewalDueOn { get; private set => field = Track(field, value); }

    /// <summary>The number of the term whose renewal was said to be due; null when none was.</summary>
    public int? RenewalNotedForTerm { get; private set => field = Track(field, value); }

    /// <summary>How many terms were agreed; 0 for a draft.</summary>
    public int TermCount { get; private set => field = Track(field, value); }

    /// <summary>When it was added here, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When it was agreed, UTC; null for a draft.</summary>
    public DateTimeOffset? ActivatedAt { get; private set => field = Track(field, value); }

    /// <summary>When it ended or was terminated, UTC; null before.</summary>
    public DateTimeOffset? ClosedAt { get; private set => field = Track(field, value); }

    /// <summary>Why it was terminated: a code; null when it was not.</summary>
    [NotPersonal("a code")]
    public string? TerminationReason { get; private set => field = Track(field, value); }

    /// <summary>What it covers.</summary>
    public IReadOnlyList<ContractProduct> Products => _products;

    /// <summary>The terms that were agreed, oldest first; empty for a draft.</summary>
    public IReadOnlyList<ContractTerm> Terms => _terms;

    /// <summary>What the current term is worth.</summary>
    public Money Value => Money.FromMinor(ValueMinor, Currency.Parse(CurrencyCode));

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => CustomerId.Value == owner;

    /// <summary>Adds a contract. Everything in <paramref name="draft"/> is checked, and either all of it is taken or nothing.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">A new id.</param>
    /// <param name="draft">The contract.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException">
    /// <c>crm.date.range-reversed</c>, <c>crm.contract.invalid-value</c>, <c>crm.contract.invalid-terms</c>, <c>crm.contract.invalid-products</c>,
    /// <c>crm.text.…</c> at <c>number</c>.
    /// </exception>
    public static Contract Add(TenantId tenant, ContractId id, NewContract draft, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var now = Instant.Utc(at);
        var added = new Contract(tenant, id, draft, now);
        Require(draft.Value.Minor >= 0, ContractErrors.InvalidValue, "value");
        added.TakeTerms(Given.Required(draft.Renewal, "renewal"));
        Given.Required(draft.Products, "products");
        Require(draft.Products.Count <= MaxProducts && draft.Products.Distinct().Count() == draft.Products.Count, ContractErrors.InvalidProducts, "products");
        added._products = [.. draft.Products.Select((product, i) => new ContractProduct(added, i + 1, TypedId.Required(product, $"products[{i}]")))];
        added.Raise(new ContractAdded(tenant, id, added.CustomerId, added.OpportunityId, added.From, added.To, added.Value, now));
        // Who agreed it in the past is not known; who writes it down today did not do it.
        if (draft.ActiveSince is { } since) added.Activate(null, since);
        return added;
    }

    /// <summary>Says what happens when it runs out.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.contract.illegal-transition</c>: it is ended or terminated; <c>crm.contract.invalid-terms</c>.</exception>
    public void ChangeTerms(RenewalTerms terms, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(terms);
        Require(State is ContractState.Draft or ContractState.Active, ContractErrors.IllegalTransition);
        TakeTerms(terms);
        SetRenewalDue();
        Raise(new ContractTermsChanged(TenantId, Id, CustomerId, RenewalKind, RenewalDueOn, Instant.Utc(at)));
    }

    /// <inheritdoc />
    private protected override void CopyParts()
    {
        _products = [.. _products];
        _terms = [.. _terms];
    }

    internal static UniqueKey KeyOf(string number) => new(ContractErrors.DuplicateNumber, TypeName, number);

    private void TakeTerms(RenewalTerms terms)
    {
        var goesOn = terms.Kind is not RenewalKind.None;
        var fits = Enum.IsDefined(terms.Kind) && terms.NoticeDays is >= 0 and <= 730 && (goesOn ? terms.TermMonths is >= 1 and <= 240 : terms.TermMonths is null);
        Require(fits, ContractErrors.InvalidTerms, "renewal");
        (RenewalKind, NoticeDays, TermMonths) = (terms.Kind, terms.NoticeDays, terms.TermMonths);
    }

    private void SetRenewalDue() =>
        RenewalDueOn = State is ContractState.Active && RenewalKind is not RenewalKind.None ? DateOnly.FromDayNumber(Math.Max(0, To.DayNumber - NoticeDays)) : null;
}
