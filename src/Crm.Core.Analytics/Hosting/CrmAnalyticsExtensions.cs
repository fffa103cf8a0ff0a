using Crm.Core.Analytics.Insights;
using Crm.Core.Analytics.Leads;
using Crm.Core.Analytics.Portraits;
using Crm.Core.Events;
using Crm.Core.Hosting;
using Crm.Core.Refreshing;
using Crm.Core.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds analytics over stored purchases.</summary>
public static class CrmAnalyticsExtensions
{
    /// <summary>
    /// Keeps what the purchases of each customer come to, from the events, and adds <see cref="IInsights"/> and <see cref="IPortraits"/>. May be called more than once. A host that begins with purchases already there calls
    /// <see cref="IInsights.RebuildProfilesAsync"/> once. The storage adapter must write in bulk and read figures.
    /// </summary>
    /// <param name="builder">The library's builder.</param>
    /// <param name="configure">How often the worker of <c>AddBackgroundProcessing()</c> analyses customers, and how.</param>
    public static CrmBuilder AddAnalytics(this CrmBuilder builder, Action<InsightOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        var options = services.AddOptions<InsightOptions>().ValidateOnStart();
        if (configure is not null) options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<InsightOptions>, InsightOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IRefreshTask, RfmTask>());
        services.TryAddScoped<PurchaseProfiles>();
        services.TryAddSingleton<RfmRefresher>();
        services.TryAddSingleton<LifetimeRefresher>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IRefreshTask, LifetimeTask>());
        services.TryAddScoped<IInsights, InsightService>();
        services.TryAddScoped<IPortraits, PortraitService>();
        services.TryAddScoped<ILeadPredictions, LeadPredictionService>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IRefreshTask, LeadPredictionTask>());
        return builder.Handle<CrmEvent, PurchaseProfileKeeper>(PurchaseProfileKeeper.Name).RequireStorage<IBulkWriter>().RequireStorage<IFigures>();
    }
}
