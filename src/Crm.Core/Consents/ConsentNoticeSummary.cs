using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Crm.Core.Consents;

/// <summary>A notice as lists show it, without its text.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record ConsentNoticeSummary
{
    /// <summary>What is read of each notice.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(ConsentNoticeSummary))]
    public static readonly Expression<Func<ConsentNotice, ConsentNoticeSummary>> Of = n => new ConsentNoticeSummary
    {
        Id = n.Id,
        Purpose = n.Purpose,
        Edition = n.Edition,
        Language = n.Language,
        PublishedAt = n.PublishedAt,
        FirstUsedAt = n.FirstUsedAt,
        Version = n.Version,
    };

    /// <summary>The notice.</summary>
    public required ConsentNoticeId Id { get; init; }

    /// <summary>For what it asks: a code.</summary>
    public required string Purpose { get; init; }

    /// <summary>The version of the text.</summary>
    public required string Edition { get; init; }

    /// <summary>The language, BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>When it was published, UTC.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>When the first customer was asked or consented under it, UTC; null while nobody was.</summary>
    public required DateTimeOffset? FirstUsedAt { get; init; }

    /// <summary>The version of the record listed.</summary>
    public required long Version { get; init; }

    /// <summary>The id only.</summary>
    public override string ToString() => $"consent notice {Id}";
}
