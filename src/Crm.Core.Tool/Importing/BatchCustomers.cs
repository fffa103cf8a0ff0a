using Crm.Core.Customers;

namespace Crm.Core.Tool.Importing;

/// <summary>The customers the rows of a batch name by their keys at the source: asked for all at once, and none is loaded.</summary>
internal sealed class BatchCustomers(string source)
{
    private readonly Dictionary<string, CustomerId> _known = new(StringComparer.Ordinal);

    /// <summary>Forgets the scope before, which may not have saved what it added, and asks for the customers of this one.</summary>
    /// <param name="crm">The services of the scope.</param>
    /// <param name="keys">The keys of its rows.</param>
    /// <param name="ct">Cancels.</param>
    public async Task BeginAsync(ICrm crm, IEnumerable<string?> keys, CancellationToken ct)
    {
        _known.Clear();
        foreach (var (key, id) in await crm.Customers.IdsOfAsync(source, [.. keys.OfType<string>().Distinct(StringComparer.Ordinal)], ct)) _known[key] = id;
    }

    /// <summary>The customer with a key; null when there is none.</summary>
    public CustomerId? Find(string key) => _known.TryGetValue(key, out var id) ? id : null;

    /// <summary>Notes a customer the scope has added.</summary>
    public void Added(string key, CustomerId id) => _known[key] = id;
}
