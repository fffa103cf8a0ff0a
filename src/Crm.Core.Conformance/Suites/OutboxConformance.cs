using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <summary>The queue of messages: claims, order per record, retries, parking.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class OutboxConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly Guid s_one = new("01990000-0000-7000-8000-000000000001");
    private static readonly Guid s_two = new("01990000-0000-7000-8000-000000000002");
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_message_is_stored_as_it_was_raised()
    {
        var added = await AddAsync("Hòa Phát");

        var message = Assert.Single(await ClaimAsync(s_one));

        Assert.Equal(
            (ConformanceCaller.Home, Customer.TypeName, added.Key, "crm.customer.added", Now, OutboxState.Claimed, 1, s_one, Now + s_lease),
            (message.TenantId, message.AggregateType, message.AggregateId, message.EventName, message.OccurredAt, message.State, message.Attempts, message.ClaimedBy, message.ClaimedUntil));
        Assert.Contains(added.Key.ToString(), message.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_earliest_message_of_a_record_is_handed_out()
    {
        var first = await AddAsync("First");
        await ChangeAsync(first.Id, (c, at) => c.Rename("Renamed", at));
        await AddAsync("Second");

        var claimed = await ClaimAsync(s_one);

        Assert.Equal(2, claimed.Count);
        Assert.All(claimed, m => Assert.Equal("crm.customer.added", m.EventName));
        Assert.Empty(await ClaimAsync(s_two));
    }

    [Fact]
    public async Task The_next_message_of_a_record_follows_when_the_first_is_delivered()
    {
        var added = await AddAsync("First");
        await ChangeAsync(added.Id, (c, at) => c.Rename("Renamed", at));
        var first = Assert.Single(await ClaimAsync(s_one));

        Assert.True(await CompleteAsync(first));

        Assert.Equal("crm.customer.renamed", Assert.Single(await ClaimAsync(s_one)).EventName);
    }

    [Fact]
    public async Task Events_of_one_change_keep_their_order()
    {
        var added = await AddAsync("First");
        await ChangeAsync(added.Id, (c, at) =>
        {
            c.AddTag("b", at);
            c.AddTag("a", at);
            c.Rename("Renamed", at);
        });
        var names = new List<string>();
        while (await ClaimAsync(s_one) is [var next])
        {
            names.Add(next.EventName);
            await CompleteAsync(next);
        }

        Assert.Equal(["crm.customer.added", "crm.customer.tag-changed", "crm.customer.tag-changed", "crm.customer.renamed"], names);
    }

    [Fact]
    public async Task No_more_than_asked_for_are_claimed()
    {
        for (var i = 0; i < 5; i++) await AddAsync($"Company {i}");

        Assert.Equal(2, (await ClaimAsync(s_one, 2)).Count);
        Assert.Equal(3, (await ClaimAsync(s_two, 10)).Count);
    }

    [Fact]
    public async Task A_claim_that_ran_out_is_taken_over_and_the_first_holder_is_too_late()
    {
        await AddAsync("Hòa Phát");
        var late = Assert.Single(await ClaimAsync(s_one));
        Clock.Advance(s_lease - TimeSpan.FromMicroseconds(1));
        Assert.Empty(await ClaimAsync(s_two));
        Clock.Advance(TimeSpan.FromMicroseconds(1));

        var taken = Assert.Single(await ClaimAsync(s_two));

        Assert.Equal((late.Id, 2), (taken.Id, taken.Attempts));
        Assert.False(await CompleteAsync(late));
        Assert.False(await FailAsync(late, null));
        Assert.True(await CompleteAsync(taken));
        Assert.Equal(new OutboxCounts(0, 0, 1, 0), await CountMessagesAsync());
    }

    [Fact]
    public async Task A_message_given_back_is_due_at_once_and_the_attempt_does_not_count()
    {
        await AddAsync("Hòa Phát");
        var claimed = Assert.Single(await ClaimAsync(s_one));

        Assert.True(await ReturnAsync(claimed));

        var again = Assert.Single(await ClaimAsync(s_two));
        Assert.Equal((claimed.Id, 1), (again.Id, again.Attempts));
        Assert.False(await ReturnAsync(claimed));
        Assert.Equal(new OutboxCounts(0, 1, 0, 0), await CountMessagesAsync());
    }

    [Fact]
    public async Task A_failed_message_waits_and_holds_back_those_after_it()
    {
        var added = await AddAsync("Hòa Phát");
        await ChangeAsync(added.Id, (c, at) => c.Rename("Renamed", at));
        var failed = Assert.Single(await ClaimAsync(s_one));

        Assert.True(await FailAsync(failed, Now.AddSeconds(10)));

        Assert.Empty(await ClaimAsync(s_one));
        Clock.Advance(TimeSpan.FromSeconds(10));
        var again = Assert.Single(await ClaimAsync(s_one));
        Assert.Equal((failed.Id, 2, "crm.test"), (again.Id, again.Attempts, again.LastError));
    }

    [Fact]
    public async Task A_parked_message_holds_back_those_after_it_until_it_is_released()
    {
        var added = await AddAsync("Hòa Phát");
        await ChangeAsync(added.Id, (c, at) => c.Rename("Renamed", at));
        var parked = Assert.Single(await ClaimAsync(s_one));
        Assert.True(await FailAsync(parked, dueAt: null));
        Clock.Advance(TimeSpan.FromDays(365));

        Assert.Empty(await ClaimAsync(s_one));
        Assert.Equal(new OutboxCounts(1, 0, 0, 1), await CountMessagesAsync());
        Assert.Equal(1, await WithAsync<IOutbox, long>(o => o.ReleaseParkedAsync(Now)));

        var again = Assert.Single(await ClaimAsync(s_one));
        Assert.Equal((parked.Id, 1), (again.Id, again.Attempts));
    }

    [Fact]
    public async Task Only_delivered_messages_from_before_are_purged()
    {
        await AddAsync("Delivered");
        await CompleteAsync(Assert.Single(await ClaimAsync(s_one)));
        await AddAsync("Waiting");
        var before = Now;

        Assert.Equal(0, await WithAsync<IOutbox, long>(o => o.PurgeDeliveredAsync(before)));
        Assert.Equal(1, await WithAsync<IOutbox, long>(o => o.PurgeDeliveredAsync(before.AddMicroseconds(1))));
        Assert.Equal(new OutboxCounts(1, 0, 0, 0), await CountMessagesAsync());
    }

    [Fact]
    public async Task A_message_is_kept_from_its_delivery_on_however_long_ago_its_event_happened()
    {
        await AddAsync("Hòa Phát");
        Clock.Advance(TimeSpan.FromDays(30));
        await CompleteAsync(Assert.Single(await ClaimAsync(s_one)));
        Clock.Advance(TimeSpan.FromDays(7));

        Assert.Equal(0, await WithAsync<IOutbox, long>(o => o.PurgeDeliveredAsync(Now.AddDays(-7))));
        Clock.Advance(TimeSpan.FromMicroseconds(1));
        Assert.Equal(1, await WithAsync<IOutbox, long>(o => o.PurgeDeliveredAsync(Now.AddDays(-7))));
    }

    [Fact]
    public async Task The_marks_of_purged_messages_go_with_them_in_every_tenant_and_all_others_stay()
    {
        await AddAsync("Purged");
        using (ActFor(ConformanceCaller.Away)) await AddAsync("Purged too");
        var purged = await ClaimAsync(s_one);
        foreach (var message in purged)
        {
            foreach (var handler in (string[])["one", "two"]) Assert.True(await HandleAsync(message.TenantId, handler, message.Id));
            Assert.False(await HandleAsync(message.TenantId, "two", message.Id));
            await CompleteAsync(message);
        }

        Clock.Advance(TimeSpan.FromDays(1));
        await AddAsync("Kept");
        var kept = Assert.Single(await ClaimAsync(s_one));
        Assert.True(await HandleAsync(kept.TenantId, "one", kept.Id));
        await CompleteAsync(kept);
        // Nobody has it, and it is no message of this tenant that is purged.
        Assert.True(await HandleAsync(kept.TenantId, "one", purged[^1].TenantId == kept.TenantId ? purged[0].Id : purged[^1].Id));

        Assert.Equal(2, await WithAsync<IOutbox, long>(o => o.PurgeDeliveredAsync(Now)));

        Assert.False(await HandleAsync(kept.TenantId, "one", kept.Id));
        Assert.False(await HandleAsync(kept.TenantId, "one", purged.Single(m => m.TenantId != kept.TenantId).Id));
        foreach (var message in purged) Assert.True(await HandleAsync(message.TenantId, "two", message.Id));
    }

    [Fact]
    public async Task The_backlog_tells_since_when_the_oldest_undelivered_message_is_due()
    {
        Assert.Equal(new OutboxBacklog(null, 0), await BacklogAsync());
        var first = Now;
        await AddAsync("First");
        Clock.Advance(TimeSpan.FromMinutes(1));
        await AddAsync("Second");
        Assert.Equal(new OutboxBacklog(first, 0), await BacklogAsync());

        var claimed = await ClaimAsync(s_one, most: 1);
        Assert.Equal(new OutboxBacklog(first, 0), await BacklogAsync());
        await FailAsync(claimed[0], first.AddHours(1));
        Assert.Equal(new OutboxBacklog(first.AddMinutes(1), 0), await BacklogAsync());

        await CompleteAsync(Assert.Single(await ClaimAsync(s_one)));
        Assert.Equal(new OutboxBacklog(first.AddHours(1), 0), await BacklogAsync());
        Clock.Advance(TimeSpan.FromHours(1));
        await FailAsync(Assert.Single(await ClaimAsync(s_one)), dueAt: null);
        Assert.Equal(new OutboxBacklog(null, 1), await BacklogAsync());
    }

    [Fact]
    public async Task Messages_are_counted_by_state()
    {
        for (var i = 0; i < 4; i++) await AddAsync($"Company {i}");
        var claimed = await ClaimAsync(s_one, 3);
        await CompleteAsync(claimed[0]);
        await FailAsync(claimed[1], dueAt: null);

        Assert.Equal(new OutboxCounts(1, 1, 1, 1), await CountMessagesAsync());
    }

    [Fact]
    public async Task Two_dispatchers_at_once_share_the_messages()
    {
        for (var i = 0; i < 20; i++) await AddAsync($"Company {i}");

        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => ClaimAsync(new Guid(i + 1, 0, 0, new byte[8])))));
        var rest = await ClaimAsync(s_one);

        var ids = claims.SelectMany(c => c).Concat(rest).Select(m => m.Id).ToList();
        Assert.Equal(20, ids.Count);
        Assert.Equal(20, ids.Distinct().Count());
    }

    private Task<IReadOnlyList<OutboxMessage>> ClaimAsync(Guid by, int most = 100) =>
        WithAsync<IOutbox, IReadOnlyList<OutboxMessage>>(o => o.ClaimAsync(new(by, Now, s_lease, most)));

    private Task<OutboxBacklog> BacklogAsync() => WithAsync<IOutbox, OutboxBacklog>(o => o.BacklogAsync());

    private async Task<bool> HandleAsync(TenantId tenant, string handler, Guid message)
    {
        using var acting = ActFor(tenant);
        await using var scope = Services.CreateAsyncScope();
        var begun = await scope.ServiceProvider.GetRequiredService<IInbox>().TryBeginAsync(handler, message);
        await SaveAsync(scope);
        return begun;
    }

    private Task<bool> ReturnAsync(OutboxMessage message) => WithAsync<IOutbox, bool>(o => o.ReturnAsync(message));

    private Task<bool> CompleteAsync(OutboxMessage message) => WithAsync<IOutbox, bool>(o => o.CompleteAsync(message, Now));

    private Task<bool> FailAsync(OutboxMessage message, DateTimeOffset? dueAt) => WithAsync<IOutbox, bool>(o => o.FailAsync(message, "crm.test", dueAt));
}
