namespace Crm.Core.Tool.Importing;

/// <summary>Looks the ids of records up by their keys, each once a file: for records the import only points at and never adds itself.</summary>
/// <typeparam name="TId">The ids.</typeparam>
/// <param name="find">Finds one; null when there is none.</param>
internal sealed class IdLookup<TId>(Func<ICrm, string, CancellationToken, Task<TId?>> find)
    where TId : struct
{
    private readonly Dictionary<string, TId> _found = new(StringComparer.Ordinal);

    /// <summary>The id behind a key; null when there is none.</summary>
    /// <param name="crm">The services of the scope.</param>
    /// <param name="key">The key.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<TId?> FindAsync(ICrm crm, string key, CancellationToken ct)
    {
        if (_found.TryGetValue(key, out var known)) return known;
        if (await find(crm, key, ct) is not { } found) return null;
        _found[key] = found;
        return found;
    }
}
