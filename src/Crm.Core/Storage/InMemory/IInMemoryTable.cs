using System.Collections;
using Crm.Core.Domain;
using Crm.Core.Tenancy;

namespace Crm.Core.Storage.InMemory;

/// <summary>The stored records of one kind. What is stored is never changed in place: every commit puts a new copy.</summary>
internal interface IInMemoryTable
{
    /// <summary>The kind.</summary>
    Type RecordType { get; }

    /// <summary>The stored record; null when there is none.</summary>
    AggregateRoot? Find(TenantId tenant, Guid key);

    /// <summary>Stores a copy.</summary>
    void Put(AggregateRoot copy);

    /// <summary>Forgets a record.</summary>
    void Remove(AggregateRoot record);

    /// <summary>The tenant's records about an owner, as a sequence of the record's own type; those that name it in one property when that is given.</summary>
    IEnumerable About(TenantId tenant, Guid owner, string? property);
}
