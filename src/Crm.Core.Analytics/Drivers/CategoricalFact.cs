namespace Crm.Core.Analytics.Drivers;

/// <summary>A fact with levels, as a region or a channel.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Levels">The level of each customer, in the order of the outcomes; null or empty where it is not known.</param>
public sealed record CategoricalFact(string Name, IReadOnlyList<string?> Levels);

/// <summary>A fact that is a number, as an age or an amount.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Numbers">The number of each customer, in the order of the outcomes; null where it is not known.</param>
public sealed record NumericFact(string Name, IReadOnlyList<double?> Numbers);
