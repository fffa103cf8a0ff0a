using Crm.Core.Tenancy;

namespace Crm.Core.FollowUps;

/// <summary>An instant somebody is to be reminded of a follow-up.</summary>
public sealed class FollowUpReminder
{
    // For storage adapters.
    private FollowUpReminder()
    {
    }

    internal FollowUpReminder(FollowUp owner, DateTimeOffset at)
    {
        TenantId = owner.TenantId;
        FollowUpId = owner.Id;
        At = at;
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The follow-up.</summary>
    public FollowUpId FollowUpId { get; private init; }

    /// <summary>When, UTC; once per follow-up.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>The instant only.</summary>
    public override string ToString() => At.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
