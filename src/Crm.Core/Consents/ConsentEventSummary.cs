using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Tenancy;

namespace Crm.Core.Consents;

/// <summary>An entry of the consent ledger as lists show it.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record ConsentEventSummary
{
    /// <summary>What is read of each entry.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(ConsentEventSummary))]
    public static readonly Expression<Func<ConsentEvent, ConsentEventSummary>> Of = e => new ConsentEventSummary
    {
        Id = e.Id,
        CustomerId = e.CustomerId,
        Purpose = e.Purpose,
        Channel = e.Channel,
        PointKey = e.PointKey,
        Action = e.Action,
        Says = e.Says,
        NoticeId = e.NoticeId,
        Method = e.Method,
        Actor = e.Actor,
        EffectiveAt = e.EffectiveAt,
        RecordedAt = e.RecordedAt,
        AnsweredById = e.AnsweredById,
    };

    /// <summary>The entry.</summary>
    public required ConsentEventId Id { get; init; }

    /// <summary>Who was asked or said something.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>For what: a code.</summary>
    public required string Purpose { get; init; }

    /// <summary>Through what.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The key of the one contact point it is about; empty for the whole channel.</summary>
    public required string PointKey { get; init; }

    /// <summary>What happened.</summary>
    public required ConsentAction Action { get; init; }

    /// <summary>What it says about the consent.</summary>
    public required ConsentStatus Says { get; init; }

    /// <summary>The text the customer saw; null when none was named.</summary>
    public required ConsentNoticeId? NoticeId { get; init; }

    /// <summary>How it was said: a code; null when not known.</summary>
    public required string? Method { get; init; }

    /// <summary>The employee who recorded it; null when it was the customer or a program.</summary>
    public required UserId? Actor { get; init; }

    /// <summary>When it was said, UTC.</summary>
    public required DateTimeOffset EffectiveAt { get; init; }

    /// <summary>When it was recorded, UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Of a no: the later yes that answered it; null while it stands, and for everything else.</summary>
    public required ConsentEventId? AnsweredById { get; init; }

    /// <summary>The id only.</summary>
    public override string ToString() => $"consent entry {Id}";
}
