using Crm.Core.Errors;

namespace Crm.Core.EntityFrameworkCore.Errors;

/// <summary>What the adapter refuses.</summary>
public static class EntityFrameworkErrors
{
    /// <summary>The tables are not there, or not all of them.</summary>
    public static readonly CrmError MissingTable = new(
        "crm.storage.missing-table",
        "The database lacks a table or column of the library; nothing was stored. Run the host's migrations (dotnet ef migrations add Crm, then dotnet ef database update), or Database.EnsureCreatedAsync() for a database of its own.");

    /// <summary>The context was built without the library's part, so a save would lose events and audit.</summary>
    public static readonly CrmError NotWired = new(
        "crm.storage.not-wired",
        "This DbContext was built without the library's interceptors, so saving would lose events and audit; nothing was stored. Register it with services.AddCrm().UseEntityFrameworkCore<YourContext>(…) and resolve it from services, or add options.UseCrm(services) where you build its options yourself.");

    /// <summary>The host's transaction holds records whose events and audit could not be written.</summary>
    public static readonly CrmError Unrecorded = new(
        "crm.storage.unrecorded",
        "A save inside this transaction failed after its records and before their events and audit; committing would lose these. Roll the transaction back, or back to a savepoint before that save, and repeat it.");

    /// <summary>Parts of words are searched for without an index: right, but slow. Told by the health check.</summary>
    public static readonly CrmError NoFragmentIndex = new(
        "crm.search.no-fragment-index",
        "Parts of words are searched for term by term, which is slow in large stores. Call migrationBuilder.CreateCrmObjects() in a migration, or Database.CreateCrmObjectsAsync(); on PostgreSQL an owner of the database may have to run CREATE EXTENSION pg_trgm before.");
}
