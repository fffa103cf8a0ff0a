using Crm.Core.Customers;
using Crm.Core.Feedback;
using Crm.Core.Interactions;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Cases;

/// <summary>A case to be opened. Every step returns a new draft; nothing is checked before it is opened, so that all of it is refused or taken together.</summary>
/// <param name="Customer">Whose case.</param>
/// <param name="Kind">Complaint, question or incident.</param>
/// <param name="Subject">What it is about, 1 to 300 characters.</param>
/// <param name="Channel">Through what it came.</param>
public sealed record NewCase(CustomerId Customer, CaseKind Kind, string Subject, Channel Channel)
{
    /// <summary>How much harm it does.</summary>
    public CaseSeverity Severity { get; init; } = CaseSeverity.Normal;

    /// <summary>What happened, at most 16 000 characters, may have several lines; null when not said.</summary>
    public string? Description { get; init; }

    /// <summary>What it belongs to: a code such as <c>delivery</c>; null when not said.</summary>
    public ReasonCode? Topic { get; init; }

    /// <summary>When it came in; null for now.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>The employee responsible; null for nobody.</summary>
    public UserId? Owner { get; init; }

    /// <summary>The team responsible; null for none.</summary>
    public TeamId? Team { get; init; }

    /// <summary>The feedback that led to it; null for none.</summary>
    public FeedbackId? SourceFeedback { get; init; }

    /// <summary>The interaction it came in with; null for none.</summary>
    public InteractionId? SourceInteraction { get; init; }

    /// <summary>The key another system knows it under; null for none.</summary>
    public (string System, string Key)? ExternalId { get; init; }

    /// <summary>Says how much harm it does.</summary>
    /// <param name="severity">How much.</param>
    public NewCase Being(CaseSeverity severity) => this with { Severity = severity };

    /// <summary>Says what happened.</summary>
    /// <param name="description">At most 16 000 characters.</param>
    public NewCase Saying(string description) => this with { Description = description };

    /// <summary>Says what it belongs to.</summary>
    /// <param name="topic">A code such as <c>delivery</c>.</param>
    public NewCase About(ReasonCode topic) => this with { Topic = topic };

    /// <summary>Says when it came in, when that is not now.</summary>
    /// <param name="at">Not ahead of the clock.</param>
    public NewCase CameIn(DateTimeOffset at) => this with { OpenedAt = at };

    /// <summary>Makes an employee and a team responsible from the start; null for nobody.</summary>
    /// <param name="owner">The employee.</param>
    /// <param name="team">The team.</param>
    public NewCase OwnedBy(UserId? owner, TeamId? team = null) => this with { Owner = owner, Team = team };

    /// <summary>Says which feedback led to it.</summary>
    /// <param name="feedback">Feedback of the same customer that opened no case yet.</param>
    public NewCase From(FeedbackId feedback) => this with { SourceFeedback = feedback };

    /// <summary>Says which interaction it came in with.</summary>
    /// <param name="interaction">An interaction with the same customer.</param>
    public NewCase From(InteractionId interaction) => this with { SourceInteraction = interaction };

    /// <summary>Says under which key another system knows it, so that opening it again does nothing.</summary>
    /// <param name="system">The system, at most 64 characters.</param>
    /// <param name="key">The key there, at most 200 characters, kept exactly.</param>
    public NewCase KnownAs(string system, string key) => this with { ExternalId = (system, key) };

    /// <summary>The kind only.</summary>
    public override string ToString() => $"new case ({Kind})";
}
