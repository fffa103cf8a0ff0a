using Crm.Core;
using Crm.Core.Customers;
using Crm.Core.Policies;
using Crm.Core.Scoring;
using Crm.Core.Tiers;
using Crm.SampleHost.Overview;
using Crm.SampleHost.Storage;
using Crm.SampleHost.Tenants;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace Crm.SampleHost.Standing;

/// <summary>Defines score plan, tiers and policies of a tenant, places everybody once, and shows who stands where and why.</summary>
public sealed class StandingOverview(SampleDb db, ICrm crm)
{
    /// <summary>Defines what is missing and places everybody once.</summary>
    public async Task PrepareAsync(SampleTenant tenant, CancellationToken ct)
    {
        if (await crm.Scores.FindByNameAsync(ScoreSubject.Customers, SampleScores.Name, ct) is null)
        {
            var plan = await crm.Scores.DefineAsync(ScoreSubject.Customers, SampleScores.Name, SampleScores.Of(tenant), ct);
            plan.Activate(plan.CreatedAt);
            await db.SaveChangesAsync(ct);
            await crm.Scores.RefreshAsync(plan.Id, ct: ct);
        }

        var (key, name, definition) = SampleTiers.Of(tenant);
        if (await crm.Tiers.FindByKeyAsync(key, ct) is null)
        {
            var scheme = await crm.Tiers.DefineAsync(key, name, definition, ct);
            await db.SaveChangesAsync(ct);
            await crm.Tiers.RefreshAsync(scheme.Id, ct: ct);
        }

        if ((await crm.Policies.ListAsync(ct: ct)).Items.Count > 0) return;
        foreach (var (policy, rule, precedence, terms) in SamplePolicies.Of(tenant)) await crm.Policies.DefineAsync(policy, Core.Rules.Rule.Parse(rule), precedence, terms, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Prints bands and tiers, the best score explained, a near miss, and the policies that apply to somebody.</summary>
    public async Task PrintAsync(IAnsiConsole console, SampleTenant tenant, CancellationToken ct)
    {
        if (await crm.Scores.FindByNameAsync(ScoreSubject.Customers, SampleScores.Name, ct) is not { } plan) return;
        if (await crm.Tiers.FindByKeyAsync(SampleTiers.Of(tenant).Key, ct) is not { } scheme) return;
        await ScoresAsync(console, plan, ct);
        await TiersAsync(console, scheme, ct);
    }

    private async Task ScoresAsync(IAnsiConsole console, ScorePlan plan, CancellationToken ct)
    {
        var bands = await db.Set<CustomerScore>().Where(s => s.PlanId == plan.Id).GroupBy(s => s.Band).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key ?? string.Empty, g => g.Count, StringComparer.Ordinal, ct);
        console.MarkupLine($"[bold]Score: {Markup.Escape(plan.Name)}[/]");
        foreach (var band in plan.ReadDefinition().Bands.Reverse()) console.WriteLine(OverviewParts.Text($"{bands.GetValueOrDefault(band.Name),7:N0}  {band.Name}"));
        if (await db.Set<CustomerScore>().Where(s => s.PlanId == plan.Id).OrderByDescending(s => s.Millionths).ThenBy(s => s.CustomerId).FirstOrDefaultAsync(ct) is not { } best) return;
        console.WriteLine($"\n{await NameAsync(best.CustomerId, ct)}");
        foreach (var line in (await crm.Scores.ScoreAsync(plan.Id, best.CustomerId.Value, ct: ct))!.ToText().Split('\n')) console.WriteLine($"  {line}");
        console.WriteLine();
    }

    private async Task TiersAsync(IAnsiConsole console, TierScheme scheme, CancellationToken ct)
    {
        console.MarkupLine($"[bold]Tiers: {Markup.Escape(scheme.Name)}[/]");
        foreach (var share in (await crm.Tiers.SharesAsync(scheme.Id, ct)).Reverse()) console.WriteLine(OverviewParts.Text($"{share.Customers,7:N0}  {share.Tier}"));
        // Somebody below the highest tier, so that the explanation says what is missing.
        var below = scheme.ReadDefinition().Tiers[^2].Name;
        if (await db.Set<CustomerTier>().Where(t => t.SchemeId == scheme.Id && t.Tier == below).OrderBy(t => t.CustomerId).Select(t => (CustomerId?)t.CustomerId).FirstOrDefaultAsync(ct) is not { } somebody) return;
        console.WriteLine($"\n{await NameAsync(somebody, ct)}");
        foreach (var line in (await crm.Tiers.ExplainAsync(scheme.Id, somebody, ct: ct))!.ToText().Split('\n')) console.WriteLine($"  {line}");
        console.MarkupLine("\n[bold]Policies[/] that apply");
        foreach (var answer in await crm.Policies.AllOfAsync(somebody, ct)) console.WriteLine($"  {answer.Topic}: {Said(answer)}");
        console.WriteLine();
    }

    private async Task<string> NameAsync(CustomerId customer, CancellationToken ct) => (await crm.Customers.GetAsync(customer, ct)).DisplayName;

    private static string Said(PolicyAnswer answer) => answer.Terms is not { } terms ? "none" : $"{answer.Applies!.Name}, " + answer.Topic switch
    {
        PolicyTopic.ContactCadence => string.Join(", ", new[] { terms.ContactEveryDays is { } every ? $"every {every} days" : null, terms.ContactPauseDays is { } pause ? $"not within {pause} days" : null }.OfType<string>()),
        PolicyTopic.PreferredChannel => $"{terms.PreferredChannel}",
        PolicyTopic.DiscountCeiling => OverviewParts.Text($"at most {terms.DiscountCeiling:0.##} %"),
        PolicyTopic.ServiceLevel => $"first answer within {terms.FirstResponseMinutes} minutes",
        _ => terms.CarePlan,
    };
}
