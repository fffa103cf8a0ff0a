using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Crm.Core.Tenancy;

namespace Crm.Core.Tiers;

/// <summary>A move from one tier to another, as histories show it.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record TierMoveSummary
{
    /// <summary>What is read of each move.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(TierMoveSummary))]
    public static readonly Expression<Func<TierMove, TierMoveSummary>> Of = m => new TierMoveSummary
    {
        From = m.FromTier,
        To = m.ToTier,
        IsUp = m.IsUp,
        Cause = m.Cause,
        Reason = m.Reason,
        By = m.By,
        DefinitionVersion = m.DefinitionVersion,
        MovedAt = m.MovedAt,
    };

    /// <summary>The tier before; null for none.</summary>
    public required string? From { get; init; }

    /// <summary>The tier from then on; null for none.</summary>
    public required string? To { get; init; }

    /// <summary>True when the second stands higher.</summary>
    public required bool IsUp { get; init; }

    /// <summary>Why.</summary>
    public required TierMoveCause Cause { get; init; }

    /// <summary>The reason given for a tier set by hand; null for other causes.</summary>
    public required string? Reason { get; init; }

    /// <summary>Who set the tier by hand; null for other causes, and for a program.</summary>
    public required UserId? By { get; init; }

    /// <summary>By which version of the definition.</summary>
    public required int DefinitionVersion { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset MovedAt { get; init; }

    /// <summary>When and why, without the tiers.</summary>
    public override string ToString() => $"tier move {Cause}";
}
