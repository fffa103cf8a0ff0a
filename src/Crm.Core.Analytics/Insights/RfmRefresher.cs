using System.Linq.Expressions;
using Crm.Core.Analytics.Purchasing;
using Crm.Core.Analytics.Rfm;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Insights;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Crm.Core.Analytics.Insights;

/// <summary>The process that scores customers: one read of all profiles and one of all standings, and only those that changed are stored.</summary>
internal sealed class RfmRefresher(IServiceScopeFactory scopes, CurrentCaller caller, TimeProvider clock, IOptions<CrmOptions> options, IOptions<InsightOptions> insights)
{
    private static readonly Expression<Func<PurchaseProfile, ProfileRow>> s_profile = p => new ProfileRow(p.Id, p.FirstDay, p.LastDay, p.Days, p.Orders, p.SumMinor);

    private static readonly Expression<Func<RfmStanding, StandingRow>> s_standing = s => new StandingRow(s.Id, s.Recency, s.Frequency, s.Monetary, s.Segment);

    /// <summary>Scores everybody.</summary>
    public async Task<StoredRfm> AnalyzeAsync(RfmRefreshOptions how, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var figures = scope.ServiceProvider.GetRequiredService<IFigures>();
        var (customers, facts, archived) = (new List<CustomerId>(), new List<PurchaseFacts>(), await ArchivedCustomers.ReadAsync(figures, ct));
        await foreach (var p in figures.EachAsync([p => p.Orders > 0], s_profile, ct))
        {
            if (archived.Contains(p.Id)) continue;
            customers.Add(p.Id);
            facts.Add(new(p.First!.Value, p.Last!.Value, p.Days, p.Orders, p.Sum));
        }

        if (facts.Count == 0) throw new CrmException(InsightErrors.NoProfiles);
        var asOf = LastDay.Of(how.AsOf, options.Value.ZoneOf(caller.Tenant).DayOf(clock.GetUtcNow()), facts.Max(f => f.Last));
        return new(asOf, RfmAnalysis.Of(facts, asOf, GridOf(how)), customers);
    }

    /// <summary>Scores everybody and keeps what changed.</summary>
    public async Task<RfmRefresh> RunAsync(RfmRefreshOptions how, CancellationToken ct)
    {
        var (asOf, analysis, customers) = await AnalyzeAsync(how, ct);
        await LastDay.MustNotPassAsync(scopes, InsightModel.RfmKey, how.AsOf, ct);
        var (tenant, now, before) = (caller.Tenant, clock.GetUtcNow(), await StandingsAsync(ct));
        var json = RfmModelDocument.Write(asOf, options.Value.BaseCurrency, analysis.Thresholds, GridOf(how));
        var version = await KeptModels.VersionOfAsync(scopes, InsightModel.RfmKey, json, ct);
        var (moves, changes) = (new Dictionary<(string? From, string To), int>(), new List<(CustomerId Customer, (int Recency, int Frequency, int Monetary, string Segment)? Scores)>());
        for (var i = 0; i < customers.Count; i++)
        {
            var (score, name) = (analysis.Scores[i], analysis.Names[i]);
            before.Remove(customers[i], out var was);
            var move = (was?.Segment, name);
            moves[move] = moves.GetValueOrDefault(move) + 1;
            if ((was?.Recency, was?.Frequency, was?.Monetary, was?.Segment) != (score.Recency, score.Frequency, score.Monetary, name))
                changes.Add((customers[i], (score.Recency, score.Frequency, score.Monetary, name)));
        }

        // Who is left has no purchase that counts any more, or is archived.
        changes.AddRange(before.Values.Where(b => b.Segment is not null).Select(b => (b.Id, ((int, int, int, string)?)null)));
        var changed = await KeptRows.StoreAsync(scopes, changes, c => RfmStanding.Open(tenant, c), (row, scores) => row.Take(scores, asOf, version, now), ct);
        await KeptModels.KeepAsync(scopes, InsightModel.RfmKey, version, json, asOf, ct);
        return new(
            asOf, customers.Count, version, analysis.Thresholds, analysis.Segments,
            [.. moves.Select(m => new RfmMove(m.Key.From, m.Key.To, m.Value)).OrderBy(m => m.From, StringComparer.Ordinal).ThenBy(m => m.To, StringComparer.Ordinal)], changed);
    }

    private RfmGrid GridOf(RfmRefreshOptions how) => how.Grid ?? insights.Value.Grid;

    private async Task<Dictionary<CustomerId, StandingRow>> StandingsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var standings = new Dictionary<CustomerId, StandingRow>();
        await foreach (var s in scope.ServiceProvider.GetRequiredService<IFigures>().EachAsync([], s_standing, ct)) standings.Add(s.Id, s);
        return standings;
    }

    private sealed record ProfileRow(CustomerId Id, DateOnly? First, DateOnly? Last, int Days, int Orders, long Sum);

    private sealed record StandingRow(CustomerId Id, int? Recency, int? Frequency, int? Monetary, string? Segment);
}
