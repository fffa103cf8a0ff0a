using Crm.Core.Analytics.Insights;
using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.Analytics.Prediction.Json;
using Crm.Core.Analytics.Prediction.Monitoring;
using Crm.Core.Analytics.Prediction.Scoring;
using Crm.Core.Analytics.Prediction.Training;
using Crm.Core.Errors;
using Crm.Core.Insights;
using Crm.Core.Leads;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Crm.Core.Analytics.Leads;

/// <inheritdoc />
internal sealed class LeadPredictionService(
    IServiceScopeFactory scopes,
    IServiceProvider services,
    IFigures figures,
    IRepository<Lead, LeadId> leads,
    IRepository<LeadPrediction, LeadPredictionId> predictions,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock,
    IOptions<CrmOptions> options,
    IOptions<InsightOptions> insights) : ILeadPredictions
{
    public async Task<LeadTraining> TrainAsync(CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var (now, decided) = (clock.GetUtcNow(), await ReadAsync(l => l.Status == LeadStatus.Converted || l.Status == LeadStatus.Disqualified, ct));
        if (decided.Count == 0) throw new CrmException(Errors.AnalyticsErrors.Empty, "leads");
        var today = options.Value.ZoneOf(caller.Tenant).DayOf(now);
        var report = ScoreTraining.Train(TableOf(decided), [.. decided.Select(IsWon)], today, ct);
        if (!report.IsUsable) return new(report, null);
        var json = ScoreModelJson.Write(report.Model!);
        var version = await KeptModels.VersionOfAsync(scopes, InsightModel.LeadConversionKey, json, ct);
        await KeptModels.KeepAsync(scopes, InsightModel.LeadConversionKey, version, json, today, ct);
        return new(report, version);
    }

    public async Task<LeadScoring> ScoreAsync(CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var (model, version, _) = await ModelAsync(ct);
        var open = await ReadAsync(l => l.ClosedAt == null, ct);
        if (open.Count == 0) return new(version, 0, 0);
        var probabilities = model.Probabilities(TableOf(open));
        var changed = 0;
        foreach (var batch in open.Zip(probabilities, (l, p) => (l.Id, Probability: p)).Chunk(PageRequest.MaxSize)) changed += await LostRaces.AgainAsync(InsightErrors.Contended, () => KeepAsync(batch, version, ct));
        return new(version, open.Count, changed);
    }

    public async Task<LeadOutlook> OfAsync(LeadId lead, CancellationToken ct = default)
    {
        await MustExistAsync(lead, ct);
        var (kept, latest) = (await FindAsync(lead, ct), await KeptModels.LatestAsync(services, InsightModel.LeadConversionKey, ct));
        if (latest is null && kept is not { IsByHand: true }) throw new CrmException(InsightErrors.NoModel, "lead");
        double? byModel = null;
        ScoreReasons? reasons = null;
        if (latest is not null)
        {
            var (model, table) = (ScoreModelJson.Read(latest.Json), TableOf(await ReadAsync(l => l.Id == lead, ct)));
            (byModel, reasons) = (model.Probability(table, 0), model.Reasons(table, 0));
        }

        var probability = kept is { IsByHand: true } ? (double)kept.Probability : byModel!.Value;
        return new(lead, probability, Grades.Of(probability), kept is { IsByHand: true }, byModel, latest?.Version, reasons);
    }

    public async Task SetAsync(LeadId lead, double probability, ReasonCode reason, CancellationToken ct = default)
    {
        await MustExistAsync(lead, ct);
        if (probability is not (>= 0 and <= 1)) throw new CrmException(InsightErrors.InvalidPrediction, "probability");
        var known = await FindAsync(lead, ct);
        var prediction = known ?? LeadPrediction.Open(caller.Tenant, new(ids.Next()), InsightModel.LeadConversionKey, lead);
        prediction.SetByHand(probability, Grades.Of(probability).ToString(), reason, caller.Caller.User, clock.GetUtcNow());
        if (known is null) predictions.Add(prediction);
    }

    public async Task ReleaseAsync(LeadId lead, CancellationToken ct = default)
    {
        await MustExistAsync(lead, ct);
        var prediction = await FindAsync(lead, ct) ?? throw new CrmException(InsightErrors.NotByHand, "lead");
        prediction.Release(clock.GetUtcNow());
    }

    public async Task<MonitoringReport?> WatchAsync(CancellationToken ct = default)
    {
        var (model, _, fittedAt) = await ModelAsync(ct);
        var then = await ReadAsync(l => l.ClosedAt != null && l.ClosedAt <= fittedAt, ct);
        var now = await ReadAsync(l => l.ClosedAt == null || l.ClosedAt > fittedAt, ct);
        if (then.Count == 0 || now.Count == 0) return null;
        return ScoreMonitoring.Of(model, TableOf(then), TableOf(now), [.. now.Select(l => l.Status is LeadStatus.Converted or LeadStatus.Disqualified ? IsWon(l) : (bool?)null)]);
    }

    private GradeScale Grades => insights.Value.Grades;

    private static bool IsWon(LeadFacts lead) => lead.Status is LeadStatus.Converted;

    // In the order in which they came: row i is in fold i mod 5, whatever the store.
    private async Task<List<LeadFacts>> ReadAsync(System.Linq.Expressions.Expression<Func<Lead, bool>> which, CancellationToken ct)
    {
        var found = await figures.EachAsync([which], LeadFacts.Of, ct).ToListAsync(ct);
        return [.. found.OrderBy(l => l.CreatedAt).ThenBy(l => l.Id)];
    }

    private async Task MustExistAsync(LeadId lead, CancellationToken ct)
    {
        if (!await leads.ExistsAsync(lead, ct)) throw new CrmException(LeadErrors.NotFound, "lead");
    }

    private FieldTable TableOf(IReadOnlyList<LeadFacts> of) => LeadFacts.Table(of, options.Value.ZoneOf(caller.Tenant), options.Value.BaseCurrency);

    private async Task<(ScoreModel Model, int Version, DateTimeOffset FittedAt)> ModelAsync(CancellationToken ct) =>
        await KeptModels.LatestAsync(services, InsightModel.LeadConversionKey, ct) is { } latest ? (ScoreModelJson.Read(latest.Json), latest.Version, latest.FittedAt) : throw new CrmException(InsightErrors.NoModel, "model");

    private async Task<LeadPrediction?> FindAsync(LeadId lead, CancellationToken ct) => await predictions.FindManyAsync(Of([lead]), 1, ct) is [var found] ? found : null;

    private static Criterion<LeadPrediction> Of(LeadId[] whose)
    {
        var key = InsightModel.LeadConversionKey;
        return new(p => p.ModelKey == key && whose.AsEnumerable().Contains(p.LeadId));
    }

    // Through the unit of work and not in bulk: each lead that moves is told of, so that segments of leads follow.
    private async Task<int> KeepAsync((LeadId Lead, double Probability)[] batch, int version, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var repository = scope.ServiceProvider.GetRequiredService<IRepository<LeadPrediction, LeadPredictionId>>();
        var known = (await repository.FindManyAsync(Of([.. batch.Select(b => b.Lead)]), PageRequest.MaxSize, ct)).ToDictionary(p => p.LeadId);
        var (changed, now) = (0, clock.GetUtcNow());
        foreach (var (lead, probability) in batch)
        {
            var isKnown = known.TryGetValue(lead, out var prediction);
            prediction ??= LeadPrediction.Open(caller.Tenant, new(ids.Next()), InsightModel.LeadConversionKey, lead);
            prediction.Take(probability, Grades.Of(probability).ToString(), version, now);
            if (prediction.HasPendingChanges) changed++;
            if (!isKnown) repository.Add(prediction);
        }

        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync(ct);
        return changed;
    }
}
