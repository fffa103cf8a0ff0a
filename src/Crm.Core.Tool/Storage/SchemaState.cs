namespace Crm.Core.Tool.Storage;

/// <summary>What of the library's schema is there.</summary>
/// <param name="IsEmpty">No table, or no database.</param>
/// <param name="HasOurs">At least one table of the library.</param>
/// <param name="Missing">Tables and columns (<c>table.column</c>) of the library that are not there.</param>
/// <param name="IsLocked">Migrations are running, or were killed while they ran. Of SQLite only; a server forgets the lock with the connection.</param>
/// <param name="History">What <c>crm init</c> did here before; null where the tables come from somewhere else.</param>
internal sealed record SchemaState(bool IsEmpty, bool HasOurs, IReadOnlyList<string> Missing, bool IsLocked, MigrationHistory? History);
