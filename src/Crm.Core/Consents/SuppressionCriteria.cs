using Crm.Core.Storage;

namespace Crm.Core.Consents;

/// <summary>The conditions suppressions are found by.</summary>
public static class SuppressionCriteria
{
    /// <summary>Those that hold.</summary>
    public static readonly Criterion<Suppression> InForce = new(s => s.LiftedAt == null);

    /// <summary>Those for one reason.</summary>
    /// <param name="kind">The reason.</param>
    public static Criterion<Suppression> Of(SuppressionKind kind) => new(s => s.Kind == kind);

    /// <summary>Those of one contact point, by its digest.</summary>
    /// <param name="digest">The digest.</param>
    internal static Criterion<Suppression> Point(string digest) => new(s => s.Digest == digest);

    /// <summary>The one of a contact point for one reason.</summary>
    internal static Criterion<Suppression> Point(string digest, SuppressionKind kind) =>
        new(s => s.Digest == digest && s.Kind == kind) { Key = Suppression.KeyOf(digest, kind) };
}
