using Crm.Core.Benchmarks.Stores;
using Crm.Core.Segments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Benchmarks.Rules;

/// <summary>What a preview of one in a hundred saves, and how often its interval holds the truth.</summary>
internal sealed class PreviewCases(Store store, RulesScale scale, Only only, Action<Report> report)
{
    private const int Rules = 200;

    public async Task RunAsync()
    {
        if (!only.Wants($"{store.Name}/preview")) return;
        await using var scope = store.Crm.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CrmDb>().Database.SetCommandTimeout(0);
        var segments = scope.ServiceProvider.GetRequiredService<ICrm>().Segments;
        foreach (var (name, rule) in ((string, string)[])[("by purchases", CanonicalQuery.Regulars.Rule), ("by fields", "country = \"VN\" and attribute.shoe_size >= 42")])
        {
            var (ours, exact) = await Measure.RaceAsync(
                $"{store.Name} preview {name}", scale.Previews, () => segments.PreviewAsync(rule), () => segments.PreviewAsync(rule, percent: 100));
            report(new(RulesSuite.Name, $"{store.Name} preview {name} against the exact count", "us", ours, exact, 0.1));
        }

        await CoverageAsync(segments);
    }

    private async Task CoverageAsync(ISegments segments)
    {
        var outside = 0;
        foreach (var rule in RandomRules.Take(Rules))
        {
            var (preview, exact) = (await segments.PreviewAsync(rule), await segments.PreviewAsync(rule, percent: 100));
            if (exact.Estimate < preview.Low || exact.Estimate > preview.High) outside++;
        }

        report(new(RulesSuite.Name, $"{store.Name} preview, of {Rules} rules outside of the 95 % interval", "rules", outside, Rules * 7 / 100, 1));
    }
}
