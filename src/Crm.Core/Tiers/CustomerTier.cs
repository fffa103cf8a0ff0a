using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Tiers;

/// <summary>
/// The tier a customer is in by a scheme: what it earned by the facts, and what is in force. They differ while a tier set by hand lasts, and, in a scheme with
/// reviews, while a tier that is no longer earned waits for its review.
/// </summary>
public sealed class CustomerTier : AggregateRoot<CustomerTierId>, IFact
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "customer-tier";

    /// <summary>The longest time a tier may be set by hand.</summary>
    public static readonly TimeSpan LongestOverride = TimeSpan.FromDays(731);

    // For storage adapters.
    private CustomerTier()
    {
    }

    private CustomerTier(TenantId tenant, CustomerTierId id, TierScheme scheme, CustomerId customer)
        : base(tenant, id) => (SchemeId, SchemeKey, CustomerId) = (scheme.Id, scheme.SchemeKey, TypedId.Required(customer, "customer"));

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => CustomerId.Value;

    /// <summary>Whose tier; never changes.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>By which scheme; never changes.</summary>
    public TierSchemeId SchemeId { get; private init; }

    /// <summary>The key of the scheme.</summary>
    [NotPersonal("key of a scheme")]
    public string SchemeKey { get; private init; } = string.Empty;

    /// <summary>The tier in force; null for none.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public string? Tier { get; private set => field = Track(field, value); }

    /// <summary>The place of the tier in force: 1 for the lowest, 0 for none.</summary>
    public int Level { get; private set; }

    /// <summary>Since when it is in force, UTC.</summary>
    public DateTimeOffset Since { get; private set => field = Track(field, value); }

    /// <summary>The tier by facts and reviews alone; null for none.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public string? Earned { get; private set => field = Track(field, value); }

    /// <summary>When it is reviewed next, UTC: not before then does it fall. Null in a scheme without reviews, and for none.</summary>
    public DateTimeOffset? ReviewDueAt { get; private set => field = Track(field, value); }

    /// <summary>By which version of the definition it was last judged.</summary>
    public int DefinitionVersion { get; private set => field = Track(field, value); }

    /// <summary>The tier set by hand; null while none is.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public string? Overridden { get; private set => field = Track(field, value); }

    /// <summary>When the tier set by hand expires, UTC; null while none is.</summary>
    public DateTimeOffset? OverriddenUntil { get; private set => field = Track(field, value); }

    /// <summary>Why the tier was set by hand; null while none is.</summary>
    [NotPersonal("a code")]
    public string? OverrideReason { get; private set => field = Track(field, value); }

    /// <summary>Who set the tier; null while none is set, or when a program did.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? OverriddenBy { get; private set => field = Track(field, value); }

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => [new(CrmConcurrencyException.Lost, TypeName, SchemeId.ToString(), CustomerId.ToString())];

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => CustomerId.Value == owner;

    internal static CustomerTier Open(TenantId tenant, CustomerTierId id, TierScheme scheme, CustomerId customer) => new(tenant, id, scheme, customer);

    /// <summary>Takes what the facts say. It rises at once, and falls when there are no reviews, one is due, or its tier is gone.</summary>
    /// <param name="scheme">The scheme as it is now.</param>
    /// <param name="earned">The place of the tier by the facts; 0 for none.</param>
    /// <param name="at">Now.</param>
    /// <returns>The move that follows; null for none.</returns>
    internal TierMoved? Take(TierScheme scheme, int earned, DateTimeOffset at)
    {
        var (definition, now) = (scheme.ReadDefinition(), Instant.Utc(at));
        var kept = definition.LevelOf(Earned);
        // A tier that is gone cannot be kept until its review.
        var mustMove = kept == 0 || definition.ReviewDays is null || !(ReviewDueAt > now);
        var cause = DefinitionVersion != 0 && DefinitionVersion != scheme.DefinitionVersion ? TierMoveCause.Definition : TierMoveCause.Facts;
        if (earned > kept || mustMove)
        {
            Earned = definition.At(earned)?.Name;
            ReviewDueAt = NextReview(definition, earned, now);
        }

        DefinitionVersion = scheme.DefinitionVersion;
        if (OverriddenUntil is { } until && (until <= now || scheme.State is TierSchemeState.Archived || definition.LevelOf(Overridden) == 0))
        {
            DropOverride(now);
            cause = TierMoveCause.OverrideEnded;
        }

        return Settle(scheme, cause, null, now);
    }

    /// <summary>Sets the tier by hand; one set before is replaced.</summary>
    internal TierMoved? Override(TierScheme scheme, string tier, ReasonCode reason, DateTimeOffset until, UserId? by, DateTimeOffset at)
    {
        var (now, end) = (Instant.Utc(at), Instant.Utc(until, "until"));
        scheme.MustBeActive();
        Require(scheme.ReadDefinition().LevelOf(tier) > 0, TierErrors.UnknownTier, "tier");
        Require(end > now && end - now <= LongestOverride, TierErrors.InvalidUntil, "until");
        var code = ReasonCode.Parse(reason.Value).Value;
        (Overridden, OverriddenUntil, OverrideReason, OverriddenBy) = (tier, end, code, by);
        Raise(new TierOverridden(TenantId, SchemeId, CustomerId, tier, code, end, now));
        return Settle(scheme, TierMoveCause.Override, code, now);
    }

    /// <summary>Takes the tier set by hand back before it expires.</summary>
    internal TierMoved? EndOverride(TierScheme scheme, DateTimeOffset at)
    {
        Require(OverriddenUntil > at, TierErrors.NotOverridden, "customer");
        DropOverride(Instant.Utc(at));
        return Settle(scheme, TierMoveCause.OverrideEnded, null, Instant.Utc(at));
    }

    private static DateTimeOffset? NextReview(TierDefinition definition, int level, DateTimeOffset now) => level > 0 && definition.ReviewDays is { } days ? now.AddDays(days) : null;

    private TierMoved? Settle(TierScheme scheme, TierMoveCause cause, string? reason, DateTimeOffset now)
    {
        var definition = scheme.ReadDefinition();
        var (before, after) = (Tier, Overridden ?? Earned);
        // Of a tier that is gone counts where it stood.
        var from = definition.LevelOf(before) is > 0 and var known ? known : before is null ? 0 : Level;
        Level = definition.LevelOf(after);
        if (before == after) return null;
        (Tier, Since) = (after, now);
        var moved = new TierMoved(TenantId, SchemeId, CustomerId, before, after, Level > from, cause, reason, scheme.DefinitionVersion, now, now);
        Raise(moved);
        return moved;
    }

    private void DropOverride(DateTimeOffset now)
    {
        Raise(new TierOverrideEnded(TenantId, SchemeId, CustomerId, Overridden!, now));
        (Overridden, OverriddenUntil, OverrideReason, OverriddenBy) = (null, null, null, null);
    }
}
