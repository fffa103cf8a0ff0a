using System.Collections;
using Crm.Core.Tenancy;

namespace Crm.Core.Storage.InMemory;

/// <summary>Rows beside records, of one type.</summary>
internal interface IInMemoryRows
{
    /// <summary>The type of the rows.</summary>
    Type RowType { get; }

    /// <summary>The rows about a record. Under the store's lock.</summary>
    IEnumerable About(TenantId tenant, Guid owner);
}
