using Crm.Core.Customers;
using Crm.Core.EntityFrameworkCore.Commands;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.EntityFrameworkCore.Wiring;
using Crm.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>Searches rank by rank, best first, and stops as soon as there is enough.</summary>
internal sealed class EfTextSearch(CrmContext crm) : ITextSearch
{
    // How many more rows are read when archived customers or repeated ones took their places.
    private const int Growth = 8;

    private readonly DbContext _context = crm.Context;

    public async Task<IReadOnlyList<CustomerMatch>> FindAsync(SearchQuery query, SearchOptions options, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        _ = TenantFilter.Of(_context);
        var found = new List<CustomerMatch>();
        var seen = new HashSet<CustomerId>();
        await _context.Database.OpenConnectionAsync(ct);
        try
        {
            var stages = new SearchStages(_context, query);
            for (var rank = MatchRank.Exact; rank <= MatchRank.Fragments && found.Count < options.Limit; rank++)
            {
                // Fragments are the last resort.
                if (rank is MatchRank.Fragments && found.Count > 0) break;
                await ReadAsync(stages, rank, found, seen, options, ct);
            }

            return await WithFieldsAsync(query, found, ct);
        }
        finally
        {
            await _context.Database.CloseConnectionAsync();
        }
    }

    public async Task<long> ReindexAsync(IProgress<long>? progress = null, CancellationToken ct = default) =>
        await new SearchRebuild(_context).RunAsync(progress, ct);

    public async Task PurgeAsync(CustomerId id, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        await _context.Database.OpenConnectionAsync(ct);
        try
        {
            await ContextCommands.RunAsync(_context, new SearchWriter(_context).Statements([new(TenantFilter.Of(_context), id, null, IsNew: false)]), ct);
        }
        finally
        {
            await _context.Database.CloseConnectionAsync();
        }
    }

    private async Task ReadAsync(SearchStages stages, MatchRank rank, List<CustomerMatch> found, HashSet<CustomerId> seen, SearchOptions options, CancellationToken ct)
    {
        var take = options.Limit - found.Count + seen.Count;
        while (true)
        {
            var rows = await stages.OfAsync(rank, take, ct);
            var fresh = rows.Where(r => seen.Add(r.Customer)).Take(take).ToList();
            foreach (var some in fresh.Chunk(options.Limit))
            {
                var shown = await ShownAsync(some.Select(r => r.Customer), options, ct);
                found.AddRange(some.Where(r => shown.ContainsKey(r.Customer)).Select(r => new CustomerMatch(shown[r.Customer], rank, r.Fields)));
                if (found.Count >= options.Limit) break;
            }

            if (found.Count > options.Limit) found.RemoveRange(options.Limit, found.Count - options.Limit);
            if (found.Count == options.Limit || rows.Count < take) return;
            take *= Growth;
        }
    }

    private async Task<Dictionary<CustomerId, CustomerSummary>> ShownAsync(IEnumerable<CustomerId> customers, SearchOptions options, CancellationToken ct)
    {
        var ids = customers.ToList();
        var all = options.IncludeArchived;
        return await _context.Set<Customer>().AsNoTracking().Where(c => ids.Contains(c.Id) && (all || c.ArchivedAt == null)).Select(CustomerSummary.Of).ToDictionaryAsync(c => c.Id, ct);
    }

    // Of several words the stages do not tell where the first one was found.
    private async Task<IReadOnlyList<CustomerMatch>> WithFieldsAsync(SearchQuery query, List<CustomerMatch> found, CancellationToken ct)
    {
        var open = found.Where(f => f.Fields is SearchFields.None).Select(f => f.Customer.Id).ToList();
        if (open.Count == 0) return found;
        var terms = await new SearchSql(_context).TermsOfAsync(open, ct);
        return found.ConvertAll(f => f.Fields is SearchFields.None && terms.TryGetValue(f.Customer.Id, out var of) && SearchRanking.Match(of, query) is { } match
            ? f with { Fields = match.Fields }
            : f);
    }
}
