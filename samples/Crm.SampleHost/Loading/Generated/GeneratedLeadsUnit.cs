using System.Globalization;
using Crm.Core;
using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.SampleHost.Loading.Generated;

/// <summary>The sources have no leads: these are made up from a fixed seed, came in during the last 60 days and say that they are generated.</summary>
/// <param name="wares">Keys of products, with what a lead who wants one is worth.</param>
/// <param name="agents">Who works on leads.</param>
/// <param name="clock">Now.</param>
public sealed class GeneratedLeadsUnit(IReadOnlyList<(string Product, Money Worth)> wares, IReadOnlyList<string> agents, TimeProvider clock) : LoadUnit("Leads", Leads)
{
    public const int Leads = 120;

    private static readonly string[] s_given = ["Ada", "Ben", "Chi", "Dana", "Emil", "Fay", "Gus", "Hana", "Ivo", "Jun"];
    private static readonly string[] s_family = ["Abbott", "Brandt", "Castro", "Dinh", "Ekman", "Flores", "Grant", "Hughes"];
    private static readonly string[] s_ways = ["web", "fair", "referral"];
    private static readonly string[] s_interests = ["a quote for ten", "a demonstration", "a replacement next year", "prices for resellers"];
    private static readonly ReasonCode s_assigned = ReasonCode.Parse("generated");
    private static readonly ReasonCode[] s_refusals = [ReasonCode.Parse("no-need"), ReasonCode.Parse("no-budget"), ReasonCode.Parse("not-reachable")];

    public override async Task<bool> IsStoredAsync(ICrm crm, CancellationToken ct) =>
        await crm.Leads.FindByExternalIdAsync(GeneratedDetails.Label, KeyOf(Leads), ct) is not null;

    public override async Task AddAsync(ICrm crm, CancellationToken ct)
    {
        var random = new Random(2017);
        var products = await crm.Products.IdsOfAsync([.. wares.Select(w => w.Product)], ct);
        var firms = await crm.Customers.ListAsync(Specification.For<Customer>().Paged(new(PageRequest.MaxSize)), ct);
        for (var i = 1; i <= Leads; i++)
        {
            var (product, worth) = Pick(wares);
            var draft = NewLead.Of($"{Pick(s_given)} {Pick(s_family)} ({GeneratedDetails.Label})")
                .Email($"{KeyOf(i)}@lead.example")
                .From(Pick(s_ways))
                .Under(GeneratedDetails.Label)
                .Wanting($"{Pick(s_interests)} ({GeneratedDetails.Label})")
                .Wanting(products[product])
                .Worth(worth)
                .KnownAs(GeneratedDetails.Label, KeyOf(i))
                .CameIn(clock.GetUtcNow().AddHours(-random.Next(2, 60 * 24)));
            var lead = await crm.Leads.AddAsync(draft, ct);
            await WorkAsync(crm, lead.Id, random.Next(10), Pick(agents), ct);
            if (lead.Status is LeadStatus.Qualified && random.Next(2) == 0) await crm.Leads.MarkConvertedAsync(lead.Id, Pick(firms.Items).Id, ct: ct);
        }

        T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
    }

    // A third is new; of the others some were qualified, some of these became a firm's, some sleep and some came to nothing.
    private async Task WorkAsync(ICrm crm, LeadId lead, int fate, string agent, CancellationToken ct)
    {
        if (fate < 3) return;
        await crm.Leads.AssignAsync(lead, new UserId(agent), null, s_assigned, ct);
        await crm.Leads.StartWorkingAsync(lead, ct);
        if (fate is 5 or 6) await crm.Leads.QualifyAsync(lead, ct);
        if (fate is 7) await crm.Leads.NurtureAsync(lead, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddMonths(2), ct);
        if (fate > 7) await crm.Leads.DisqualifyAsync(lead, s_refusals[agent.Length % s_refusals.Length], ct);
    }

    private static string KeyOf(int number) => string.Create(CultureInfo.InvariantCulture, $"lead-{number:000}");
}
