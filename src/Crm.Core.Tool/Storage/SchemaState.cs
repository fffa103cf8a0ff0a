namespace Crm.Core.Tool.Storage;

/// <summary>What of the library's schema is there.</summary>
/// <param name="IsEmpty">No table at all.</param>
/// <param name="HasOurs">At least one table of the library.</param>
/// <param name="Missing">Tables and columns (<c>table.column</c>) of the library that are not there.</param>
internal sealed record SchemaState(bool IsEmpty, bool HasOurs, IReadOnlyList<string> Missing);
