using Crm.Core.Affiliations;
using Crm.Core.Auditing;
using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Opportunities;
using Crm.Core.Pipelines;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <content>Many deals at once: as adding one after the other leaves them.</content>
public abstract partial class BulkWriteConformance
{
    [Fact]
    public async Task Deals_are_refused_by_their_code_where_there_are_no_bulk_writes()
    {
        if (HasBulkWrites) return;

        await RefusedAsync("crm.bulk.not-supported", () => AddDealsAsync([]));
    }

    [Fact]
    public Task Deals_added_in_bulk_are_what_adding_one_by_one_stores() => WhereSupportedAsync(async () =>
    {
        await AddDealsOfEveryKindAsync(async drafts =>
        {
            foreach (var draft in drafts) await WriteAsync(crm => crm.Opportunities.AddAsync(draft));
        });
        var single = await DealsAsync();

        using var acting = ActFor(s_other);
        await AddDealsOfEveryKindAsync(async drafts =>
        {
            var done = await AddDealsAsync(drafts);
            Assert.Equal((4L, 0L, 1L, 1), (done.Created, done.Changed, done.Unchanged, done.Batches));
        });

        Assert.Equal(4, single.Count);
        Assert.Equal(single, await DealsAsync());
    });

    [Fact]
    public Task Deals_have_one_event_and_one_audit_entry_a_batch_and_are_in_the_timeline() => WhereSupportedAsync(async () =>
    {
        var firm = await BuyerAsync();
        await SalesAsync();
        await HappenedAsync<CrmEvent>();

        await AddDealsAsync([DealDraft("1").For(firm), DealDraft("2").For(firm)]);

        Assert.Equal((Opportunity.TypeName, 2), Assert.Single(await HappenedAsync<BatchWritten>()) is var written ? (written.AggregateType, written.Created.Count) : default);
        var added = await DealAsync("1");
        Assert.Equal([AuditAction.Created], (await AuditOfAsync(Opportunity.TypeName, added.Key)).Select(r => r.Entry.Action));
        Assert.Equal(2, (await ReadAsync(crm => crm.Timeline.OfAsync(firm))).Items.Count(e => e.What == "opportunity.opened"));
    });

    [Fact]
    public Task Deals_that_are_known_are_left_alone() => WhereSupportedAsync(async () =>
    {
        var firm = await BuyerAsync();
        await SalesAsync();
        await AddDealsAsync([DealDraft("1").For(firm).Worth(Money.Of(5, "USD")), DealDraft("2")]);
        await WriteAsync(async crm => await crm.Opportunities.WinAsync((await DealAsync("1")).Id));
        await HappenedAsync<CrmEvent>();

        var again = await AddDealsAsync([DealDraft("1").For(firm), DealDraft("2").For(firm), DealDraft("3"), DealDraft("3"), new NewOpportunity("Without"), new NewOpportunity("Without")]);

        Assert.Equal((3L, 0L, 3L), (again.Created, again.Changed, again.Unchanged));
        Assert.Equal(OpportunityOutcome.Won, (await DealAsync("1")).Outcome);
        var pipeline = (await DealAsync("1")).PipelineId;
        await WriteAsync(async crm => await crm.Pipelines.MakeDefaultAsync((await crm.Pipelines.AddAsync("New", [new("first", "First", 1)])).Id));
        await WriteAsync(crm => crm.Pipelines.ChangeAsync(pipeline, (p, at) => p.Archive(at)));
        Assert.Equal((0L, 0), await AddDealsAsync([DealDraft("1").In(pipeline)]) is var none ? (none.Created, none.Batches) : default);
    });

    [Fact]
    public Task Deals_of_the_unit_of_work_are_known_too() => WhereSupportedAsync(async () =>
    {
        await SalesAsync();
        await using var scope = Services.CreateAsyncScope();
        var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
        await crm.Opportunities.AddAsync(DealDraft("1"));

        var done = await crm.Opportunities.AddManyAsync(new[] { DealDraft("1"), DealDraft("2") }.ToAsyncEnumerable());
        await SaveAsync(scope);

        Assert.Equal((1L, 1L), (done.Created, done.Unchanged));
        Assert.Equal(2, await ReadAsync(c => c.Opportunities.CountAsync()));
    });

    [Fact]
    public Task A_deal_that_is_refused_is_named_by_its_place_and_nothing_of_its_batch_is_stored() => WhereSupportedAsync(async () =>
    {
        var (firm, other) = (await BuyerAsync(), await BuyerAsync());
        CustomerId foreign;
        using (ActFor(s_other)) foreign = await BuyerAsync();
        await SalesAsync();
        await AddDealsAsync([DealDraft("1").For(firm)]);

        await RefusedDealAsync("crm.customer.not-found", "opportunities[1].customer", DealDraft("2"), DealDraft("3").For(new CustomerId(UnknownId)));
        await RefusedDealAsync("crm.customer.not-found", "opportunities[1].customer", DealDraft("2"), DealDraft("3").For(foreign));
        await RefusedDealAsync("crm.opportunity.external-id-taken", "opportunities[1].externalId", DealDraft("2"), DealDraft("1").For(other));
        await RefusedDealAsync("crm.opportunity.external-id-taken", "opportunities[2].externalId", DealDraft("2"), DealDraft("3").For(firm), DealDraft("3").For(other));
        await RefusedDealAsync("crm.opportunity.contact-not-person", "opportunities[1].contacts[0]", DealDraft("2"), DealDraft("3").Contact(firm));
        await RefusedDealAsync("crm.text.required", "opportunities[1].name", DealDraft("2"), new NewOpportunity(" "));
        await RefusedDealAsync("crm.value.missing", "opportunities[1].draft", DealDraft("2"), null!);

        Assert.Equal(1, await ReadAsync(crm => crm.Opportunities.CountAsync()));
    });

    [Fact]
    public Task Adding_deals_tells_every_stored_batch_and_goes_on_after_it_was_cancelled() => WhereSupportedAsync(async () =>
    {
        await SalesAsync();
        using var source = new CancellationTokenSource();
        var told = new Told { Do = r => r.Batches == 2, Cancels = source };
        var deals = Enumerable.Range(0, 10).Select(i => DealDraft($"{i}")).ToAsyncEnumerable();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync(crm => crm.Opportunities.AddManyAsync(deals, new() { BatchSize = 3 }, told, source.Token)));

        Assert.Equal([3, 6], told.Reports.Select(r => r.Created));
        Assert.Equal((4L, 6L), await ReadAsync(async crm => await crm.Opportunities.AddManyAsync(deals, new() { BatchSize = 4 }) is var rest ? (rest.Created, rest.Unchanged) : default));
        Assert.Equal(10, await ReadAsync(crm => crm.Opportunities.CountAsync()));
    });

    private static NewOpportunity DealDraft(string key) => new NewOpportunity($"Deal {key}").ExternalId("old", key);

    private Task<Pipeline> SalesAsync() => WriteAsync(crm => crm.Pipelines.AddAsync("Sales", [new("first", "First", 10), new("second", "Second", 50)]));

    private async Task AddDealsOfEveryKindAsync(Func<IReadOnlyList<NewOpportunity>, Task> add)
    {
        var (firm, lan) = (await BuyerAsync(), await AddAsync(NewCustomer.Person("Lan")));
        var pipeline = await SalesAsync();
        var tea = await WriteAsync(crm => crm.Products.AddAsync("tea", "Tea"));
        var team = await WriteAsync(crm => crm.Teams.AddAsync("Sales"));
        var opened = Now.AddDays(-90);
        var whole = DealDraft("1").For(firm).In(pipeline.Id).OpenedAt(opened).MovedTo(pipeline.Stages[1].Id, opened.AddDays(2)).Line(tea.Id, 2, UnitPrice.Of(60, "USD"))
            .OwnedBy(new UserId("lan"), team.Id).Contact(lan.Id, DecisionRole.Champion).From("old").Won(opened.AddDays(30));
        await add([whole, DealDraft("2").OpenedAt(opened).Lost(ReasonCode.Parse("price"), opened.AddDays(1)), whole, new("Open"), new("Open")]);
    }

    private Task<BulkProgress> AddDealsAsync(IEnumerable<NewOpportunity> deals) => ReadAsync(crm => crm.Opportunities.AddManyAsync(deals.ToAsyncEnumerable()));

    private Task RefusedDealAsync(string code, string path, params NewOpportunity[] deals) => RefusedAtAsync(code, path, () => AddDealsAsync(deals));

    private async Task<Opportunity> DealAsync(string key) => (await ReadAsync(crm => crm.Opportunities.FindByExternalIdAsync("old", key)))!;

    // Everything but ids; parts in a line each.
    private async Task<IReadOnlyList<string>> DealsAsync()
    {
        string[] ids = ["TenantId", "Id", "Key", "SubjectId", "CustomerId", "PipelineId", "StageId", "Team", "Lines", "Contacts", "Moves", "Estimates"];
        var portraits = new List<string>();
        foreach (var summary in (await ReadAsync(crm => crm.Opportunities.ListAsync())).Items)
        {
            var deal = await ReadAsync(crm => crm.Opportunities.GetAsync(summary.Id));
            var parts = deal.Lines.Select(l => $"{l.Number} {l.TotalMinor}").Concat(deal.Contacts.Select(c => $"{c.Role}"))
                .Concat(deal.Moves.Select(m => $"{m.Number} {m.Kind} {m.At:O} {m.By is not null}")).Concat(deal.Estimates.Select(e => $"{e.Number} {e.AmountMinor} {e.ExpectedClose:O} {e.Forecast} {e.At:O}"));
            portraits.Add($"{Portrait.Of(deal, ids)} {deal.CustomerId is not null} {string.Join(" | ", parts)}");
        }

        return [.. portraits.Order(StringComparer.Ordinal)];
    }
}
