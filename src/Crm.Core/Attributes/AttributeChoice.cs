namespace Crm.Core.Attributes;

/// <summary>One of the values a choice attribute may have.</summary>
/// <param name="Key">Stable; stored.</param>
/// <param name="Label">What people see.</param>
public sealed record AttributeChoice(string Key, string Label);
