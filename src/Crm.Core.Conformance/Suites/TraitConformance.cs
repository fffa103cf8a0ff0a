using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Traits;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <summary>Needs, preferences and activities: one current trait per topic, and all that were before.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class TraitConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    [Fact]
    public async Task A_trait_comes_back_with_every_field()
    {
        var lan = await CustomerAsync();
        var call = await WriteAsync(crm => crm.Interactions.RecordAsync(lan, Channel.Call, Direction.Inbound, Now, "asked"));

        await ComesBackAsync(await NoteAsync(lan, NewTrait.Need("Chỗ đậu xe 😀").Being("hai ô tô").AtLevel(5).Observed().Since(Now.AddDays(-1)).From(call.Id).By(new("u-2"))));
        await ComesBackAsync(await NoteAsync(lan, NewTrait.Activity("đạp xe")));
    }

    [Fact]
    public async Task Noting_a_topic_again_supersedes_what_was_known_in_the_same_save()
    {
        var lan = await CustomerAsync();
        var first = await NoteAsync(lan, NewTrait.Preference("Màu sắc").Being("đỏ"));
        Clock.Advance(TimeSpan.FromDays(1));

        var second = await NoteAsync(lan, NewTrait.Preference("mau sac").Being("xanh"));

        await ComesBackAsync(second);
        var before = (await ReadAsync(crm => crm.Traits.FindAsync(first.Id)))!;
        Assert.Equal((second.Id, (DateTimeOffset?)second.NotedAt, null), (before.SupersededById, before.SupersededAt, before.CurrentKey));
        Assert.Equal("xanh", Assert.Single((await ReadAsync(crm => crm.Traits.CurrentAsync(lan))).Items).Value);
        Assert.Equal(["xanh", "đỏ"], (await ReadAsync(crm => crm.Traits.HistoryAsync(lan, "MÀU SẮC"))).Items.Select(t => t.Value));
        Assert.Equal(second.Id, Assert.Single(await HappenedAsync<TraitSuperseded>()).By);
    }

    [Fact]
    public async Task A_topic_noted_many_times_in_one_save_has_one_current_trait()
    {
        var lan = await CustomerAsync();
        await NoteAsync(lan, NewTrait.Preference("colour").Being("0"));

        await WriteAsync(async crm =>
        {
            await crm.Traits.NoteAsync(lan, NewTrait.Preference("colour").Being("1"));
            return await crm.Traits.NoteAsync(lan, NewTrait.Preference("colour").Being("2"));
        });

        Assert.Equal("2", Assert.Single((await ReadAsync(crm => crm.Traits.CurrentAsync(lan))).Items).Value);
        Assert.Equal(3, (await ReadAsync(crm => crm.Traits.HistoryAsync(lan, "colour"))).Items.Count);
    }

    [Fact]
    public async Task What_was_true_before_is_history_from_the_start()
    {
        var lan = await CustomerAsync();
        var current = await NoteAsync(lan, NewTrait.Preference("colour").Being("now"));

        var older = await NoteAsync(lan, NewTrait.Preference("colour").Being("then").Since(Now.AddDays(-9)));

        await ComesBackAsync(older);
        Assert.Equal((current.Id, null), (older.SupersededById, older.CurrentKey));
        Assert.Equal("now", Assert.Single((await ReadAsync(crm => crm.Traits.CurrentAsync(lan))).Items).Value);
        Assert.Equal(1, (await ReadAsync(crm => crm.Traits.FindAsync(current.Id)))!.Version);
    }

    [Fact]
    public async Task Two_that_note_a_new_topic_at_once_end_with_one()
    {
        var lan = await CustomerAsync();

        await RaceAsync(
            "crm.trait.already-current",
            crm => crm.Traits.NoteAsync(lan, NewTrait.Need("parking").AtLevel(1)),
            crm => crm.Traits.NoteAsync(lan, NewTrait.Need("PARKING").AtLevel(2)));

        Assert.Equal(1, Assert.Single((await ReadAsync(crm => crm.Traits.CurrentAsync(lan))).Items).Level);
    }

    [Fact]
    public async Task Two_that_supersede_the_same_trait_at_once_end_with_one()
    {
        var lan = await CustomerAsync();
        await NoteAsync(lan, NewTrait.Need("parking").AtLevel(1));

        await using var one = Services.CreateAsyncScope();
        await using var two = Services.CreateAsyncScope();
        await one.ServiceProvider.GetRequiredService<ICrm>().Traits.NoteAsync(lan, NewTrait.Need("parking").AtLevel(2));
        await two.ServiceProvider.GetRequiredService<ICrm>().Traits.NoteAsync(lan, NewTrait.Need("parking").AtLevel(3));
        await SaveAsync(one);
        // Whether the version or the key is found taken first is up to the store.
        Assert.Contains((await Assert.ThrowsAnyAsync<CrmException>(() => SaveAsync(two))).Code, (string[])["crm.concurrency.lost", "crm.trait.already-current"]);

        Assert.Equal(2, Assert.Single((await ReadAsync(crm => crm.Traits.CurrentAsync(lan))).Items).Level);
        Assert.Equal(2, (await ReadAsync(crm => crm.Traits.HistoryAsync(lan, "parking"))).Items.Count);
    }

    [Fact]
    public async Task The_same_topic_of_another_kind_or_customer_does_not_clash()
    {
        var (lan, minh) = (await CustomerAsync(), await CustomerAsync());
        await NoteAsync(lan, NewTrait.Need("yoga"));
        await NoteAsync(lan, NewTrait.Activity("yoga"));
        await NoteAsync(minh, NewTrait.Need("yoga"));

        Assert.Equal(2, (await ReadAsync(crm => crm.Traits.CurrentAsync(lan))).Items.Count);
        Assert.Single((await ReadAsync(crm => crm.Traits.CurrentAsync(minh))).Items);
    }

    [Fact]
    public async Task An_answered_need_comes_back()
    {
        var lan = await CustomerAsync();
        var need = await NoteAsync(lan, NewTrait.Need("parking"));
        Clock.Advance(TimeSpan.FromDays(1));

        await ComesBackAsync(await WriteAsync(crm => crm.Traits.AnswerAsync(need.Id)));

        Assert.Equal(need.Id, Assert.Single(await HappenedAsync<NeedAnswered>()).TraitId);
        await RefusedAsync("crm.trait.already-answered", () => WriteAsync(crm => crm.Traits.AnswerAsync(need.Id)));
    }

    [Fact]
    public async Task What_changed_since_an_instant_is_listed()
    {
        var lan = await CustomerAsync();
        await NoteAsync(lan, NewTrait.Need("old"));
        await NoteAsync(lan, NewTrait.Preference("superseded").Being("1"));
        var answered = await NoteAsync(lan, NewTrait.Need("answered"));
        var since = Now;
        Clock.Advance(TimeSpan.FromMicroseconds(1));
        await NoteAsync(lan, NewTrait.Preference("superseded").Being("2"));
        await WriteAsync(crm => crm.Traits.AnswerAsync(answered.Id));
        await NoteAsync(lan, NewTrait.Need("new"));

        var changed = (await ReadAsync(crm => crm.Traits.ChangedSinceAsync(lan, since))).Items;

        Assert.Equal(["answered", "new", "superseded 1", "superseded 2"], changed.Select(t => $"{t.Topic} {t.Value}".Trim()).Order(StringComparer.Ordinal));
        Assert.Empty((await ReadAsync(crm => crm.Traits.ChangedSinceAsync(lan, Now))).Items);
    }

    [Fact]
    public async Task Traits_are_listed_newest_first_page_by_page()
    {
        var lan = await CustomerAsync();
        foreach (var (topic, minute) in (List<(string, int)>)[("a", 3), ("b", 1), ("c", 3), ("d", 2), ("e", 1)]) await NoteAsync(lan, NewTrait.Need(topic).Since(Now.AddMinutes(-minute)));
        var all = (await ReadAsync(crm => crm.Traits.CurrentAsync(lan))).Items;

        Assert.Equal(["e", "b", "d", "c", "a"], all.Select(t => t.Topic));
        for (var size = 1; size <= 6; size++) Assert.Equal(all, await PagesAsync(size, (crm, page) => crm.Traits.CurrentAsync(lan, page)));
    }

    [Fact]
    public async Task What_does_not_exist_is_refused()
    {
        var (lan, minh) = (await CustomerAsync(), await CustomerAsync());
        var call = await WriteAsync(crm => crm.Interactions.RecordAsync(minh, Channel.Call, Direction.Inbound, Now, "asked"));

        await RefusedAsync("crm.customer.not-found", () => NoteAsync(new(UnknownId), NewTrait.Need("parking")));
        await RefusedAsync("crm.interaction.not-found", () => NoteAsync(lan, NewTrait.Need("parking").From(new InteractionId(UnknownId))));
        await RefusedAsync("crm.interaction.not-found", () => NoteAsync(lan, NewTrait.Need("parking").From(call.Id)));
        await RefusedAsync("crm.trait.not-found", () => WriteAsync(crm => crm.Traits.AnswerAsync(new(UnknownId))));
        Assert.Null(await ReadAsync(crm => crm.Traits.FindAsync(new(UnknownId))));
    }

    [Fact]
    public async Task Another_tenant_sees_and_changes_nothing()
    {
        var lan = await CustomerAsync();
        var need = await NoteAsync(lan, NewTrait.Need("parking"));

        using (ActFor(ConformanceCaller.Away))
        {
            Assert.Null(await ReadAsync(crm => crm.Traits.FindAsync(need.Id)));
            Assert.Empty((await ReadAsync(crm => crm.Traits.CurrentAsync(lan))).Items);
            Assert.Empty((await ReadAsync(crm => crm.Traits.HistoryAsync(lan, "parking"))).Items);
            await RefusedAsync("crm.customer.not-found", () => NoteAsync(lan, NewTrait.Need("parking")));
            await RefusedAsync("crm.trait.not-found", () => WriteAsync(crm => crm.Traits.AnswerAsync(need.Id)));
        }

        Assert.True((await ReadAsync(crm => crm.Traits.FindAsync(need.Id)))!.IsCurrent);
    }

    private async Task<CustomerId> CustomerAsync() => (await AddAsync("Customer")).Id;

    private Task<Trait> NoteAsync(CustomerId customer, NewTrait draft) => WriteAsync(crm => crm.Traits.NoteAsync(customer, draft));

    private async Task ComesBackAsync(Trait saved) => Assert.Equal(Shown(saved), Shown((await ReadAsync(crm => crm.Traits.FindAsync(saved.Id)))!));
}
