namespace Crm.Core.Auditing;

/// <summary>One field of a record, from what to what. May hold personal data: it never prints its values.</summary>
/// <param name="Field">The field, or the part: <c>DisplayName</c>, <c>ContactPoints[2]</c>.</param>
/// <param name="Old">What it was, as text; null when it was empty.</param>
/// <param name="New">What it is, as text; null when it is empty.</param>
public sealed record FieldChange(string Field, string? Old, string? New)
{
    /// <summary>The field's name only.</summary>
    public override string ToString() => Field;
}
