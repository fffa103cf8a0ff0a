using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Privacy;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Tiers;

/// <summary>That a customer moved from one tier to another: the history of tiers. Never changes.</summary>
public sealed class TierMove : AggregateRoot<TierMoveId>, IFact
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "tier-move";

    // For storage adapters.
    private TierMove()
    {
    }

    private TierMove(TenantId tenant, TierMoveId id, CustomerId customer)
        : base(tenant, id) => CustomerId = TypedId.Required(customer, "customer");

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => CustomerId.Value;

    /// <summary>Who moved.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>In which scheme.</summary>
    public TierSchemeId SchemeId { get; private init; }

    /// <summary>The key of the scheme.</summary>
    [NotPersonal("key of a scheme")]
    public string SchemeKey { get; private init; } = string.Empty;

    /// <summary>The tier before; null for none.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public string? FromTier { get; private init; }

    /// <summary>The tier from then on; null for none.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public string? ToTier { get; private init; }

    /// <summary>True when the second stands higher.</summary>
    public bool IsUp { get; private init; }

    /// <summary>Why.</summary>
    public TierMoveCause Cause { get; private init; }

    /// <summary>The reason given for a tier set by hand; null for other causes.</summary>
    [NotPersonal("a code")]
    public string? Reason { get; private init; }

    /// <summary>Who set the tier by hand; null for other causes, and for a program.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? By { get; private init; }

    /// <summary>By which version of the definition.</summary>
    public int DefinitionVersion { get; private init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset MovedAt { get; private init; }

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => CustomerId.Value == owner;

    internal static TierMove Of(TierMoveId id, string schemeKey, TierMoved moved, UserId? by) => new(moved.TenantId, id, moved.CustomerId)
    {
        SchemeId = moved.SchemeId,
        SchemeKey = schemeKey,
        FromTier = moved.FromTier,
        ToTier = moved.ToTier,
        IsUp = moved.IsUp,
        Cause = moved.Cause,
        Reason = moved.Reason,
        By = by,
        DefinitionVersion = moved.DefinitionVersion,
        MovedAt = moved.AsOf,
    };
}
