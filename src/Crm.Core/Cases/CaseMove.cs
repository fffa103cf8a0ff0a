using Crm.Core.Privacy;
using Crm.Core.Tenancy;

namespace Crm.Core.Cases;

/// <summary>One line of a case's log of states. Added and never changed.</summary>
public sealed class CaseMove
{
    // For storage adapters.
    private CaseMove()
    {
    }

    internal CaseMove(Case owner, int number, CaseState? from, string? reason, UserId? by, DateTimeOffset at)
    {
        TenantId = owner.TenantId;
        CaseId = owner.Id;
        Number = number;
        From = from;
        To = owner.State;
        Reason = reason;
        By = by;
        At = at;
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The case.</summary>
    public CaseId CaseId { get; private init; }

    /// <summary>Which line of the log: counts from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The state before; null when the case was opened.</summary>
    public CaseState? From { get; private init; }

    /// <summary>The state from then on.</summary>
    public CaseState To { get; private init; }

    /// <summary>How it was resolved, or why it was reopened: a code; null for other steps.</summary>
    [NotPersonal("a code")]
    public string? Reason { get; private init; }

    /// <summary>Who did it; null for a program.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? By { get; private init; }

    /// <summary>When it happened, UTC.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Number and state only.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{To} {Number}");
}
