namespace Crm.Core.EntityFrameworkCore.Errors;

/// <summary>A constraint of the database that a save would have broken.</summary>
/// <param name="Kind">Which kind of constraint.</param>
/// <param name="Constraint">Its name, where the database tells it; null otherwise.</param>
/// <param name="Columns">Its columns as <c>table.column</c>, where the database tells those instead; empty otherwise.</param>
public sealed record DatabaseRefusal(DatabaseRefusalKind Kind, string? Constraint, IReadOnlyList<string> Columns);
