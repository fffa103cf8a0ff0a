using Crm.Core.Customers;
using Crm.Core.Settings;
using Microsoft.Extensions.Options;

namespace Crm.Core.Search;

/// <inheritdoc />
internal sealed class SearchService(ITextSearch search, IOptions<CrmOptions> settings) : ISearch
{
    private static readonly SearchOptions s_default = new();

    public Task<IReadOnlyList<CustomerMatch>> CustomersAsync(string text, SearchOptions? options = null, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return search.FindAsync(SearchQuery.Parse(text, settings.Value.DefaultRegion), (options ?? s_default).Checked(), ct);
    }

    public Task<long> ReindexAsync(IProgress<long>? progress = null, CancellationToken ct = default) => search.ReindexAsync(progress, ct);

    public Task PurgeAsync(CustomerId id, CancellationToken ct = default) => search.PurgeAsync(id, ct);
}
