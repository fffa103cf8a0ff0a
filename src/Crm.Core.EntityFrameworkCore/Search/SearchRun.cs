using Crm.Core.Customers;
using Crm.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>One search: rank by rank, best first, until there is enough.</summary>
internal sealed class SearchRun(DbContext context, SearchQuery query, SearchOptions options)
{
    // How many more rows are read when archived customers or repeated ones took their places.
    private const int Growth = 8;

    private readonly SearchStages _stages = new(context, query);
    private readonly HashSet<CustomerId> _seen = [];
    private readonly List<(MatchRank Rank, SearchRow Row)> _waiting = [];
    private readonly List<CustomerMatch> _found = [];

    public async Task<List<CustomerMatch>> RunAsync(CancellationToken ct)
    {
        for (var rank = MatchRank.Exact; rank < MatchRank.Fragments && _found.Count < options.Limit; rank++) await ReadAsync(rank, ct);
        await ShowAsync(ct);
        // The last resort.
        if (_found.Count == 0) await ReadAsync(MatchRank.Fragments, ct);
        await ShowAsync(ct);
        return _found;
    }

    private async Task ReadAsync(MatchRank rank, CancellationToken ct)
    {
        var take = Steady(options.Limit - _found.Count - _waiting.Count + _seen.Count);
        while (true)
        {
            var rows = await _stages.OfAsync(rank, take, ct);
            _waiting.AddRange(rows.Where(r => _seen.Add(r.Customer)).Select(r => (rank, r)));
            // Customers are read as soon as there may be enough, and not for each rank.
            if (_found.Count + _waiting.Count >= options.Limit) await ShowAsync(ct);
            if (_found.Count == options.Limit || rows.Count < take) return;
            take *= Growth;
        }
    }

    // A whole number of limits: statements of the same text are planned once where a connection prepares them.
    private int Steady(int rows) => (rows + options.Limit - 1) / options.Limit * options.Limit;

    // Of those that wait: who is there and to be shown.
    private async Task ShowAsync(CancellationToken ct)
    {
        foreach (var some in _waiting.Chunk(options.Limit))
        {
            if (_found.Count >= options.Limit) break;
            var shown = await ShownAsync(some.Select(w => w.Row.Customer), ct);
            _found.AddRange(some.Where(w => shown.ContainsKey(w.Row.Customer)).Select(w => new CustomerMatch(shown[w.Row.Customer], w.Rank, w.Row.Fields)));
        }

        _waiting.Clear();
        if (_found.Count > options.Limit) _found.RemoveRange(options.Limit, _found.Count - options.Limit);
    }

    private async Task<Dictionary<CustomerId, CustomerSummary>> ShownAsync(IEnumerable<CustomerId> customers, CancellationToken ct)
    {
        var ids = customers.ToList();
        var all = options.IncludeArchived;
        return await context.Set<Customer>().AsNoTracking().Where(c => ids.Contains(c.Id) && (all || c.ArchivedAt == null)).Select(CustomerSummary.Of).ToDictionaryAsync(c => c.Id, ct);
    }
}
