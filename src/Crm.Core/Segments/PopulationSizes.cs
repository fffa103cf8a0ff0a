using System.Collections.Concurrent;
using Crm.Core.Tenancy;

namespace Crm.Core.Segments;

/// <summary>
/// How many customers or leads each tenant has, of those who have many: to count a million takes longer than to ask a hundredth of them, and whoever writes a rule
/// asks again at every word. Fewer are counted each time.
/// </summary>
internal sealed class PopulationSizes(CurrentCaller caller, TimeProvider clock)
{
    private const long Many = 100_000;

    private static readonly TimeSpan s_good = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(TenantId Tenant, Type Subject), (long Size, DateTimeOffset At)> _known = new();

    public async Task<long> OfAsync<TSubject>(Func<Task<long>> countAsync)
    {
        var (key, now) = ((caller.Tenant, typeof(TSubject)), clock.GetUtcNow());
        if (_known.TryGetValue(key, out var known) && now - known.At < s_good) return known.Size;
        var size = await countAsync();
        if (size >= Many) _known[key] = (size, now);
        else _known.TryRemove(key, out _);
        return size;
    }
}
