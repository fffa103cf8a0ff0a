using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Matching;
using Crm.Core.Search;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Microsoft.Extensions.Options;

namespace Crm.Core.Duplicates;

/// <inheritdoc />
internal sealed class DuplicateService(ISearch search, IFigures figures, IOptions<CrmOptions> settings) : IDuplicates
{
    private const string Draft = "new";
    private const double LeastProbability = 0.5;
    private const int LongestSearch = 100;
    private const int MostWords = 8;

    // Who is asked about is one of thousands; counting all customers for each would cost more than it tells.
    private const int AssumedCustomers = 10_000;

    private static readonly SearchOptions s_most = new() { Limit = SearchOptions.MaxLimit };

    public async Task<IReadOnlyList<LookAlike>> LooksLikeAsync(NewCustomer draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var given = CustomerRecord.OfDraft(draft);
        var met = await MetAsync(given, ct);
        if (met.Length == 0) return [];
        var found = await figures.EachAsync([CustomerCriteria.Ids(met).Matches], CustomerRecord.Of, ct).ToListAsync(ct);
        var records = found.Select(c => c.ToMatch(c.Id.ToString())).Append(given.ToMatch(Draft));
        var population = MatchPopulation.Read(CustomerRecord.Fields, records, region: settings.Value.DefaultRegion, ct: ct);
        var scorer = new PairScorer(population, MatchModel.Default(CustomerRecord.Fields, AssumedCustomers), countsRarity: false);
        var at = population.IndexOf(Draft);
        return
        [
            .. found.Select(c => new LookAlike(c.Id, c.DisplayName, scorer.Explain(population.IndexOf(c.Id.ToString()), at)))
                .Where(l => l.Probability >= LeastProbability).OrderByDescending(l => l.Explanation.Bits).ThenBy(l => l.Customer),
        ];
    }

    public async Task<CustomerDuplicates> FindAsync(MatchOptions? options = null, IProgress<(int Done, int Of)>? progress = null, CancellationToken ct = default)
    {
        var records = new List<MatchRecord>();
        await foreach (var customer in figures.EachAsync([c => c.ArchivedAt == null], CustomerRecord.Of, ct)) records.Add(customer.ToMatch(customer.Id.ToString()));
        var population = MatchPopulation.Read(CustomerRecord.Fields, records, region: settings.Value.DefaultRegion, ct: ct);
        var model = Learned(population, options, ct);
        var found = DuplicateSearch.Find(population, model, options, progress, ct);
        return new(
            population.Count, [.. found.Clusters.Select(c => c.Select(Id).ToArray())], [.. found.Pairs.Select(p => new CustomerPair(Id(p.A), Id(p.B), p.Probability))], found.Compared, found.Skipped, model);
    }

    private static CustomerId Id(string text) => new(Guid.Parse(text));

    private static MatchModel Learned(MatchPopulation population, MatchOptions? options, CancellationToken ct)
    {
        try
        {
            return MatchTraining.Train(population, options, ct);
        }
        catch (CrmException few) when (few.Code == MatchErrors.TooFew.Code)
        {
            return MatchModel.Default(population.Fields, population.Count);
        }
    }

    private async Task<CustomerId[]> MetAsync(CustomerRecord given, CancellationToken ct)
    {
        var met = new HashSet<CustomerId>();
        foreach (var text in given.Emails.Concat(given.Phones).Append(given.TaxCode).Append(given.DisplayName).Append(given.LegalName))
        {
            var asked = Shortened(text);
            if (asked.Length == 0) continue;
            met.UnionWith((await search.CustomersAsync(asked, s_most, ct)).Select(m => m.Customer.Id));
        }

        return [.. met];
    }

    // As much of it as a search takes.
    private static string Shortened(string? text)
    {
        var words = string.Join(' ', (text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords));
        return words.Length <= LongestSearch ? words : words[..LongestSearch];
    }
}
