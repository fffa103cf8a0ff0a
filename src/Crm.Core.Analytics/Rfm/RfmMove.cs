namespace Crm.Core.Analytics.Rfm;

/// <summary>How many customers went from one name of the grid to another between two days.</summary>
/// <param name="From">The name before; null for customers who were not there yet.</param>
/// <param name="To">The name after.</param>
/// <param name="Customers">How many.</param>
public readonly record struct RfmMove(string? From, string To, int Customers);
