using Crm.Core.Insights;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Crm.Core.Analytics.Insights;

/// <summary>Estimates what the customers of every tenant that has profiles will be worth.</summary>
internal sealed class LifetimeTask(IOptions<InsightOptions> options) : ProfileTask("expected value", options.Value.LifetimeValuesEvery, InsightModel.LifetimeValueKey)
{
    public override Task RunAsync(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<IInsights>().RefreshLifetimeValuesAsync(ct: ct);
}
