using Crm.Core.Privacy;
using Crm.Core.Settings;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Lifecycles;

/// <content>A stage set by hand, which always expires.</content>
public sealed partial class Lifecycle
{
    /// <summary>The longest time a stage may be set by hand.</summary>
    public static readonly TimeSpan LongestOverride = TimeSpan.FromDays(731);

    /// <summary>The stage set by hand; null while it is derived.</summary>
    public LifecycleStage? OverriddenStage { get; private set => field = Track(field, value); }

    /// <summary>When the stage set by hand expires, UTC; null while it is derived.</summary>
    public DateTimeOffset? OverriddenUntil { get; private set => field = Track(field, value); }

    /// <summary>Why the stage was set by hand; null while it is derived.</summary>
    [NotPersonal("a code of the catalogue")]
    public string? OverrideReason { get; private set => field = Track(field, value); }

    /// <summary>Who set the stage; null while it is derived, or when a program did.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? OverriddenBy { get; private set => field = Track(field, value); }

    /// <summary>Sets the stage by hand; a stage set before is replaced.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="reason">Why: a code such as <c>key-account</c>.</param>
    /// <param name="until">When it expires: after <paramref name="at"/>, at most 731 days later.</param>
    /// <param name="by">Who does it; null for a program.</param>
    /// <param name="options">When a customer counts as new, lapsed and won back.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Errors.CrmException"><c>crm.lifecycle.invalid-override</c> at <c>stage</c> or <c>until</c>, <c>crm.reason.invalid</c>.</exception>
    public void OverrideStage(
        LifecycleStage stage, ReasonCode reason, DateTimeOffset until, UserId? by, LifecycleOptions options, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(options);
        var now = Instant.Utc(at);
        var end = Instant.Utc(until, "until");
        Require(Enum.IsDefined(stage), LifecycleErrors.InvalidOverride, "stage");
        Require(end > now && end - now <= LongestOverride, LifecycleErrors.InvalidOverride, "until");
        var code = ReasonCode.Parse(reason.Value).Value;
        PassTime(now, options);
        OverriddenStage = stage;
        OverriddenUntil = end;
        OverrideReason = code;
        OverriddenBy = by;
        Raise(new LifecycleOverridden(TenantId, Id, stage, code, end, now));
        Settle(LifecycleMoveReason.Override, now, options);
    }

    /// <summary>Takes the stage set by hand back before it expires.</summary>
    /// <param name="options">When a customer counts as new, lapsed and won back.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Errors.CrmException"><c>crm.lifecycle.not-overridden</c>.</exception>
    public void EndOverride(LifecycleOptions options, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(options);
        var now = Instant.Utc(at);
        Require(OverriddenUntil > now, LifecycleErrors.NotOverridden);
        DropOverride();
        Settle(LifecycleMoveReason.OverrideEnded, now, options);
    }

    private void DropOverride()
    {
        OverriddenStage = null;
        OverriddenUntil = null;
        OverrideReason = null;
        OverriddenBy = null;
    }
}
