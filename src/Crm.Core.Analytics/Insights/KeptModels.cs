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

    /// <summary>The version a model will be kept under: that of the newest when it says the same, or the next.</summary>
    public static async Task<int> VersionOfAsync(IServiceScopeFactory scopes, string key, string json, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await LatestAsync(scope.ServiceProvider, key, ct) switch
        {
            null => 1,
            { } latest when latest.Json == json => latest.Version,
            { } latest => latest.Version + 1,
        };
    }

    /// <summary>Keeps a model, unless its version is kept already. Last of all: when it was fitted says that everything it was for is stored.</summary>
    /// <exception cref="Crm.Core.Errors.CrmException"><c>crm.insight.version-taken</c>: another instance kept another one under it.</exception>
    public static async Task KeepAsync(IServiceScopeFactory scopes, string key, int version, string json, DateOnly asOf, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (await LatestAsync(services, key, ct) is { } latest && latest.Version == version && latest.Json == json) return;
        var model = InsightModel.Keep(
            services.GetRequiredService<CurrentCaller>().Tenant, new(services.GetRequiredService<IIdGenerator>().Next()), key, version, json, asOf, services.GetRequiredService<TimeProvider>().GetUtcNow());
        services.GetRequiredService<IRepository<InsightModel, InsightModelId>>().Add(model);
        await services.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync(ct);
    }
}
