using Crm.Core.Insights;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Crm.Core.Analytics.Insights;

/// <summary>Scores the customers of every tenant that has profiles.</summary>
internal sealed class RfmTask(IOptions<InsightOptions> options) : ProfileTask("recency, frequency and monetary value", options.Value.RfmEvery, InsightModel.RfmKey)
{
    public override Task RunAsync(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<IInsights>().RefreshRfmAsync(ct: ct);
}
