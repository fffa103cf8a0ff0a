using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Testing;
using Crm.Core.Timeline;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Timeline;

public sealed class TimelineTests
{
    private readonly Customer _lan = A.Person();

    [Fact]
    public async Task Entries_of_every_source_come_newest_first()
    {
        var call = Entry("interaction", 2);
        var order = Entry("purchase", 3);
        var earlier = Entry("interaction", 1);

        var page = await Timeline([call, earlier], [order]).OfAsync(_lan.Id);

        Assert.Equal([order, call, earlier], page.Items);
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task Only_the_kinds_asked_for_are_read()
    {
        var page = await Timeline([Entry("a", 1)], [Entry("b", 2)]).OfAsync(_lan.Id, kinds: ["a"]);

        Assert.Equal("a", Assert.Single(page.Items).Kind);
    }

    [Fact]
    public async Task What_nobody_knows_is_refused()
    {
        var timeline = Timeline([]);

        Assert.Equal("crm.customer.not-found", await CodeOf(() => timeline.OfAsync(new(Some.Id()))));
        Assert.Equal("crm.timeline.unknown-kind", await CodeOf(() => timeline.OfAsync(_lan.Id, kinds: ["a", "weather"])));
        Assert.Equal("crm.page.invalid-cursor", await CodeOf(() => timeline.OfAsync(_lan.Id, new(10, new("occurred", Some.Id(), 1)))));
        Assert.Equal("crm.page.invalid-cursor", await CodeOf(() => timeline.OfAsync(_lan.Id, new(10, new("timeline", Some.Id())))));
    }

    [Fact]
    public async Task The_largest_page_knows_whether_another_one_follows()
    {
        var entries = Enumerable.Range(0, 201).Select(n => Entry("a", n)).ToList();

        Assert.NotNull((await Timeline(entries).OfAsync(_lan.Id, new(200))).Next);
        Assert.Null((await Timeline(entries[1..]).OfAsync(_lan.Id, new(200))).Next);
    }

    [Fact]
    public void Paging_through_any_split_over_sources_loses_and_repeats_nothing()
    {
        // Few different instants, so that ties across sources and page ends are common.
        var split = Gen.ListOf(Gen.Choose(0, 2).SelectMany(source => Gen.Choose(0, 5).Select(second => (source, second))));
        var cases = split.SelectMany(entries => Gen.Choose(1, 9).Select(size => (entries, size)));

        Prop.ForAll(cases.ToArbitrary(), drawn =>
        {
            var sources = Enumerable.Range(0, 3)
                .Select(source => drawn.entries.Where(e => e.source == source).Select(e => Entry($"s{source}", e.second)).ToList()).ToArray();
            var read = ReadAll(Merging(sources), drawn.size).GetAwaiter().GetResult();

            Assert.Equal(TimelineOrder.Newest(int.MaxValue, sources), read);
        }).QuickCheckThrowOnFailure();
    }

    private static TimelineEntry Entry(string kind, int second) => new(Some.Instant.AddSeconds(second), kind, Some.Id(), $"{kind}.happened");

    private static async Task<string> CodeOf(Func<Task> act) => (await Assert.ThrowsAsync<CrmException>(act)).Code;

    private ITimeline Timeline(IReadOnlyList<TimelineEntry> one, IReadOnlyList<TimelineEntry>? other = null) => Merging(other is null ? [one] : [one, other]);

    private ITimeline Merging(IReadOnlyList<IReadOnlyList<TimelineEntry>> sources) => Service.Of<ITimeline>(
        new ListRepository<Customer, CustomerId>(_lan),
        sources.Select((entries, n) => (ITimelineSource)new HandMadeSource(entries.Count > 0 ? entries[0].Kind : $"s{n}", entries)).ToArray(),
        Array.Empty<ICustomerPresence>());

    private async Task<List<TimelineEntry>> ReadAll(ITimeline timeline, int size)
    {
        var read = new List<TimelineEntry>();
        Cursor? after = null;
        do
        {
            var page = await timeline.OfAsync(_lan.Id, new(size, after));
            Assert.True(page.Items.Count <= size && (page.Next is null || page.Items.Count == size));
            read.AddRange(page.Items);
            after = page.Next is null ? null : Cursor.Parse(page.Next.ToString());
        }
        while (after is not null);

        return read;
    }
}
