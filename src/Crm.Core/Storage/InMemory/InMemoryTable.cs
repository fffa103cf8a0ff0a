using System.Collections;
using Crm.Core.Domain;
using Crm.Core.Tenancy;

namespace Crm.Core.Storage.InMemory;

/// <summary>The stored records of one kind, by tenant. Knows its type, so that nothing has to be made from a type at run time.</summary>
internal sealed class InMemoryTable<TAggregate> : IInMemoryTable
    where TAggregate : AggregateRoot
{
    private readonly Dictionary<TenantId, Dictionary<Guid, TAggregate>> _rows = [];

    /// <summary>The tenants with any record.</summary>
    public IEnumerable<TenantId> Tenants => _rows.Where(r => r.Value.Count > 0).Select(r => r.Key);

    public Type RecordType => typeof(TAggregate);

    public AggregateRoot? Find(TenantId tenant, Guid key) => _rows.GetValueOrDefault(tenant)?.GetValueOrDefault(key);

    public void Put(AggregateRoot copy)
    {
        if (!_rows.ContainsKey(copy.TenantId)) _rows.Add(copy.TenantId, []);
        _rows[copy.TenantId][copy.Key] = (TAggregate)copy;
    }

    public void Remove(AggregateRoot record) => _rows.GetValueOrDefault(record.TenantId)?.Remove(record.Key);

    public IEnumerable About(TenantId tenant, Guid owner, string? property) =>
        Rows(tenant).FindAll(row => row is IFact fact && (property is null ? fact.IsAbout(owner) : fact.IsAbout(owner, property)));

    /// <summary>The tenant's records as they are now.</summary>
    public List<TAggregate> Rows(TenantId tenant) => _rows.TryGetValue(tenant, out var rows) ? [.. rows.Values] : [];
}
