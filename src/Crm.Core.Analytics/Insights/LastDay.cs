using Crm.Core.Errors;
using Crm.Core.Insights;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Analytics.Insights;

/// <summary>The day the data of a refresh end.</summary>
internal static class LastDay
{
    /// <summary>The day that was asked for, or today. A clock of another system may be a little ahead, across midnight: then it is the day of the last purchase.</summary>
    public static DateOnly Of(DateOnly? asked, DateOnly today, DateOnly latest) => asked ?? (latest > today ? latest : today);

    /// <summary>Refuses a day somebody asked for before that of what is kept: what is known of later days would be lost. Who asks for none is never refused, or one day in the future by mistake would stop every refresh until then.</summary>
    /// <exception cref="CrmException"><c>crm.insight.as-of-passed</c>.</exception>
    public static async Task MustNotPassAsync(IServiceScopeFactory scopes, string model, DateOnly? asked, CancellationToken ct)
    {
        if (asked is null) return;
        await using var scope = scopes.CreateAsyncScope();
        if (await KeptModels.LatestAsync(scope.ServiceProvider, model, ct) is { } kept && kept.AsOf > asked) throw new CrmException(InsightErrors.AsOfPassed, "asOf");
    }
}
