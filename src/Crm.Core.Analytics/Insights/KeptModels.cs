using Crm.Core.Insights;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Analytics.Insights;

/// <summary>Keeps versions of models, each in a transaction of its own.</summary>
internal static class KeptModels
{
    /// <summary>The newest version of a model; null for none.</summary>
    public static async Task<InsightModelSummary?> LatestAsync(IServiceProvider services, string key, CancellationToken ct)
    {
        var newest = Specification.For<InsightModel>().Where(m => m.ModelKey == key).OrderByDescending(InsightOrder.Fitted).Paged(new(1)).Select(InsightModelSummary.Of);
        return (await services.GetRequiredService<IRepository<InsightModel, InsightModelId>>().ListAsync(newest, ct)).Items is [var found] ? found : null;
    }

    /// <summary>Keeps a model as a new version, unless the newest says the same.</summary>
    /// <returns>The number of the version.</returns>
    /// <exception cref="Crm.Core.Errors.CrmException"><c>crm.insight.version-taken</c>.</exception>
    public static async Task<int> KeepAsync(IServiceScopeFactory scopes, string key, string json, DateOnly asOf, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var latest = await LatestAsync(services, key, ct);
        if (latest?.Json == json) return latest.Version;
        var model = InsightModel.Keep(
            services.GetRequiredService<CurrentCaller>().Tenant, new(services.GetRequiredService<IIdGenerator>().Next()), key, (latest?.Version ?? 0) + 1, json, asOf, services.GetRequiredService<TimeProvider>().GetUtcNow());
        services.GetRequiredService<IRepository<InsightModel, InsightModelId>>().Add(model);
        await services.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync(ct);
        return model.ModelVersion;
    }
}
