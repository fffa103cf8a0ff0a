using Crm.Core.Customers;
using Crm.Core.EntityFrameworkCore.Commands;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.EntityFrameworkCore.Wiring;
using Crm.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>Searches the table of terms.</summary>
internal sealed class EfTextSearch(CrmContext crm) : ITextSearch
{
    private readonly DbContext _context = crm.Context;

    public async Task<IReadOnlyList<CustomerMatch>> FindAsync(SearchQuery query, SearchOptions options, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        _ = TenantFilter.Of(_context);
        await _context.Database.OpenConnectionAsync(ct);
        try
        {
            var found = await new SearchRun(_context, query, options).RunAsync(ct);
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
