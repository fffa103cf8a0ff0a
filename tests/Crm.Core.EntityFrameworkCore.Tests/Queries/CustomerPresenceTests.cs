using Crm.Core.Cases;
using Crm.Core.Customers;
using Crm.Core.EntityFrameworkCore.Tests.Hosts;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Tenancy;
using Crm.Core.Testing;
using Crm.Core.Timeline;
using Crm.Core.Traits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crm.Core.EntityFrameworkCore.Tests.Queries;

/// <summary>One query tells what there is about a customer, and a timeline reads only that.</summary>
public sealed class CustomerPresenceTests
{
    private static readonly CustomerLink s_traits = CustomerLink.Of<Trait>((t, customer) => t.CustomerId == customer);
    private static readonly CustomerLink s_cases = CustomerLink.Of<Case>((c, customer) => c.CustomerId == customer);

    [Fact]
    public async Task What_names_the_customer_is_present_and_nothing_else()
    {
        await using var host = await Host<PlainDb>.StartAsync();
        var (lan, minh) = (await AddAsync(host, "Lan", withNeed: true), await AddAsync(host, "Minh", withNeed: false));

        Assert.Equal([s_traits], await PresentAsync(host, lan, s_cases, s_traits));
        Assert.Equal([s_traits], await PresentAsync(host, lan, s_traits));
        Assert.Empty((await PresentAsync(host, lan, s_cases))!);
        Assert.Empty((await PresentAsync(host, minh, s_cases, s_traits))!);
        Assert.Empty((await PresentAsync(host, lan))!);
    }

    [Fact]
    public async Task Nothing_is_told_of_customers_that_are_not_stored_or_of_another_tenant()
    {
        var caller = new SwitchingCaller();
        await using var host = await Host<PlainDb>.StartAsync(services: s => s.Replace(ServiceDescriptor.Singleton<ICrmCaller>(caller)));
        var lan = await AddAsync(host, "Lan", withNeed: true);

        Assert.Null(await PresentAsync(host, new(Some.Id()), s_traits));
        caller.Tenant = TenantId.FromName("another");
        Assert.Null(await PresentAsync(host, lan, s_traits));
        caller.Tenant = Some.Tenant;
        Assert.Equal([s_traits], await PresentAsync(host, lan, s_traits));
    }

    [Fact]
    public async Task More_lists_of_links_than_are_kept_compiled_are_answered_too()
    {
        await using var host = await Host<PlainDb>.StartAsync();
        var lan = await AddAsync(host, "Lan", withNeed: true);

        for (var n = 0; n < 70; n++)
        {
            var link = CustomerLink.Of<Trait>((t, customer) => t.CustomerId == customer);
            Assert.Equal([link], await PresentAsync(host, lan, link));
        }
    }

    [Fact]
    public async Task A_timeline_passes_over_sources_without_a_record_and_reads_those_without_links()
    {
        var (linked, unlinked) = (new Counting([s_cases]), new Counting([]));
        await using var host = await Host<PlainDb>.StartAsync(services: s => s.AddSingleton<ITimelineSource>(linked).AddSingleton<ITimelineSource>(unlinked));
        var lan = await AddAsync(host, "Lan", withNeed: true);

        var timeline = await host.InScopeAsync((crm, _) => crm.Timeline.OfAsync(lan));

        Assert.Equal((0, 1), (linked.Reads, unlinked.Reads));
        Assert.Contains("trait", timeline.Items.Select(e => e.Kind));
        await host.InScopeAsync(async (crm, db) =>
        {
            await crm.Cases.OpenAsync(new(lan, CaseKind.Incident, "The till is broken", Channel.Email));
            await db.SaveChangesAsync();
        });
        await host.InScopeAsync((crm, _) => crm.Timeline.OfAsync(lan));
        Assert.Equal((1, 2), (linked.Reads, unlinked.Reads));
    }

    [Fact]
    public async Task A_customer_that_was_only_added_so_far_has_an_empty_timeline_and_an_unknown_one_none()
    {
        await using var host = await Host<PlainDb>.StartAsync();

        await host.InScopeAsync(async (crm, _) =>
        {
            var added = await crm.Customers.AddAsync(NewCustomer.Person("Lan"));
            Assert.Empty((await crm.Timeline.OfAsync(added.Id)).Items);
            var refused = await Assert.ThrowsAsync<CrmException>(() => crm.Timeline.OfAsync(new(Some.Id())));
            Assert.Equal("crm.customer.not-found", refused.Code);
            Assert.Empty((await crm.Timeline.OfAsync(added.Id, kinds: [])).Items);
        });
    }

    private static Task<IReadOnlySet<CustomerLink>?> PresentAsync(Host<PlainDb> host, CustomerId customer, params CustomerLink[] links) =>
        host.InServicesAsync(services => services.GetRequiredService<ICustomerPresence>().FindAsync(customer, links));

    private static Task<CustomerId> AddAsync(Host<PlainDb> host, string name, bool withNeed) => host.InScopeAsync(async (crm, db) =>
    {
        var customer = await crm.Customers.AddAsync(NewCustomer.Person(name));
        if (withNeed) await crm.Traits.NoteAsync(customer.Id, NewTrait.Need("a bigger oven"));
        await db.SaveChangesAsync();
        return customer.Id;
    });

    private sealed class Counting(IReadOnlyList<CustomerLink> links) : ITimelineSource
    {
        public int Reads { get; private set; }

        public string Kind => links.Count == 0 ? "unlinked" : "linked";

        public IReadOnlyList<CustomerLink> Links => links;

        public Task<IReadOnlyList<TimelineEntry>> ReadAsync(CustomerId customer, TimelinePosition? before, int most, CancellationToken ct)
        {
            Reads++;
            return Task.FromResult<IReadOnlyList<TimelineEntry>>([]);
        }
    }
}
