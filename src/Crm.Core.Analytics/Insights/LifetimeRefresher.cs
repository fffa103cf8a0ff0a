using System.Linq.Expressions;
using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Evaluation;
using Crm.Core.Analytics.LifetimeValue;
using Crm.Core.Analytics.Purchasing;
using Crm.Core.Analytics.Valuation;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Insights;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Crm.Core.Analytics.Insights;

/// <summary>The process that estimates what customers will be worth: one read of all profiles, one fit to everybody, an estimate for each.</summary>
internal sealed class LifetimeRefresher(IServiceScopeFactory scopes, CurrentCaller caller, TimeProvider clock, IOptions<CrmOptions> options, IOptions<InsightOptions> insights)
{
    private const double DaysPerMonth = 365.25 / 12;

    private static readonly Expression<Func<PurchaseProfile, ProfileRow>> s_profile = p => new ProfileRow(p.Id, p.FirstDay, p.LastDay, p.Days, p.RepeatMinor, p.Unpriced);

    private static readonly Expression<Func<LifetimeEstimate, EstimateRow>> s_estimate = e => new EstimateRow(e.Id, e.ExpectedScaled);

    public async Task<LifetimeRefresh> RunAsync(LifetimeRefreshOptions how, CancellationToken ct)
    {
        var terms = how.Terms ?? insights.Value.Terms;
        if (terms.Months is not (> 0 and { } months)) throw new CrmException(AnalyticsErrors.InvalidHorizon, "terms");
        var (profiles, before) = await ReadAsync(ct);
        if (profiles.Count == 0) throw new CrmException(InsightErrors.NoProfiles);
        var (tenant, currency) = (caller.Tenant, Currency.Parse(options.Value.BaseCurrency));
        var latest = profiles.Max(p => p.Last!.Value);
        var asOf = LastDay.Of(how.AsOf, options.Value.ZoneOf(tenant).DayOf(clock.GetUtcNow()), latest);
        if (latest > asOf) throw new CrmException(AnalyticsErrors.InvalidDay, "asOf");
        await LastDay.MustNotPassAsync(scopes, InsightModel.LifetimeValueKey, how.AsOf, ct);
        var unit = (double)(1 / Money.FromMinor(1, currency).Amount);
        var histories = profiles.ConvertAll(p => new RepeatHistory(p.Days - 1, PurchaseHistory.Weeks(p.First!.Value, p.Last!.Value), PurchaseHistory.Weeks(p.First.Value, asOf)));
        var spends = profiles.ConvertAll(p => SpendOf(p, unit));
        ct.ThrowIfCancellationRequested();
        var choice = Choose(RepeatHistories.Of(histories), ct);
        var spending = spends.OfType<SpendHistory>().ToList() is { Count: > 0 } known ? GammaGamma.Fit(known) : null;
        var model = new LifetimeModel(choice.Fit!, spending, asOf);
        var json = model.ToJson();
        var version = await KeptModels.VersionOfAsync(scopes, InsightModel.LifetimeValueKey, json, ct);
        var (estimates, total) = Estimate(model, terms, profiles, histories, spends, unit, ct);
        foreach (var (customer, _) in estimates) before.Remove(customer);
        // Who is left has no purchase that counts any more, or is archived.
        estimates.AddRange(before.Values.Where(b => b.Expected is not null).Select(b => (b.Id, (LifetimeFigures?)null)));
        var (name, days) = (model.Buying.Model.Name, (int)Math.Round(months * DaysPerMonth));
        var changed = await KeptRows.StoreAsync(scopes, estimates, c => LifetimeEstimate.Open(tenant, c), (row, figures) => row.Take(figures, currency, (name, version, days), asOf), ct);
        await KeptModels.KeepAsync(scopes, InsightModel.LifetimeValueKey, version, json, asOf, ct);
        return new(asOf, profiles.Count, model, version, choice, total, changed);
    }

    // Not BG/NBD: to it whoever bought once is certainly still buying.
    private static ModelChoice Choose(RepeatHistories histories, CancellationToken ct)
    {
        var fits = new Dictionary<string, RepeatModelFit>(StringComparer.Ordinal) { ["mbg-nbd"] = MbgNbd.Fit(histories) };
        ct.ThrowIfCancellationRequested();
        fits["pareto-nbd"] = ParetoNbd.Fit(histories);
        return ModelChoice.Of(fits, ChoicePurpose.Purchases);
    }

    private static (List<(CustomerId Customer, LifetimeFigures? Figures)> Estimates, long? Total) Estimate(
        LifetimeModel model, ValueTerms terms, List<ProfileRow> profiles, List<RepeatHistory> histories, List<SpendHistory?> spends, double unit, CancellationToken ct)
    {
        var (estimates, total) = (new List<(CustomerId, LifetimeFigures?)>(profiles.Count), (long?)null);
        for (var i = 0; i < profiles.Count; i++)
        {
            ct.ThrowIfCancellationRequested();
            var told = model.Of(i, histories[i], spends[i], terms);
            var minor = told.Value is { } value ? MinorOf(value * unit) : (long?)null;
            if (minor is { } worth) total = Amounts.Added(total ?? 0, worth, "customers");
            estimates.Add((profiles[i].Id, new(told.ExpectedPurchases!.Value, told.ProbabilityAlive, minor)));
        }

        return (estimates, total);
    }

    // Whoever has orders without an amount is taken for an average one: what it spent is not known.
    private static SpendHistory? SpendOf(ProfileRow p, double unit) => p is { Days: > 1, RepeatMinor: > 0, Unpriced: 0 } ? new(p.Days - 1, p.RepeatMinor / unit / (p.Days - 1)) : null;

    private static long MinorOf(double value) => value < 9e18 ? (long)Math.Round(value, MidpointRounding.AwayFromZero) : throw new CrmException(AnalyticsErrors.Overflow, "value");

    private async Task<(List<ProfileRow> Profiles, Dictionary<CustomerId, EstimateRow> Before)> ReadAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var figures = scope.ServiceProvider.GetRequiredService<IFigures>();
        // By id: sums of floating-point numbers come out alike in every run.
        var profiles = await figures.EachAsync([p => p.Orders > 0], s_profile, ct).ToListAsync(ct);
        var archived = await ArchivedCustomers.ReadAsync(figures, ct);
        profiles.RemoveAll(p => archived.Contains(p.Id));
        profiles.Sort(static (one, other) => one.Id.CompareTo(other.Id));
        return (profiles, await figures.EachAsync([], s_estimate, ct).ToDictionaryAsync(e => e.Id, cancellationToken: ct));
    }

    private sealed record ProfileRow(CustomerId Id, DateOnly? First, DateOnly? Last, int Days, long RepeatMinor, int Unpriced);

    private sealed record EstimateRow(CustomerId Id, long? Expected);
}
