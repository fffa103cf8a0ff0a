using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Consents;

/// <summary>
/// A contact point that must not be used, known by a keyed digest only: it names no customer and shows no address, so it outlives erasure
/// and is found again when the same point is imported.
/// </summary>
public sealed class Suppression : AggregateRoot<SuppressionId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "suppression";

    /// <summary>The length of a digest, in characters: HMAC-SHA256 in lower-case hexadecimal digits.</summary>
    public const int DigestLength = 64;

    // For storage adapters.
    private Suppression()
    {
    }

    private Suppression(TenantId tenant, SuppressionId id, SuppressionKind kind, ContactPointKind pointKind, string digest, UserId? by, DateTimeOffset at)
        : base(tenant, id)
    {
        Kind = kind;
        PointKind = pointKind;
        Digest = digest;
        AddedAt = at;
        LastAt = at;
        Times = 1;
        AddedBy = by;
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <summary>Why the point must not be used; never changes.</summary>
    public SuppressionKind Kind { get; private init; }

    /// <summary>What kind of point it is; never changes.</summary>
    public ContactPointKind PointKind { get; private init; }

    /// <summary>The digest of the point; never changes.</summary>
    [PersonalData(DataClass.Contact, OnErasure.Keep)]
    public string Digest { get; private init; } = string.Empty;

    /// <summary>When it was first added, UTC.</summary>
    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>When it was last added, UTC.</summary>
    public DateTimeOffset LastAt { get; private set => field = Track(field, value); }

    /// <summary>How often it was added.</summary>
    public int Times { get; private set => field = Track(field, value); }

    /// <summary>The employee who first added it; null when it was a program.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? AddedBy { get; private init; }

    /// <summary>Since when it no longer holds, UTC; null while it does.</summary>
    public DateTimeOffset? LiftedAt { get; private set => field = Track(field, value); }

    /// <summary>Who lifted it; null while it holds.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? LiftedBy { get; private set => field = Track(field, value); }

    /// <summary>Why it was lifted: a code; null while it holds.</summary>
    [NotPersonal("a code")]
    public string? LiftReason { get; private set => field = Track(field, value); }

    /// <summary>True while the point must not be used.</summary>
    public bool IsInForce => LiftedAt is null;

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => [KeyOf(Digest, Kind)];

    internal static Suppression Add(TenantId tenant, SuppressionId id, SuppressionKind kind, ContactPointKind pointKind, string digest, UserId? by, DateTimeOffset at)
    {
        Require(Enum.IsDefined(kind), SuppressionErrors.UnknownKind, "kind");
        var added = new Suppression(tenant, id, kind, pointKind, digest, by, Instant.Utc(at));
        added.Raise(new SuppressionAdded(tenant, id, kind, pointKind, added.AddedAt));
        return added;
    }

    /// <summary>The same reason came up again; it holds, also when it had been lifted. Always a change, so that lifting it at the same time loses or is undone.</summary>
    /// <param name="at">When.</param>
    public void Repeat(DateTimeOffset at)
    {
        Times++;
        LastAt = Instant.Utc(at);
        (LiftedAt, LiftedBy, LiftReason) = (null, null, null);
        Raise(new SuppressionRepeated(TenantId, Id, Kind, PointKind, LastAt));
    }

    /// <summary>The point may be used again, as far as this reason goes.</summary>
    /// <param name="reason">Why: a code such as <c>asked-by-owner</c>.</param>
    /// <param name="by">Who answers for it.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.suppression.lifted</c>, <c>crm.reason.invalid</c>.</exception>
    public void Lift(ReasonCode reason, UserId by, DateTimeOffset at)
    {
        Require(IsInForce, SuppressionErrors.Lifted, "suppression");
        var code = ReasonCode.Parse(reason.Value).Value;
        (LiftedAt, LiftedBy, LiftReason) = (Instant.Utc(at), new UserId(by.Value), code);
        Raise(new SuppressionLifted(TenantId, Id, Kind, PointKind, by, code, LiftedAt.Value));
    }

    internal static UniqueKey KeyOf(string digest, SuppressionKind kind) =>
        new(CrmConcurrencyException.Lost, TypeName, digest, ((int)kind).ToString(CultureInfo.InvariantCulture));
}
