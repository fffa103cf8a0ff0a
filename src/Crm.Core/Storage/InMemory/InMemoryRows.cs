using System.Collections;
using Crm.Core.Tenancy;

namespace Crm.Core.Storage.InMemory;

/// <summary>Rows beside records, of one type. Under the store's lock.</summary>
internal sealed class InMemoryRows<TRow> : IInMemoryRows
    where TRow : class, IFact
{
    private readonly Dictionary<TenantId, List<TRow>> _all = [];

    public Type RowType => typeof(TRow);

    public IEnumerable About(TenantId tenant, Guid owner) => Of(tenant).FindAll(r => r.IsAbout(owner));

    /// <summary>The rows of a tenant.</summary>
    public List<TRow> Of(TenantId tenant)
    {
        if (!_all.TryGetValue(tenant, out var rows)) _all.Add(tenant, rows = []);
        return rows;
    }
}
