using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Churn;

/// <summary>
/// That a customer as a whole went away, why, and when it was won back: a matter of the customer, not of one lost deal. A customer that
/// goes away again gets another record.
/// </summary>
public sealed class ChurnRecord : AggregateRoot<ChurnRecordId>, IFact
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "churn";

    /// <summary>The longest note, in characters.</summary>
    public const int MaxNoteLength = 4_000;

    // For storage adapters.
    private ChurnRecord()
    {
    }

    private ChurnRecord(TenantId tenant, ChurnRecordId id, CustomerId customer, NewChurn draft, DateTimeOffset at)
        : base(tenant, id)
    {
        CustomerId = TypedId.Required(customer, "customer");
        Basis = draft.Basis;
        Reason = ReasonCode.Parse(draft.Reason.Value).Value;
        Note = CleanText.Optional(draft.Note, MaxNoteLength, "note", multiline: true);
        LeftAt = Instant.Utc(draft.LeftAt, "leftAt");
        RecordedAt = at;
        OpenFor = CustomerId;
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => CustomerId.Value;

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => OpenFor is { } customer ? [KeyOf(customer)] : [];

    /// <summary>Who went away.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset LeftAt { get; private init; }

    /// <summary>How it is known.</summary>
    public ChurnBasis Basis { get; private init; }

    /// <summary>Why: a code of the catalogue; <c>not-recorded</c> while nobody knows.</summary>
    [NotPersonal("a code of the catalogue")]
    public string Reason { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>What else was said; null for nothing.</summary>
    [PersonalData(DataClass.FreeText, OnErasure.Clear)]
    public string? Note { get; private init; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>When the customer came back, UTC; null while it is away.</summary>
    public DateTimeOffset? WonBackAt { get; private set => field = Track(field, value); }

    /// <summary>The customer while it is away, else null: unique in the tenant.</summary>
    public CustomerId? OpenFor { get; private set; }

    /// <summary>True until the customer came back.</summary>
    public bool IsOpen => WonBackAt is null;

    /// <summary>Records that a customer went away; the service has checked customer and reason.</summary>
    /// <param name="tenant">Whose customer.</param>
    /// <param name="id">A new id.</param>
    /// <param name="customer">Who.</param>
    /// <param name="draft">When and why.</param>
    /// <param name="at">Now.</param>
    /// <param name="tolerance">How far ahead of now it may be dated.</param>
    /// <exception cref="CrmException">
    /// <c>crm.churn.unknown-basis</c>, <c>crm.churn.in-the-future</c>, <c>crm.churn.won-back-too-early</c>, <c>crm.churn.reason-required</c>,
    /// <c>crm.reason.invalid</c>, <c>crm.text.…</c>.
    /// </exception>
    public static ChurnRecord Record(TenantId tenant, ChurnRecordId id, CustomerId customer, NewChurn draft, DateTimeOffset at, TimeSpan tolerance)
    {
        ArgumentNullException.ThrowIfNull(draft);
        Require(Enum.IsDefined(draft.Basis), ChurnErrors.UnknownBasis, "basis");
        Require(draft.Reason != NewChurn.NoReason || draft.Basis is ChurnBasis.Detected, ChurnErrors.ReasonRequired, "reason");
        var recorded = new ChurnRecord(tenant, id, customer, draft, Instant.Utc(at));
        Require(recorded.LeftAt <= at + tolerance, ChurnErrors.InTheFuture, "leftAt");
        recorded.Raise(new ChurnRecorded(tenant, id, customer, draft.Basis, recorded.Reason, recorded.LeftAt, recorded.RecordedAt));
        if (draft.WonBackAt is { } back) recorded.WinBack(back, at, tolerance);
        return recorded;
    }

    /// <summary>The reason became known, or another one is closer to the truth; the service has checked it.</summary>
    /// <param name="reason">A code of the catalogue.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.churn.nothing-changed</c>, <c>crm.churn.reason-required</c>, <c>crm.reason.invalid</c>.</exception>
    public void Explain(ReasonCode reason, DateTimeOffset at)
    {
        Require(reason != NewChurn.NoReason, ChurnErrors.ReasonRequired, "reason");
        var code = ReasonCode.Parse(reason.Value).Value;
        Require(code != Reason, ChurnErrors.NothingChanged, "reason");
        Reason = code;
        Raise(new ChurnExplained(TenantId, Id, CustomerId, code, Instant.Utc(at)));
    }

    /// <summary>The customer came back.</summary>
    /// <param name="wonBackAt">When; after it went away.</param>
    /// <param name="at">Now.</param>
    /// <param name="tolerance">How far ahead of now it may be dated.</param>
    /// <exception cref="CrmException"><c>crm.churn.already-won-back</c>, <c>crm.churn.won-back-too-early</c>, <c>crm.churn.in-the-future</c>.</exception>
    public void WinBack(DateTimeOffset wonBackAt, DateTimeOffset at, TimeSpan tolerance)
    {
        Require(IsOpen, ChurnErrors.AlreadyWonBack);
        var back = Instant.Utc(wonBackAt, "wonBackAt");
        Require(back > LeftAt, ChurnErrors.WonBackTooEarly, "wonBackAt");
        Require(back <= at + tolerance, ChurnErrors.InTheFuture, "wonBackAt");
        WonBackAt = back;
        OpenFor = null;
        Raise(new ChurnWonBack(TenantId, Id, CustomerId, back, Instant.Utc(at)));
    }

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => CustomerId.Value == owner;

    internal static UniqueKey KeyOf(CustomerId customer) => new(ChurnErrors.AlreadyOpen, TypeName, customer.ToString());
}
