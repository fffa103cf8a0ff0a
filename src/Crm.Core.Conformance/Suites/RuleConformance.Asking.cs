using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Purchases;
using Crm.Core.Rules;
using Crm.Core.Rules.Tree;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

public abstract partial class RuleConformance
{
    [Fact]
    public async Task Those_found_come_in_the_order_of_their_ids_however_many_they_are()
    {
        const int many = (2 * PageRequest.MaxSize) + 3;
        var ids = new List<Guid>();
        await WriteAsync(async crm =>
        {
            for (var i = 0; i < many; i++) ids.Add((await crm.Customers.AddAsync(NewCustomer.Organisation($"Company {i}").From(i % 2 == 0 ? "even" : "odd"))).Id.Value);
            return true;
        });

        Assert.Equal(ids, await IdsAsync("everybody"));
        Assert.Equal(ids.Where((_, i) => i % 2 == 0), await IdsAsync("source = \"even\""));
        Assert.Equal(many, await CountAsync("everybody"));
    }

    [Fact]
    public async Task A_sample_is_stable_grows_with_its_share_and_differs_by_salt()
    {
        await WriteAsync(async crm =>
        {
            for (var i = 0; i < 300; i++) await crm.Customers.AddAsync(NewCustomer.Organisation($"Company {i}"));
            return true;
        });

        var (tenth, half, other) = (await IdsAsync("sample 10% by \"spring\""), await IdsAsync("sample 50% by \"spring\""), await IdsAsync("sample 50% by \"autumn\""));

        Assert.Equal(half, await IdsAsync("sample 50% by \"spring\""));
        Assert.Empty(tenth.Except(half));
        Assert.InRange(half.Count, 110, 190);
        Assert.InRange(other.Intersect(half).Count(), 45, 110);
        Assert.Equal(300, half.Count + (await IdsAsync("not sample 50% by \"spring\"")).Count);
        var all = await IdsAsync("sample 100% by \"spring\"");
        Assert.Equal(300, all.Count);
        Assert.Equal(half.Intersect(all.Take(60)), await WithAsync<ISubjectRules<Customer>, List<Guid>>(async rules =>
        {
            var bound = await rules.BindAsync(Rule.Parse("sample 50% by \"spring\""));
            var held = new List<Guid>();
            foreach (var id in all.Take(60))
            {
                if (bound.Holds((await rules.LoadAsync(bound, id))!)) held.Add(id);
            }

            return held;
        }));
    }

    [Fact]
    public async Task A_list_has_ten_thousand_values()
    {
        var population = await AddPopulationAsync();
        var texts = string.Join(", ", Enumerable.Range(0, RuleLimits.Values - 1).Select(i => $"\"value {i}\""));
        var numbers = string.Join(", ", Enumerable.Range(100, RuleLimits.Values - 1));
        var an = new[] { population.Ids["an"].Value };

        Assert.Equal(an, await IdsAsync($"source in (\"web\", {texts})"));
        Assert.Equal(an, await IdsAsync($"attribute.note in (\"Thich ca phe\", {texts})"));
        Assert.Equal(an, await IdsAsync($"attribute.size in (5, {numbers})"));
        Assert.Equal(6, await CountAsync($"source not in (\"web\", {texts})"));
        Assert.Equal(6, await CountAsync($"attribute.size not in (5, {numbers})"));
        Assert.Equal(2, await CountAsync($"tags has any (\"vip\", {texts})"));
        Assert.Equal(5, await CountAsync($"tags has none (\"vip\", {texts})"));
        Assert.Equal(2, await CountAsync($"count(purchase where channel in (\"web\", {texts})) = 1"));
    }

    [Fact]
    public async Task What_adds_up_to_more_than_can_be_held_is_refused_everywhere()
    {
        const decimal most = 90_000_000_000_000_000m;
        var id = (await AddAsync(NewCustomer.Person("Lan"))).Id;
        await WriteAsync(async crm =>
        {
            for (var i = 0; i < 103; i++) await crm.Purchases.RecordAsync(id, new OrderNumber("shop", $"{i}"), Money.Of(most, "VND"), Now.AddDays(-1));
            return true;
        });

        await WithAsync<ISubjectRules<Customer>, bool>(async rules =>
        {
            var bound = await rules.BindAsync(Rule.Parse("sum(purchase.amount) > 5"));
            var subject = (await rules.LoadAsync(bound, id.Value))!;
            await RefusedAsync("crm.rule.overflow", () => rules.CountAsync(bound));
            await RefusedAsync("crm.rule.overflow", async () => await rules.ListAsync(bound).GetAsyncEnumerator().MoveNextAsync());
            await RefusedAsync("crm.rule.overflow", () => rules.ExplainAsync(bound, id.Value));
            await RefusedAsync("crm.rule.overflow", () => rules.BindAsync(Rule.Parse("top 10% by sum(purchase.amount)")));
            Assert.Equal("crm.rule.overflow", Assert.Throws<RuleException>(() => bound.Holds(subject)).Code);
            return true;
        });
        Assert.Equal(1, await CountAsync("max(purchase.amount) = 90_000_000_000_000_000 and count(purchase) = 103"));
    }

    [Fact]
    public async Task What_is_not_stored_is_not_seen()
    {
        var id = (await AddAsync(NewCustomer.Person("Lan").ExternalId("shop", "1"))).Id;
        await using var scope = Services.CreateAsyncScope();
        var (crm, rules) = (scope.ServiceProvider.GetRequiredService<ICrm>(), scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>());
        await crm.Purchases.RecordAsync(id, new OrderNumber("shop", "1"), Money.Of(100, "VND"), Now.AddDays(-1));
        await crm.Customers.AddAsync(NewCustomer.Person("Minh"));

        Assert.Equal(1, await rules.CountAsync(await rules.BindAsync(Rule.Parse("everybody"))));
        Assert.Equal(0, await rules.CountAsync(await rules.BindAsync(Rule.Parse("count(purchase) > 0"))));
        await SaveAsync(scope);
        Assert.Equal(2, await rules.CountAsync(await rules.BindAsync(Rule.Parse("everybody"))));
        Assert.Equal(1, await rules.CountAsync(await rules.BindAsync(Rule.Parse("count(purchase) > 0"))));
    }

    [Fact]
    public async Task Another_tenant_counts_for_nothing()
    {
        var population = await AddPopulationAsync();
        using (ActFor(ConformanceCaller.Away))
        {
            Assert.Equal(0, await CountAsync("everybody"));
            var zoe = (await AddAsync(NewCustomer.Person("Zoe").ExternalId("golden", "an").From("web"))).Id;
            foreach (var number in (string[])["1", "2", "3", "4", "5", "6"]) await WriteAsync(crm => crm.Purchases.RecordAsync(zoe, new OrderNumber("till", number), Money.Of(900_000, "VND"), Now.AddDays(-1)));
            Assert.Equal([zoe.Value], await IdsAsync("top 1 by sum(purchase.amount)"));
            Assert.Equal([zoe.Value], await IdsAsync("no interaction and count(purchase) = 6"));
            Assert.Equal(0, await CountAsync("not count(purchase) = 6"));
            // A field only the other tenant declared is none here.
            await RefusedAsync("crm.rule.unknown-field", () => CountAsync("attribute.size is known"));
            Assert.Null(await WithAsync<ISubjectRules<Customer>, object?>(async rules => await rules.ExplainAsync(await rules.BindAsync(Rule.Parse("everybody")), population.Ids["an"].Value)));
        }

        Assert.Equal([population.Ids["chi"].Value], await IdsAsync("top 1 by sum(purchase.amount)"));
        Assert.Equal(0, await CountAsync("count(purchase) = 6"));
        Assert.Equal(7, await CountAsync("everybody"));
    }

    [Fact]
    public async Task Cancelled_questions_end()
    {
        var id = (await AddAsync(NewCustomer.Person("Lan"))).Id.Value;
        var cancelled = new CancellationToken(canceled: true);
        await using var scope = Services.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();
        var bound = await rules.BindAsync(Rule.Parse("count(purchase) >= 2"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rules.CountAsync(bound, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await rules.ListAsync(bound, cancelled).GetAsyncEnumerator(cancelled).MoveNextAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rules.ExplainAsync(bound, id, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rules.LoadAsync(bound, id, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rules.BindAsync(Rule.Parse("top 5 by count(purchase)"), null, cancelled));
    }

    [Fact]
    public async Task An_answer_says_why()
    {
        var population = await AddPopulationAsync();
        await WithAsync<ISubjectRules<Customer>, bool>(async rules =>
        {
            var bound = await rules.BindAsync(Rule.Parse("count(purchase in last 90d) >= 2 and gender = \"female\" and top 2 by sum(purchase.amount)"));
            var an = (await rules.ExplainAsync(bound, population.Ids["an"].Value))!;
            Assert.Equal((false, true, true, false), (an.Holds, an.Inside[0].Holds, an.Inside[1].Holds, an.Inside[2].Holds));
            Assert.Equal([new RuleValue.OfNumber(2)], an.Inside[0].Actual);
            Assert.Equal(2, an.Inside[0].Evidence.Count);
            Assert.Equal([new RuleValue.OfText("female")], an.Inside[1].Actual);
            Assert.Equal([new RuleValue.OfMoney(250_000, Currency.Vnd)], an.Inside[2].Actual);
            Assert.Equal(new RuleValue.OfMoney(300_000, Currency.Vnd), an.Inside[2].Threshold);
            Assert.Equal(Now.AddMicroseconds(1), an.Inside[0].FlipsAt); // the first of the two leaves the window
            var dung = (await rules.ExplainAsync(bound, population.Ids["dung"].Value))!;
            Assert.Equal((false, false, true, true), (dung.Holds, dung.Inside[0].Holds, dung.Inside[1].IsMissing, dung.Inside[2].IsMissing));
            var eve = (await rules.ExplainAsync(bound, population.Ids["eve"].Value))!;
            Assert.True(eve.Inside[0].Holds); // a rule can be asked of who is archived; nobody finds them by it
            Assert.Null(await rules.ExplainAsync(bound, UnknownId));
            return true;
        });
    }

    [Fact]
    public async Task Rules_about_leads_ask_for_their_own_fields_and_records()
    {
        await WriteAsync(async crm =>
        {
            var lan = await crm.Leads.AddAsync(NewLead.Of("Đỗ Lan").Email("lan@example.vn").From("fair").Worth(Money.Of(500, "USD")));
            await crm.Leads.AddAsync(NewLead.Of("Minh").Phone("0912345678"));
            await crm.Interactions.RecordWithLeadAsync(lan.Id, new NewInteraction(Channel.Call, Direction.Inbound, Now.AddDays(-1)));
            return true;
        });

        Assert.Equal("Đỗ Lan", await LeadsAsync("name contains \"do\" and estimated-value >= 500 USD and source = \"fair\" and email is known"));
        Assert.Equal("Đỗ Lan", await LeadsAsync("count(interaction where channel = \"call\" in last 1d) = 1"));
        Assert.Equal("Minh", await LeadsAsync("no interaction and phone = \"+84912345678\" and source is unknown"));
        Assert.Equal("Minh, Đỗ Lan", await LeadsAsync("status = \"new\" and sample 100% by \"x\" and no followup"));
        await RefusedAsync("crm.rule.not-of-subject", () => LeadsAsync("consent email.marketing granted"));
        await RefusedAsync("crm.rule.unknown-source", () => LeadsAsync("no purchase"));
    }

    [Fact]
    public async Task Rules_about_deals_ask_for_their_own_fields()
    {
        var lan = (await AddAsync(NewCustomer.Person("Lan"))).Id;
        await WriteAsync(crm => crm.Pipelines.AddAsync("Sales", [new("new", "New", 10)]));
        await WriteAsync(crm => crm.Opportunities.AddAsync(new NewOpportunity("Big").For(lan).Worth(Money.Of(100, "USD")).Expected(new(2026, 3, 20))));
        await WriteAsync(crm => crm.Opportunities.AddAsync(new NewOpportunity("Small").For(lan)));

        Assert.Equal("Big", await DealsAsync("amount >= 100 USD and expected-close in next 7d and outcome = \"open\""));
        Assert.Equal("Small", await DealsAsync("amount is unknown"));
        Assert.Equal("Big, Small", await DealsAsync("stage-probability = 10 and opened <= now"));
        await RefusedAsync("crm.rule.not-of-subject", () => DealsAsync("sample 10% by \"x\""));
    }

    [Fact]
    public async Task A_host_adds_fields_and_sources()
    {
        var population = await AddPopulationAsync();

        Assert.Equal([population.Ids["an"].Value], await IdsAsync("host.origin = \"web\""));
        Assert.Equal([population.Ids["firm"].Value], await IdsAsync("max(host-order.total) = 300_000"));
        Assert.Equal([population.Ids["chi"].Value], await IdsAsync("sum(host-order.total) = 122_234"));
        Assert.Equal(6, await CountAsync("count(host-order from 2024-01-01) >= 1"));
        Assert.Equal([population.Ids["firm"].Value], await IdsAsync("top 1 by sum(host-order.total)"));
    }

    [Fact]
    public async Task A_question_that_cannot_be_asked_is_refused_with_its_place()
    {
        await AddPopulationAsync();
        foreach (var (rule, code) in ((string, string)[])
            [
                ("in segment \"x\"", "crm.rule.unknown-segment"), ("score \"x\" > 1", "crm.rule.unknown-plan"), ("consent pigeon.marketing granted", "crm.rule.unknown-value"),
                ("attribute.level = \"golden\"", "crm.rule.unknown-value"), ("attribute.sizes = 1", "crm.rule.unknown-field"), ("kind = \"firm\"", "crm.rule.unknown-value"),
                ("sequence(purchase then purchase within 1mo)", "crm.rule.invalid-period"), ("average(purchase.amount) > 0.001", "crm.rule.invalid-number"),
            ])
        {
            var refused = await Assert.ThrowsAsync<RuleException>(() => CountAsync($"everybody\n  and {rule}"));
            Assert.Equal((rule, code, 2), (rule, refused.Code, refused.Place.Line));
        }
    }

    private async Task<List<Guid>> IdsAsync(string rule) => await WithAsync<ISubjectRules<Customer>, List<Guid>>(async rules =>
    {
        var ids = new List<Guid>();
        await foreach (var id in rules.ListAsync(await rules.BindAsync(Rule.Parse(rule)))) ids.Add(id);
        return ids;
    });

    private Task<long> CountAsync(string rule) => WithAsync<ISubjectRules<Customer>, long>(async rules => await rules.CountAsync(await rules.BindAsync(Rule.Parse(rule))));

    private Task<string> LeadsAsync(string rule) => FoundAsync<Lead>(rule, l => l.Name!);

    private Task<string> DealsAsync(string rule) => FoundAsync<Opportunity>(rule, o => o.Name);

    // Their names, as the store, the closures and the interpreter find them.
    private async Task<string> FoundAsync<TSubject>(string rule, Func<TSubject, string> name)
    {
        await using var scope = Services.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<TSubject>>();
        var bound = await rules.BindAsync(Rule.Parse(rule));
        var found = new List<string>();
        await foreach (var id in rules.ListAsync(await rules.BindAsync(Rule.Parse("everybody"))))
        {
            var (subject, holds) = ((await rules.LoadAsync(bound, id))!, (await rules.ExplainAsync(bound, id))!.Holds);
            Assert.Equal(holds, bound.Holds(subject));
            if (holds) found.Add(name(subject.Record));
        }

        var listed = new List<Guid>();
        await foreach (var id in rules.ListAsync(bound)) listed.Add(id);
        Assert.Equal((rule, found.Count), (rule, listed.Count));
        return string.Join(", ", found.Order(StringComparer.Ordinal));
    }
}
