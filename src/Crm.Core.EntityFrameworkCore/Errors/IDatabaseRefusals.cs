namespace Crm.Core.EntityFrameworkCore.Errors;

/// <summary>Reads what a database refused from its exception; each provider package has one.</summary>
public interface IDatabaseRefusals
{
    /// <summary>The provider this reads, as <c>Database.ProviderName</c> says it.</summary>
    string ProviderName { get; }

    /// <summary>What was refused; null for anything else.</summary>
    /// <param name="failure">An exception of the database's driver.</param>
    DatabaseRefusal? Read(Exception failure);
}
