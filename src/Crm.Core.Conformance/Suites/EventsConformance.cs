using Crm.Core.Customers;
using Crm.Core.Dispatching;
using Crm.Core.Events;
using Crm.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <summary>Events are stored with the change that made them and reach their handlers: each effect once.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class EventsConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly Guid s_message = new("01990000-0000-7000-8000-000000000001");

    [Fact]
    public async Task Events_reach_their_handler_after_the_save()
    {
        var added = await AddAsync("Hòa Phát");

        Assert.Equal(new DispatchResult(1, 0), await DispatchAsync());

        var (occurred, delivery) = Assert.Single(Handled.Seen);
        Assert.Equal(added.Id, Assert.IsType<CustomerAdded>(occurred).CustomerId);
        Assert.Equal(1, delivery.Attempt);
        Assert.Equal(new OutboxCounts(0, 0, 1, 0), await CountMessagesAsync());
    }

    [Fact]
    public async Task Nothing_happens_without_a_save()
    {
        await ReadAsync(crm => crm.Customers.AddAsync(NewCustomer.Organisation("Hòa Phát")));

        Assert.Equal(new DispatchResult(0, 0), await DispatchAsync());
        Assert.Empty(Handled.Seen);
    }

    [Fact]
    public async Task A_refused_save_leaves_no_event()
    {
        await AddAsync(NewCustomer.Person().ExternalId("shop", "C-17"));
        await RefusedAsync("crm.customer.duplicate-external-id", () => AddAsync(NewCustomer.Person().ExternalId("shop", "C-17")));

        await DispatchAsync();

        Assert.Single(Handled.Seen);
    }

    [Fact]
    public async Task The_events_of_a_record_come_in_order()
    {
        var added = await AddAsync("Hòa Phát");
        var changedAt = new List<DateTimeOffset>();
        for (var i = 0; i < 5; i++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            changedAt.Add(Now);
            await ChangeAsync(added.Id, (c, at) => c.AddTag($"tag {c.Version}", at));
        }

        await DispatchAsync();

        Assert.Equal(changedAt, Handled.Seen.Select(s => s.Event).OfType<CustomerTagChanged>().Select(e => e.At));
    }

    [Fact]
    public async Task The_changes_of_a_handler_are_saved()
    {
        var added = await AddAsync("Hòa Phát");
        Handled.Do = (services, occurred) => TagAsync(services, occurred, "welcomed");

        await DispatchAsync();

        Assert.Equal(["welcomed"], (await LoadAsync(added.Id)).Tags);
        Assert.Contains(Handled.Seen, s => s.Event is CustomerTagChanged);
        Assert.Equal("dispatcher", (await AuditOfAsync(added.Id))[^1].Entry.Via);
    }

    [Fact]
    public async Task A_handler_acts_for_the_tenant_of_the_event()
    {
        using (ActFor(ConformanceCaller.Away)) await AddAsync("Elsewhere");
        Handled.Do = (services, occurred) => TagAsync(services, occurred, "welcomed");

        await DispatchAsync();

        using (ActFor(ConformanceCaller.Away))
            Assert.Equal(1, await ReadAsync(crm => crm.Customers.CountAsync()));
        Assert.Contains(Handled.Seen, s => s.Event is CustomerTagChanged && s.Event.TenantId == ConformanceCaller.Away);
    }

    [Fact]
    public async Task A_handler_that_fails_leaves_nothing_and_is_tried_again_later()
    {
        var added = await AddAsync("Hòa Phát");
        var fail = true;
        Handled.Do = async (services, occurred) =>
        {
            await TagAsync(services, occurred, "welcomed");
            if (fail) throw new InvalidOperationException("The handler's own trouble.");
        };

        Assert.Equal(new DispatchResult(0, 1), await DispatchAsync());
        Assert.Empty((await LoadAsync(added.Id)).Tags);
        Assert.Equal(new DispatchResult(0, 0), await DispatchAsync());

        fail = false;
        Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(new DispatchResult(2, 0), await DispatchAsync());

        Assert.Equal(["welcomed"], (await LoadAsync(added.Id)).Tags);
        Assert.Equal([1, 2], Handled.Seen.Where(s => s.Event is CustomerAdded).Select(s => s.Delivery.Attempt));
    }

    [Fact]
    public async Task The_waits_between_tries_double_and_end_in_parking()
    {
        await AddAsync("Hòa Phát");
        Handled.Do = (_, _) => throw new InvalidOperationException("The handler's own trouble.");
        for (var attempt = 1; attempt <= 10; attempt++)
        {
            Assert.Equal(new DispatchResult(0, 1), await DispatchAsync());
            var wait = TimeSpan.FromSeconds(Math.Min(3600, 2 * Math.Pow(2, attempt - 1)));
            Clock.Advance(wait - TimeSpan.FromMicroseconds(1));
            Assert.Equal(new DispatchResult(0, 0), await DispatchAsync());
            Clock.Advance(TimeSpan.FromMicroseconds(1));
        }

        Assert.Equal(new DispatchResult(0, 0), await DispatchAsync());
        Assert.Equal(new OutboxCounts(0, 0, 0, 1), await CountMessagesAsync());
    }

    [Fact]
    public async Task A_handler_that_loses_a_race_is_tried_again()
    {
        var added = await AddAsync("Hòa Phát");
        var raced = false;
        Handled.Do = async (services, occurred) =>
        {
            await TagAsync(services, occurred, "welcomed");
            if (raced) return;
            raced = true;
            using (ActFor(ConformanceCaller.Home)) await ChangeAsync(added.Id, (c, at) => c.Rename("Faster", at));
        };

        Assert.Equal(1, (await DispatchAsync()).Failed);
        Clock.Advance(TimeSpan.FromSeconds(2));
        await DispatchAsync();

        var stored = await LoadAsync(added.Id);
        Assert.Equal("Faster", stored.DisplayName);
        Assert.Equal(["welcomed"], stored.Tags);
    }

    [Fact]
    public async Task A_message_delivered_twice_has_its_effect_once()
    {
        var added = await AddAsync("Hòa Phát");
        Handled.Do = async (services, occurred) =>
        {
            // The dispatcher "crashes" after the handler's save: the claim runs out and the message comes again.
            if (occurred is CustomerAdded) await TagAsync(services, occurred, "welcomed");
        };
        await DispatchButCrashAsync();
        Clock.Advance(TimeSpan.FromMinutes(2));

        await DispatchAsync();

        Assert.Equal(["welcomed"], (await LoadAsync(added.Id)).Tags);
        Assert.Single(Handled.Seen, s => s.Event is CustomerAdded);
    }

    [Fact]
    public async Task Dispatchers_at_once_deliver_everything_once()
    {
        for (var i = 0; i < 10; i++)
        {
            var added = await AddAsync($"Company {i}");
            await ChangeAsync(added.Id, (c, at) => c.AddTag("vip", at));
        }

        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(DispatchAsync)));
        await DispatchAsync();

        Assert.Equal(20, results.Sum(r => r.Delivered) + results.Sum(r => r.Failed));
        Assert.Equal(new OutboxCounts(0, 0, 20, 0), await CountMessagesAsync());
        Assert.Equal(20, Handled.Seen.Select(s => s.Delivery.MessageId).Distinct().Count());
        Assert.Equal(20, Handled.Seen.Count);
    }

    [Fact]
    public async Task The_inbox_remembers_with_the_save_only()
    {
        Assert.True(await BeginAsync("handler", save: false));
        Assert.True(await BeginAsync("handler", save: true));
        Assert.False(await BeginAsync("handler", save: true));
        Assert.True(await BeginAsync("another handler", save: true));
    }

    [Fact]
    public async Task Of_two_that_begin_at_once_the_later_save_is_refused_with_all_it_changed()
    {
        await using var one = Services.CreateAsyncScope();
        await using var two = Services.CreateAsyncScope();
        Assert.True(await one.ServiceProvider.GetRequiredService<IInbox>().TryBeginAsync("handler", s_message));
        Assert.True(await two.ServiceProvider.GetRequiredService<IInbox>().TryBeginAsync("handler", s_message));
        await one.ServiceProvider.GetRequiredService<ICrm>().Customers.AddAsync(NewCustomer.Organisation("One"));
        await two.ServiceProvider.GetRequiredService<ICrm>().Customers.AddAsync(NewCustomer.Organisation("Two"));
        await SaveAsync(one);

        await RefusedAsync("crm.inbox.already-handled", () => SaveAsync(two));

        Assert.Equal("One", Assert.Single((await ReadAsync(crm => crm.Customers.ListAsync())).Items).DisplayName);
    }

    private static async Task TagAsync(IServiceProvider services, CrmEvent occurred, string tag)
    {
        if (occurred is CustomerAdded added) await services.GetRequiredService<ICrm>().Customers.ChangeAsync(added.CustomerId, (c, at) => c.AddTag(tag, at));
    }

    private Task<DispatchResult> DispatchAsync() => Services.GetRequiredService<IEventDispatcher>().DispatchAsync();

    // The handler's work and its mark are saved as the dispatcher does it, and then nobody completes the message.
    private async Task DispatchButCrashAsync()
    {
        var message = Assert.Single(await WithAsync<IOutbox, IReadOnlyList<OutboxMessage>>(o => o.ClaimAsync(new(s_message, Now, TimeSpan.FromMinutes(1), 1))));
        await using var scope = Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<IInbox>().TryBeginAsync("conformance", message.Id));
        var occurred = scope.ServiceProvider.GetRequiredService<EventCatalog>().Named(message.EventName)!.Read(message.Payload);
        await scope.ServiceProvider.GetRequiredService<RecordingHandler>().HandleAsync(occurred, new(message.Id, message.Attempts), default);
        await SaveAsync(scope);
    }

    private async Task<bool> BeginAsync(string handler, bool save)
    {
        await using var scope = Services.CreateAsyncScope();
        var begun = await scope.ServiceProvider.GetRequiredService<IInbox>().TryBeginAsync(handler, s_message);
        if (save) await SaveAsync(scope);
        return begun;
    }
}
