using Crm.Core.Customers;
using Crm.Core.Storage;

namespace Crm.Core.Conformance.Suites;

/// <summary>Lists: a total order that is the same in every store, pages that neither repeat nor lose a row.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class ListingConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    // U+FB21 lies above the surrogates, so ordering by code unit would put it after the emoji; folding keeps both.
    private static readonly string[] s_names = ["Đặng Gia", "dang gia", "An Phú", "Ánh Dương", "zeta", "Zeta", "😀 shop", "ﬡ shop", "_low", "10 things", "9 things", "An"];

    [Fact]
    public async Task Names_are_ordered_by_their_folded_key_by_code_point_and_ties_by_id()
    {
        var all = await AddAllAsync();
        var expected = all.OrderBy(c => c.NameKey, Values.CodePointComparer.Instance).ThenBy(c => c.Id).Select(c => c.Id);

        Assert.Equal(expected, await IdsAsync(Specification.For<Customer>().OrderBy(CustomerOrder.Name)));
    }

    [Fact]
    public async Task Descending_turns_the_whole_order_round()
    {
        await AddAllAsync();
        var ascending = await IdsAsync(Specification.For<Customer>().OrderBy(CustomerOrder.Name));

        Assert.Equal(ascending.Reverse(), await IdsAsync(Specification.For<Customer>().OrderByDescending(CustomerOrder.Name)));
    }

    [Fact]
    public async Task Instants_are_ordered_to_the_microsecond()
    {
        var ids = new List<CustomerId>();
        for (var i = 0; i < 4; i++)
        {
            ids.Add((await AddAsync($"Company {i}")).Id);
            Clock.Advance(TimeSpan.FromMicroseconds(1));
        }

        Assert.Equal(ids, await IdsAsync(Specification.For<Customer>().OrderBy(CustomerOrder.Created)));
        Assert.Equal(Enumerable.Reverse(ids), await IdsAsync(Specification.For<Customer>().OrderByDescending(CustomerOrder.Created)));
    }

    [Fact]
    public async Task Without_an_order_rows_come_by_id()
    {
        var all = await AddAllAsync();

        Assert.Equal(all.Select(c => c.Id).Order(), await IdsAsync(Specification.For<Customer>()));
    }

    [Theory]
    [InlineData("name", false)]
    [InlineData("name", true)]
    [InlineData("created", false)]
    [InlineData("created", true)]
    [InlineData("id", false)]
    public async Task Pages_of_every_size_together_are_the_whole_list(string order, bool descending)
    {
        var count = (await AddAllAsync()).Count;
        var specification = Ordered(order, descending);
        var whole = await IdsAsync(specification);
        for (var size = 1; size <= count + 1; size++)
        {
            var read = new List<CustomerId>();
            Cursor? after = null;
            do
            {
                var page = await ReadAsync(crm => crm.Customers.ListAsync(specification.Paged(new(size, after))));
                Assert.InRange(page.Items.Count, 1, size);
                read.AddRange(page.Items.Select(c => c.Id));
                after = page.Next is null ? null : Cursor.Parse(page.Next.ToString());
            }
            while (after is not null);

            Assert.Equal(whole, read);
        }
    }

    [Fact]
    public async Task Pages_may_change_their_size_on_the_way()
    {
        await AddAllAsync();
        var specification = Ordered("name", descending: false);
        var whole = await IdsAsync(specification);

        var first = await ReadAsync(crm => crm.Customers.ListAsync(specification.Paged(new(5))));
        var second = await ReadAsync(crm => crm.Customers.ListAsync(specification.Paged(new(1, first.Next))));
        var third = await ReadAsync(crm => crm.Customers.ListAsync(specification.Paged(new(200, second.Next))));

        Assert.Equal(whole, [.. first.Items.Select(c => c.Id), .. second.Items.Select(c => c.Id), .. third.Items.Select(c => c.Id)]);
        Assert.Null(third.Next);
    }

    [Fact]
    public async Task A_row_added_before_the_cursor_does_not_move_the_next_page()
    {
        await AddAsync("B");
        await AddAsync("D");
        var first = await ReadAsync(crm => crm.Customers.ListAsync(Ordered("name", descending: false).Paged(new(1))));
        await AddAsync("A");
        await AddAsync("C");

        var second = await ReadAsync(crm => crm.Customers.ListAsync(Ordered("name", descending: false).Paged(new(10, first.Next))));

        Assert.Equal(["C", "D"], second.Items.Select(c => c.DisplayName));
    }

    [Theory]
    [InlineData("name", "created")]
    [InlineData("created", "name")]
    [InlineData("id", "name")]
    [InlineData("name", "id")]
    public async Task A_cursor_of_another_order_is_refused(string read, string continued)
    {
        await AddAllAsync();
        var page = await ReadAsync(crm => crm.Customers.ListAsync(Ordered(read, descending: false).Paged(new(2))));

        await RefusedAsync("crm.page.invalid-cursor", () => ReadAsync(crm => crm.Customers.ListAsync(Ordered(continued, descending: false).Paged(new(2, page.Next)))));
    }

    [Fact]
    public Task A_cursor_over_time_without_its_instant_is_refused() => RefusedAsync(
        "crm.page.invalid-cursor",
        () => ReadAsync(crm => crm.Customers.ListAsync(Ordered("created", descending: false).Paged(new(2, new Cursor("created", ConformanceCaller.Away.Value))))));

    [Fact]
    public Task A_cursor_at_a_row_that_is_gone_is_refused() => RefusedAsync(
        "crm.page.cursor-gone",
        () => ReadAsync(crm => crm.Customers.ListAsync(Ordered("name", descending: false).Paged(new(2, new Cursor("name", ConformanceCaller.Away.Value))))));

    [Fact]
    public async Task A_cursor_over_time_outlives_its_row()
    {
        await AddAllAsync();
        var at = (await ReadAsync(crm => crm.Customers.ListAsync(Ordered("created", descending: false).Paged(new(200))))).Items[3];
        var cursor = new Cursor("created", at.Id.Value, Values.Instant.ToMicroseconds(at.CreatedAt) + 1);

        var rest = await ReadAsync(crm => crm.Customers.ListAsync(Ordered("created", descending: false).Paged(new(200, cursor))));

        Assert.All(rest.Items, row => Assert.True(row.CreatedAt > at.CreatedAt));
    }

    [Fact]
    public async Task All_conditions_hold_for_rows_and_counts()
    {
        var at = Now;
        await AddAsync(NewCustomer.Person().Email("a@example.vn").Tag("vip"));
        await AddAsync(NewCustomer.Organisation("Company"));
        Clock.Advance(TimeSpan.FromDays(1));
        var wanted = await AddAsync(NewCustomer.Person().Email("b@example.vn"));
        var specification = Specification.For<Customer>().Where(c => c.Kind == CustomerKind.Person).Where(c => c.CreatedAt > at);

        Assert.Equal([wanted.Id], await IdsAsync(specification));
        Assert.Equal(1, await ReadAsync(crm => crm.Customers.CountAsync(specification)));
    }

    [Fact]
    public async Task Conditions_reach_into_parts()
    {
        var wanted = await AddAsync(NewCustomer.Person().Email("a@example.vn").Reach(ContactPointKind.Zalo, "zalo-1"));
        await AddAsync(NewCustomer.Person().Email("b@example.vn"));
        var kind = ContactPointKind.Zalo;

        Assert.Equal([wanted.Id], await IdsAsync(Specification.For<Customer>().Where(c => c.ContactPoints.Any(p => p.Kind == kind))));
        Assert.Equal([wanted.Id], await IdsAsync(Specification.For<Customer>().Where(CustomerCriteria.ContactPoint(kind, "zalo-1"))));
    }

    [Fact]
    public async Task The_count_is_of_all_pages()
    {
        var count = (await AddAllAsync()).Count;

        Assert.Equal(count, await ReadAsync(crm => crm.Customers.CountAsync(Specification.For<Customer>().Paged(new(1)))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(200)]
    public async Task A_stream_is_the_whole_list_whatever_the_batch(int size)
    {
        await AddAllAsync();
        var specification = Ordered("name", descending: true);
        var streamed = await WithAsync<IRepository<Customer, CustomerId>, List<CustomerId>>(async customers =>
        {
            var ids = new List<CustomerId>();
            await foreach (var row in customers.StreamAsync(specification.Paged(new(size)).Select(CustomerSummary.Of))) ids.Add(row.Id);
            return ids;
        });

        Assert.Equal(await IdsAsync(specification), streamed);
    }

    [Fact]
    public async Task Lists_show_what_is_stored_and_nothing_else()
    {
        var stored = await AddAsync("Stored");
        var seen = await ReadAsync(async crm =>
        {
            await crm.Customers.AddAsync(NewCustomer.Organisation("Only added"));
            await crm.Customers.ChangeAsync(stored.Id, (c, at) => c.Rename("Only changed", at));
            return await crm.Customers.ListAsync();
        });

        Assert.Equal("Stored", Assert.Single(seen.Items).DisplayName);
    }

    [Fact]
    public async Task A_summary_shows_the_stored_fields()
    {
        var added = await AddAsync(NewCustomer.Organisation("Hòa Phát").Email("a@example.vn").Phone("0912345678").OwnedBy(new("u-1")));

        var row = Assert.Single((await ReadAsync(crm => crm.Customers.ListAsync())).Items);

        Assert.Equal(
            (added.Id, CustomerKind.Organisation, "Hòa Phát", "a@example.vn", "+84912345678", added.Owner, added.CreatedAt, added.ArchivedAt, 1L),
            (row.Id, row.Kind, row.DisplayName, row.PrimaryEmail, row.PrimaryPhone, row.Owner, row.CreatedAt, row.ArchivedAt, row.Version));
    }

    private static Specification<Customer> Ordered(string order, bool descending) => (order, descending) switch
    {
        ("name", false) => Specification.For<Customer>().OrderBy(CustomerOrder.Name),
        ("name", true) => Specification.For<Customer>().OrderByDescending(CustomerOrder.Name),
        ("created", false) => Specification.For<Customer>().OrderBy(CustomerOrder.Created),
        ("created", true) => Specification.For<Customer>().OrderByDescending(CustomerOrder.Created),
        _ => Specification.For<Customer>(),
    };

    // Three share an instant, and two pairs a folded name.
    private async Task<List<Customer>> AddAllAsync()
    {
        var all = new List<Customer>();
        foreach (var name in s_names)
        {
            all.Add(await AddAsync(name));
            if (all.Count % 3 == 0) Clock.Advance(TimeSpan.FromMicroseconds(7));
        }

        return all;
    }

    private async Task<IReadOnlyList<CustomerId>> IdsAsync(Specification<Customer> specification) =>
        [.. (await ReadAsync(crm => crm.Customers.ListAsync(specification.Paged(new(200))))).Items.Select(c => c.Id)];
}
