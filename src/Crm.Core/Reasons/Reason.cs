using System.Globalization;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Reasons;

/// <summary>
/// A reason a tenant added, or a standard one it changed. Reasons are retired and never removed: records of the past point at their codes.
/// </summary>
public sealed class Reason : AggregateRoot<ReasonId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "reason";

    /// <summary>The longest label, in characters.</summary>
    public const int MaxLabelLength = 100;

    // For storage adapters.
    private Reason()
    {
    }

    private Reason(TenantId tenant, ReasonId id, ReasonKind kind, string code)
        : base(tenant, id)
    {
        Kind = kind;
        Code = code;
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <summary>What it is given for; never changes.</summary>
    public ReasonKind Kind { get; private init; }

    /// <summary>The code, unique per kind; never changes.</summary>
    [NotPersonal("code of a catalogue")]
    public string Code { get; private init; } = string.Empty;

    /// <summary>What people see, in English.</summary>
    [NotPersonal("a label")]
    public string Label { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>What people see, in Vietnamese; null to show the English label.</summary>
    [NotPersonal("a label")]
    public string? LabelVi { get; private set => field = Track(field, value); }

    /// <summary>When it was taken out of use, UTC; null while it can be given.</summary>
    public DateTimeOffset? RetiredAt { get; private set => field = Track(field, value); }

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => [KeyOf(Kind, Code)];

    /// <summary>Adds a reason to the catalogue.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">A new id.</param>
    /// <param name="kind">What it is given for.</param>
    /// <param name="code">The code.</param>
    /// <param name="label">What people see, 1 to 100 characters.</param>
    /// <param name="labelVi">The same in Vietnamese; null to show <paramref name="label"/>.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.reason.unknown-kind</c>, <c>crm.reason.reserved</c>, <c>crm.text.…</c>.</exception>
    public static Reason Add(TenantId tenant, ReasonId id, ReasonKind kind, ReasonCode code, string label, string? labelVi, DateTimeOffset at)
    {
        Require(Enum.IsDefined(kind), ReasonErrors.UnknownKind, "kind");
        Require(code.Value is not (StandardReasons.NotRecorded or ""), ReasonErrors.Reserved, "code");
        var reason = new Reason(tenant, id, kind, code.Value) { Label = CleanLabel(label), LabelVi = CleanLabelVi(labelVi) };
        reason.Raise(new ReasonAdded(tenant, id, kind, code.Value, Instant.Utc(at)));
        return reason;
    }

    /// <summary>Changes what people see.</summary>
    /// <param name="label">1 to 100 characters.</param>
    /// <param name="labelVi">The same in Vietnamese; null to show <paramref name="label"/>.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c>.</exception>
    public void Relabel(string label, string? labelVi, DateTimeOffset at)
    {
        (Label, LabelVi) = (CleanLabel(label), CleanLabelVi(labelVi));
        Raise(new ReasonRelabelled(TenantId, Id, Kind, Code, Instant.Utc(at)));
    }

    /// <summary>Takes the reason out of use; what gave it before keeps it.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.reason.retired</c>: it is already.</exception>
    public void Retire(DateTimeOffset at)
    {
        Require(RetiredAt is null, ReasonErrors.Retired, "code");
        RetiredAt = Instant.Utc(at);
        Raise(new ReasonRetired(TenantId, Id, Kind, Code, RetiredAt.Value));
    }

    /// <summary>Takes the reason into use again.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.reason.in-use</c>: it is already.</exception>
    public void Restore(DateTimeOffset at)
    {
        Require(RetiredAt is not null, ReasonErrors.InUse, "code");
        RetiredAt = null;
        Raise(new ReasonRestored(TenantId, Id, Kind, Code, Instant.Utc(at)));
    }

    internal static UniqueKey KeyOf(ReasonKind kind, string code) =>
        new(ReasonErrors.Duplicate, TypeName, ((int)kind).ToString(CultureInfo.InvariantCulture), code);

    private static string CleanLabel(string label) => CleanText.Required(label, MaxLabelLength, "label");

    private static string? CleanLabelVi(string? label) => CleanText.Optional(label, MaxLabelLength, "labelVi");
}
