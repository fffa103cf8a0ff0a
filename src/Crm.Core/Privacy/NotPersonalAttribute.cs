namespace Crm.Core.Privacy;

/// <summary>Labels a stored text or binary value as saying nothing about a person.</summary>
/// <param name="why">The reason, for whoever reviews the labels.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotPersonalAttribute(string why) : Attribute
{
    /// <summary>The reason, for whoever reviews the labels.</summary>
    public string Why { get; } = why;
}
