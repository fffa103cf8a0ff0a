namespace Crm.Core.Tool.Storage;

/// <summary>How far the migrations of the tool went in a database.</summary>
/// <param name="Pending">Those it has not had yet, oldest first.</param>
/// <param name="Unknown">Those this version of the tool does not know: a newer one was here.</param>
internal sealed record MigrationHistory(IReadOnlyList<string> Pending, IReadOnlyList<string> Unknown);
