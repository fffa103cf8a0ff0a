using Crm.Core.Reasons;
using Crm.Core.Values;

namespace Crm.Core.Churn;

/// <summary>That a customer went away, to be recorded. Every step returns a new draft; nothing is checked before it is recorded.</summary>
/// <param name="Basis">How it is known.</param>
/// <param name="LeftAt">Since when; not ahead of the clock.</param>
/// <param name="Reason">Why: a code of the catalogue of reasons for customers that leave.</param>
public sealed record NewChurn(ChurnBasis Basis, DateTimeOffset LeftAt, ReasonCode Reason)
{
    /// <summary>What is given while nobody knows why.</summary>
    internal static readonly ReasonCode NoReason = ReasonCode.Parse(StandardReasons.NotRecorded);

    /// <summary>What else was said, at most 4 000 characters, may have several lines; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>When the customer came back, for history; null while it is away.</summary>
    public DateTimeOffset? WonBackAt { get; init; }

    /// <summary>The customer said that it leaves.</summary>
    /// <param name="at">Since when.</param>
    /// <param name="reason">Why: a code such as <c>price</c>.</param>
    public static NewChurn Declared(DateTimeOffset at, ReasonCode reason) => new(ChurnBasis.Declared, at, reason);

    /// <summary>We found out that the customer left.</summary>
    /// <param name="at">Since when.</param>
    /// <param name="reason">Why: a code such as <c>price</c>; null while nobody knows.</param>
    public static NewChurn Detected(DateTimeOffset at, ReasonCode? reason = null) => new(ChurnBasis.Detected, at, reason ?? NoReason);

    /// <summary>Adds a note.</summary>
    /// <param name="note">At most 4 000 characters.</param>
    public NewChurn Noting(string note) => this with { Note = note };

    /// <summary>Says that the customer came back already.</summary>
    /// <param name="at">When; after it went away.</param>
    public NewChurn WonBack(DateTimeOffset at) => this with { WonBackAt = at };

    /// <summary>How it is known only.</summary>
    public override string ToString() => $"new churn ({Basis})";
}
