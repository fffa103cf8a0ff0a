using System.Data.Common;

namespace Crm.Core.EntityFrameworkCore.Bulk;

/// <summary>How a database takes many rows at once; each provider package has one.</summary>
public interface IBulkDatabase
{
    /// <summary>Begins to write on a connection that is open and stays so until the writer is disposed.</summary>
    /// <param name="connection">The context's connection.</param>
    /// <exception cref="InvalidOperationException">The connection is not of this database's driver.</exception>
    IBulkRowWriter On(DbConnection connection);
}
