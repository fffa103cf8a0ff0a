namespace Crm.Core.Segments;

/// <summary>Who entered a segment and who left it.</summary>
/// <param name="Entered">The ids of those who were not in it and are, each once.</param>
/// <param name="Left">The ids of those who were in it and are not, each once.</param>
public sealed record MembershipChange(IReadOnlyList<Guid> Entered, IReadOnlyList<Guid> Left)
{
    /// <summary>Nobody.</summary>
    public static readonly MembershipChange None = new([], []);

    /// <summary>True when nobody entered and nobody left.</summary>
    public bool IsEmpty => Entered.Count == 0 && Left.Count == 0;
}
