namespace Crm.Core.Consents;

/// <summary>Whether a customer may be contacted, and by which rules.</summary>
/// <param name="Reasons">Every reason why not; empty when allowed.</param>
/// <param name="Basis">The ground on which it is allowed; null when it is not.</param>
/// <param name="Rules">The name of the rule pack.</param>
/// <param name="RulesVersion">The version of the rule pack.</param>
public sealed record ContactDecision(IReadOnlyList<ContactRefusal> Reasons, ContactBasis? Basis, string Rules, string RulesVersion)
{
    /// <summary>True when the customer may be contacted.</summary>
    public bool IsAllowed => Basis is not null;

    /// <summary>What the message must carry: codes such as <c>label-first</c> and <c>opt-out-last</c>.</summary>
    public IReadOnlyList<string> Obligations { get; init; } = [];

    /// <summary>The number of the contact point the decision is about; null when there is none.</summary>
    public int? PointNumber { get; init; }

    /// <summary>Which suppressions stop it.</summary>
    public IReadOnlyList<SuppressionKind> SuppressedBy { get; init; } = [];

    /// <summary>The answer and its reasons.</summary>
    public override string ToString() => IsAllowed ? $"allowed ({Basis})" : $"refused ({string.Join(", ", Reasons)})";
}
