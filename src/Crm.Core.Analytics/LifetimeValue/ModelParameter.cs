namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>A parameter of a model.</summary>
/// <param name="Name">As the literature names it: <c>r</c>, <c>alpha</c>.</param>
/// <param name="Value">Positive.</param>
public readonly record struct ModelParameter(string Name, double Value);
