using Crm.Core.Contracts;
using Crm.Core.Customers;
using Crm.Core.Opportunities;
using Crm.Core.Products;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Suites;

/// <summary>Contracts: terms, renewals, ends.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class ContractConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    // PrepareAsync sets what no initialiser can, before each fact.
    private Customer _firm = null!;
    private Product _care = null!;

    /// <inheritdoc />
    protected override async Task PrepareAsync()
    {
        _firm = await AddAsync("Firm");
        _care = await WriteAsync(crm => crm.Products.AddAsync("care", "Care"));
    }

    [Fact]
    public async Task A_contract_comes_back_with_products_and_terms()
    {
        await WriteAsync(crm => crm.Pipelines.AddAsync("Sales", [new("only", "Only", 1)]));
        var deal = await WriteAsync(crm => crm.Opportunities.AddAsync(new NewOpportunity("Deal").For(_firm.Id)));
        var added = await AddContractAsync(Draft("HD-1").Of(deal.Id).Covering(_care.Id));
        await WriteAsync(crm => crm.Contracts.ActivateAsync(added.Id));
        await WriteAsync(crm => crm.Contracts.ChangeTermsAsync(added.Id, RenewalTerms.Automatic(30, 12)));

        var renewed = await WriteAsync(crm => crm.Contracts.RenewAsync(added.Id, Money.Of(1_500, "VND")));

        var stored = await ReadAsync(crm => crm.Contracts.GetAsync(added.Id));
        Assert.Equal(Shown(renewed), Shown(stored));
        Assert.Equal((2, new DateOnly(2027, 12, 31), new DateOnly(2027, 12, 1)), (stored.Terms.Count, stored.To, stored.RenewalDueOn));
        Assert.Equal(added.Id, (await ReadAsync(crm => crm.Contracts.FindByNumberAsync("HD-1")))?.Id);
        Assert.Equal(stored.Value, Assert.Single((await ReadAsync(crm => crm.Contracts.ListAsync(Specification.For<Contract>().Where(ContractCriteria.From(deal.Id))))).Items).Value);
        Assert.Equal(2, Assert.Single(await HappenedAsync<ContractRenewed>()).Term);
    }

    [Fact]
    public async Task A_number_stands_once()
    {
        await AddContractAsync(Draft("HD-1"));

        await RefusedAsync("crm.contract.duplicate-number", () => AddContractAsync(Draft("HD-1")));
        await RaceAsync("crm.contract.duplicate-number", crm => crm.Contracts.AddAsync(Draft("HD-2")), crm => crm.Contracts.AddAsync(Draft("HD-2")));
        Assert.Equal(2, await ReadAsync(crm => crm.Contracts.CountAsync()));
    }

    [Fact]
    public async Task The_renewal_is_found_when_due_and_said_once()
    {
        var due = DateOnly.FromDateTime(Now.UtcDateTime);
        var id = (await AddContractAsync(Draft("HD-1") with { To = due.AddDays(30), ActiveSince = Now, Renewal = RenewalTerms.Manual(30, 1) })).Id;
        await AddContractAsync(Draft("HD-2").Renewing(RenewalTerms.Manual(30, 1)).Agreed(Now));

        Assert.Equal([id], (await ReadAsync(crm => crm.Contracts.ListAsync(Due(due)))).Items.Select(c => c.Id));
        Assert.Empty((await ReadAsync(crm => crm.Contracts.ListAsync(Due(due.AddDays(-1))))).Items);
        Assert.True(await WriteAsync(crm => crm.Contracts.NoteRenewalDueAsync(id)));
        Assert.False(await WriteAsync(crm => crm.Contracts.NoteRenewalDueAsync(id)));
        Assert.Equal(id, Assert.Single(await HappenedAsync<ContractRenewalDue>()).ContractId);

        Clock.Advance(TimeSpan.FromDays(32));
        var ranOut = Specification.For<Contract>().Where(ContractCriteria.RunOutBefore(DateOnly.FromDateTime(Now.UtcDateTime)));
        Assert.Equal([id], (await ReadAsync(crm => crm.Contracts.ListAsync(ranOut))).Items.Select(c => c.Id));
        Assert.Equal(ContractState.Ended, (await WriteAsync(crm => crm.Contracts.EndAsync(id))).State);
    }

    [Fact]
    public async Task Two_who_renew_at_once_do_not_both_win()
    {
        var id = (await AddContractAsync(Draft("HD-1").Renewing(RenewalTerms.Manual(30, 1)).Agreed(Now))).Id;

        await RaceAsync("crm.concurrency.lost", crm => crm.Contracts.RenewAsync(id), crm => crm.Contracts.RenewAsync(id));
        Assert.Equal(2, (await ReadAsync(crm => crm.Contracts.GetAsync(id))).Terms.Count);
    }

    [Fact]
    public async Task Starts_renewals_and_ends_are_in_the_timeline_in_pages_of_any_size()
    {
        var renewed = (await AddContractAsync(Draft("HD-1").Renewing(RenewalTerms.Manual(30, 1)).Agreed(Now))).Id;
        var given = (await AddContractAsync(Draft("HD-2").Agreed(Now))).Id;
        await AddContractAsync(Draft("HD-3"));
        Clock.Advance(TimeSpan.FromHours(1));
        await WriteAsync(crm => crm.Contracts.RenewAsync(renewed));
        Clock.Advance(TimeSpan.FromHours(1));
        await WriteAsync(crm => crm.Contracts.TerminateAsync(given, ReasonCode.Parse("moved-away")));
        Clock.Advance(TimeSpan.FromHours(1));
        await WriteAsync(crm => crm.Contracts.TerminateAsync(renewed, ReasonCode.Parse("moved-away")));

        string[] kinds = ["contract"];
        var all = (await ReadAsync(crm => crm.Timeline.OfAsync(_firm.Id, kinds: kinds))).Items;
        Assert.Equal("terminated terminated renewed started started", string.Join(' ', all.Select(e => e.What["contract.".Length..])));
        for (var size = 1; size <= all.Count + 1; size++) Assert.Equal(all, await PagesAsync(size, (crm, page) => crm.Timeline.OfAsync(_firm.Id, page, kinds)));
        Assert.Equal(2, await ReadAsync(crm => crm.Contracts.CountAsync(Specification.For<Contract>().Where(ContractCriteria.That(ContractState.Terminated)))));
    }

    [Fact]
    public async Task What_does_not_exist_or_is_not_the_customers_is_refused()
    {
        await WriteAsync(crm => crm.Pipelines.AddAsync("Sales", [new("only", "Only", 1)]));
        var deal = await WriteAsync(crm => crm.Opportunities.AddAsync(new NewOpportunity("Deal")));

        await RefusedAsync("crm.contract.not-found", () => ReadAsync(crm => crm.Contracts.GetAsync(new(UnknownId))));
        await RefusedAsync("crm.customer.not-found", () => AddContractAsync(Draft("HD-1") with { Customer = new(UnknownId) }));
        await RefusedAsync("crm.opportunity.not-found", () => AddContractAsync(Draft("HD-1").Of(new(UnknownId))));
        await RefusedAsync("crm.contract.foreign-opportunity", () => AddContractAsync(Draft("HD-1").Of(deal.Id)));
        await RefusedAsync("crm.product.not-found", () => AddContractAsync(Draft("HD-1").Covering(new ProductId(UnknownId))));
        await RefusedAsync("crm.contract.in-the-future", () => AddContractAsync(Draft("HD-1").Agreed(Now.AddHours(1))));
    }

    [Fact]
    public async Task Another_tenant_sees_and_changes_nothing()
    {
        var id = (await AddContractAsync(Draft("HD-1"))).Id;

        using var other = ActFor(ConformanceCaller.Away);
        Assert.Null(await ReadAsync(crm => crm.Contracts.FindAsync(id)));
        Assert.Null(await ReadAsync(crm => crm.Contracts.FindByNumberAsync("HD-1")));
        await RefusedAsync("crm.contract.not-found", () => WriteAsync(crm => crm.Contracts.ActivateAsync(id)));
        await RefusedAsync("crm.customer.not-found", () => AddContractAsync(Draft("HD-1")));
    }

    private static Specification<Contract> Due(DateOnly day) => Specification.For<Contract>().Where(ContractCriteria.RenewalDueBy(day)).OrderBy(ContractOrder.RenewalDue);

    private NewContract Draft(string number) => new(_firm.Id, number, new(2026, 1, 1), new(2026, 12, 31), Money.Of(1_000, "VND"));

    private Task<Contract> AddContractAsync(NewContract draft) => WriteAsync(crm => crm.Contracts.AddAsync(draft));
}
