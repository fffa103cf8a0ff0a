using Crm.Core.Affiliations;
using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Opportunities;
using Crm.Core.Purchases;
using Crm.Core.Rules;
using Crm.Core.Segments;
using Crm.Core.Subjects;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <content>What was brought up to date step by step is what asking everybody says.</content>
public abstract partial class SegmentConformance
{
    [Fact]
    public Task After_every_event_and_every_step_of_the_clock_the_ledger_is_what_a_full_recompute_says() => WhereSupportedAsync(async () =>
    {
        string[] rules =
        [
            Silent, "count(purchase in last 7d) >= 2", "sum(purchase.amount in this month) >= 300", "added in last 3d or last(purchase.amount) >= 150", "tags has any (\"vip\") and not (count(interaction in last 2d) >= 1)",
            "sequence(purchase then interaction within 5d)", "last-purchase < 5d ago", "days(purchase in last 10d) >= 2", "max(purchase.at) >= 36h ago", "first(purchase.amount in previous week) >= 100",
        ];
        var ids = new List<SegmentId>();
        for (var i = 0; i < rules.Length; i++) ids.Add(await DefineAsync($"s{i}", rules[i]));
        ids.Add(await DefineAsync("both", "in segment \"s0\" or in segment \"s1\""));
#pragma warning disable RS0030 // seeded: every adapter goes the same way
        var random = new Random(4);
#pragma warning restore RS0030
        for (var step = 0; step < 40; step++)
        {
            await StepAsync(random, step);
            await UpdateAsync();
            foreach (var id in ids)
            {
                var segment = (await ReadAsync(crm => crm.Segments.FindAsync(id)))!;
                Assert.True(await ExpectedAsync(segment.Rule!) == await MembersAsync(id), $"step {step}: {segment.RuleText}\nexpected {await ExpectedAsync(segment.Rule!)}\nis {await MembersAsync(id)}");
            }
        }
    });

    [Fact]
    public Task A_tie_moves_both_who_is_tied_and_the_firm_when_it_is_noted_and_when_it_has_ended() => WhereSupportedAsync(async () =>
    {
        const string Holds = "since <= now and (until is unknown or until >= now)";
        _ids["firm"] = (await AddAsync(NewCustomer.Organisation("Firm"))).Id;
        var (works, known) = (await DefineAsync("works", $"count(affiliation where {Holds}) > 0"), await DefineAsync("known", $"count(contact-person where decision-role = \"buyer\" and {Holds}) > 0"));
        foreach (var id in (SegmentId[])[works, known]) await RefreshAsync(id);
        var today = TimeZoneName.Vietnam.DayOf(Now);

        var tie = (await WriteAsync(crm => crm.Affiliations.AddAsync(new NewAffiliation(_ids["bob"], _ids["firm"], AffiliationRoles.Employee).During(today)))).Id;
        await UpdateAsync();
        Assert.Equal(("bob", string.Empty), (await MembersAsync(works), await MembersAsync(known)));
        await WriteAsync(crm => crm.Affiliations.ChangeAsync(tie, null, null, DecisionRole.Buyer));
        await UpdateAsync();
        Assert.Equal(("bob", "firm"), (await MembersAsync(works), await MembersAsync(known)));
        await WriteAsync(crm => crm.Affiliations.EndAsync(tie, today.AddDays(1)));
        await UpdateAsync();
        Assert.Equal(("bob", "firm"), (await MembersAsync(works), await MembersAsync(known)));

        Clock.Advance(TimeSpan.FromDays(2));
        await UpdateAsync();

        Assert.Equal((string.Empty, string.Empty), (await MembersAsync(works), await MembersAsync(known)));
    });

    [Fact]
    public Task A_deal_that_goes_to_another_customer_moves_both() => WhereSupportedAsync(async () =>
    {
        await WriteAsync(crm => crm.Pipelines.AddAsync("Sales", [new("open", "Open", 10)]));
        var selling = await DefineAsync("selling", "count(opportunity) > 0");
        await RefreshAsync(selling);
        var deal = (await WriteAsync(crm => crm.Opportunities.AddAsync(new NewOpportunity("Deal").For(_ids["anna"])))).Id;
        await UpdateAsync();
        Assert.Equal("anna", await MembersAsync(selling));

        await WriteAsync(crm => crm.Opportunities.AttachCustomerAsync(deal, _ids["bob"]));
        await UpdateAsync();

        Assert.Equal("bob", await MembersAsync(selling));
    });

    [Fact]
    public Task A_scope_that_refreshed_a_segment_goes_on_changing_it() => WhereSupportedAsync(async () =>
    {
        await using var scope = Services.CreateAsyncScope();
        var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
        var segment = await crm.Segments.DefineAsync("Buyers", Buyers);
        await SaveAsync(scope);
        await crm.Segments.RefreshAsync(segment.Id);

        await RefusedAsync("crm.concurrency.released", () => Task.Run(() => segment.Pause(Now)));
        await crm.Segments.RedefineAsync(segment.Id, Silent);
        await SaveAsync(scope);
        await crm.Segments.RefreshAllAsync();
        await crm.Segments.PauseAsync(segment.Id);
        await SaveAsync(scope);
        await crm.Segments.UpdateAsync();
        await crm.Segments.ArchiveAsync(segment.Id);
        await crm.Customers.AddAsync(NewCustomer.Person("Eve"));
        await SaveAsync(scope);

        Assert.Equal((SegmentState.Archived, 2), (await ReadAsync(c => c.Segments.FindAsync(segment.Id))) is { } stored ? (stored.State, stored.RuleVersion) : default);
    });

    private async Task StepAsync(Random random, int step)
    {
        Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 3_000)));
        var customer = _ids.Values.ElementAt(random.Next(4));
        var at = Now.AddMinutes(-random.Next(0, 20_000));
        switch (random.Next(7))
        {
            case 0 or 1: await WriteAsync(crm => crm.Purchases.RecordAsync(customer, new OrderNumber("till", $"{step}"), Money.Of(random.Next(50, 250), "VND"), at)); break;
            case 2: await WriteAsync(crm => crm.Interactions.RecordAsync(customer, Channel.Call, Direction.Inbound, at, null)); break;
            case 3: await TryAsync(() => ChangeAsync(customer, (c, now) => c.AddTag("vip", now))); break;
            case 4: await TryAsync(() => ChangeAsync(customer, (c, now) => c.RemoveTag("vip", now))); break;
            case 5: await TryAsync(() => ChangeAsync(customer, (c, now) => c.Archive(ReasonCode.Parse("moved"), now))); break;
            default: await TryAsync(() => ChangeAsync(customer, (c, now) => c.Restore(now))); break;
        }
    }

    // What does not fit the state of the customer just does not happen in this step.
    private static async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Errors.CrmException refused) when (refused.Code.StartsWith("crm.customer.", StringComparison.Ordinal))
        {
            // Said above.
        }
    }

    private async Task<string> ExpectedAsync(Rule rule) => await WithAsync<ISubjectRules<Customer>, string>(async rules =>
    {
        var found = new List<Guid>();
        await foreach (var id in rules.ListAsync(await rules.BindAsync(rule))) found.Add(id);
        return Names(found);
    });
}
