namespace Crm.Core.Tool.Importing;

/// <summary>Looks records up by their keys, each once a scope. Forgotten with the scope, because what one has added it may not have saved.</summary>
/// <typeparam name="T">The records.</typeparam>
/// <param name="find">Finds one; null when there is none.</param>
internal sealed class ScopedLookup<T>(Func<ICrm, string, CancellationToken, Task<T?>> find)
    where T : class
{
    private readonly Dictionary<string, T> _found = new(StringComparer.Ordinal);
    private ICrm? _scope;

    /// <summary>The record with a key; null when there is none.</summary>
    /// <param name="crm">The services of the scope.</param>
    /// <param name="key">The key.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<T?> FindAsync(ICrm crm, string key, CancellationToken ct)
    {
        if (!ReferenceEquals(crm, _scope)) _found.Clear();
        _scope = crm;
        if (_found.TryGetValue(key, out var known)) return known;
        var found = await find(crm, key, ct);
        if (found is not null) _found[key] = found;
        return found;
    }
}
