using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.Search;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <summary>What somebody types finds the same customers in the same order in every store.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract partial class TextSearchConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly CancellationToken s_cancelled = new(canceled: true);

    // Each shares words, beginnings or parts with some others.
    private static readonly string[] s_words =
        ["Nguyễn", "Nguyên", "Trần", "Đặng", "Thị", "Văn", "Lan", "Lân", "Lam", "Làn", "An", "Ánh", "Hòa", "Hoà", "Phát", "Jean-Pierre", "O'Brien", "Lan,", "(Anh)", "100%", "a_b", "𝒜da", "n", "ng", "guy"];

    [Theory]
    [InlineData("Đặng Thị Hồng", "dang")]
    [InlineData("Đặng Thị Hồng", "ĐẶNG")]
    [InlineData("Nguyễn Thị Lan", "nguyen lan")]
    [InlineData("Nguyễn Thị Lan", "lan nguyễn")]
    [InlineData("Nguyễn Thị Lan", "  Lan \t Thi\nnguyen ")]
    [InlineData("Nguyễn Thị Lan", "ngu la")]
    [InlineData("Nguyễn Thị Lan", "l")]
    [InlineData("Nguyễn Thị Lan", "guyen")]
    [InlineData("Straße 7", "strasse")]
    [InlineData("ＡＢＣ", "abc")]
    [InlineData("Crème Brûlée", "brulee creme")]
    [InlineData("Jean-Pierre", "pierre")]
    [InlineData("Lan, Nguyễn", "lan")]
    public async Task A_name_is_found_by_words_beginnings_and_parts(string name, string typed)
    {
        var wanted = await AddAsync(name);
        await AddAsync("Somebody Else");

        Assert.Equal([wanted.Id], await IdsAsync(typed));
    }

    [Theory]
    [InlineData("lan@example.vn")]
    [InlineData("LAN@EXAMPLE.VN")]
    [InlineData("lan@exa")]
    [InlineData("example.vn")]
    [InlineData("@example")]
    [InlineData("0912 345 678")]
    [InlineData("0912345678")]
    [InlineData("0912.345.678")]
    [InlineData("+84 912 345 678")]
    [InlineData("(+84) 912-345-678")]
    [InlineData("0084912345678")]
    [InlineData("84912345678")]
    [InlineData("912345678")]
    [InlineData("0912")]
    [InlineData("+84912")]
    [InlineData("345678")]
    [InlineData("c-17")]
    [InlineData("C-17")]
    [InlineData("zalo-9")]
    [InlineData("lan 0912 345 678")]
    [InlineData("nguyen c-1 lan@")]
    public async Task A_person_is_found_by_every_key_and_by_parts_of_it(string typed)
    {
        var wanted = await AddAsync(NewCustomer.Person("Nguyễn Thị Lan").Email("lan@example.vn").Phone("0912345678").ExternalId("shop", "C-17").Reach(ContactPointKind.Zalo, "Zalo-9"));
        await AddAsync(NewCustomer.Person("Trần Văn Bình").Email("binh@other.org").Phone("0987111222").ExternalId("shop", "D-99"));

        Assert.Equal([wanted.Id], await IdsAsync(typed));
    }

    [Theory]
    [InlineData("hoa phat")]
    [InlineData("tap doan")]
    [InlineData("0900189284")]
    [InlineData("09001892")]
    [InlineData("189284")]
    public async Task An_organisation_is_found_by_its_names_and_its_tax_code(string typed)
    {
        var wanted = await AddAsync(NewCustomer.Organisation("Hòa Phát").Profile(OrganisationProfile.Unknown with { LegalName = "Công ty CP Tập đoàn Hòa Phát", TaxCode = "0900189284" }));
        await AddAsync("Công ty TNHH Bình Minh");

        Assert.Equal([wanted.Id], await IdsAsync(typed));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("L%n")]
    [InlineData("_an")]
    [InlineData("lan%")]
    [InlineData("100_")]
    [InlineData("'")]
    [InlineData("\"lan\" OR \"nguyen\"")]
    [InlineData("lan*")]
    [InlineData("lan:*")]
    [InlineData("lan & nguyen")]
    [InlineData("name:lan")]
    [InlineData("NEAR(lan nguyen)")]
    [InlineData("'; DROP TABLE crm_customers; --")]
    [InlineData("\\")]
    [InlineData("x\\%lan")]
    public async Task Wild_cards_quotes_and_operators_are_ordinary_characters(string typed)
    {
        await AddAsync("Nguyễn Thị Lan");
        await AddAsync("100% ok");
        await AddAsync(NewCustomer.Organisation("Plain").ExternalId("shop", "x\\%lany"));

        MustEqualReference(await StoredAsync(), typed, new(), await FindAsync(typed));
    }

    [Fact]
    public async Task Results_come_by_rank_then_name_then_id()
    {
        var fragment = await AddAsync("Milano");
        var key = await AddAsync(NewCustomer.Organisation("Zulu").ExternalId("shop", "lan"));
        var prefix = await AddAsync(NewCustomer.Organisation("Yankee").Email("lan@example.vn"));
        var namePrefix = await AddAsync("Langley");
        var late = await AddAsync("Trần Lan");
        var early = await AddAsync("Lan Anh");
        var twin = await AddAsync("Lân Anh");
        var whole = await AddAsync("Làn");

        var found = await FindAsync("lan");

        Assert.Equal([whole.Id, key.Id, early.Id, twin.Id, late.Id, namePrefix.Id, prefix.Id], found.Select(f => f.Customer.Id));
        Assert.Equal(
            [MatchRank.Exact, MatchRank.Exact, MatchRank.NameWords, MatchRank.NameWords, MatchRank.NameWords, MatchRank.NamePrefixes, MatchRank.Prefixes], found.Select(f => f.Rank));
        Assert.Equal([SearchFields.Name, SearchFields.ExternalId], found.Take(2).Select(f => f.Fields));
        Assert.Equal(SearchFields.Email, found[^1].Fields);
        Assert.Equal((fragment.Id, MatchRank.Fragments), (await FindAsync("ilan")).Select(f => (f.Customer.Id, f.Rank)).Single());
    }

    [Fact]
    public async Task Every_query_equals_a_linear_scan()
    {
#pragma warning disable RS0030 // seeded: every adapter is asked the same
        var random = new Random(20_26);
#pragma warning restore RS0030
        for (var i = 0; i < 120; i++) await AddAsync(Anybody(random, i));
        var stored = await StoredAsync();
        foreach (var typed in Queries(random, 150))
        {
            foreach (var options in new SearchOptions[] { new(), new() { Limit = random.Next(1, 9), IncludeArchived = true } })
                MustEqualReference(stored, typed, options, await FindAsync(typed, options));
        }
    }

    [Fact]
    public async Task Of_very_many_with_the_same_words_the_best_are_found()
    {
        var known = await AddManyAsync(2_100);
        string[] typed =
        [
            "nguyen", "n", "nguyen lan", "lan nguyen", "lan thi nguyen", "nguyễn thị ngọc lan", "nguyen zoe", "zoe nguyen", "ng la", "la ng", "la th ng", "ngu c-1", "c-1 ngu", "c- thi", "c- ol", "ol c- 091",
            "lan 091", "091 lan", "lan 0912000777", "0777", "000777", "guyen", "ld-1", "d-13", "-7", "-77", "uyen ld-", "ld- hi", "lan nobody", "nguyen ann", "an.9", "n.9",
        ];
        foreach (var text in typed)
        {
            var query = SearchQuery.Parse(text, CountryCode.Vietnam);
            var matches = known.Select(k => (Match: SearchRanking.Match(k.Terms, query), k.Terms.Name, k.Id)).Where(m => m.Match is not null).Select(m => (m.Match!.Value, m.Name, m.Id));

            var found = await FindAsync(text);

            Assert.Equal($"{text}: {string.Join(' ', InOrder([.. matches]).Take(20).Select(m => m.Id))}", $"{text}: {string.Join(' ', found.Select(f => f.Customer.Id))}");
        }
    }

    [Fact]
    public async Task The_limit_cuts_the_same_order()
    {
        for (var i = 0; i < 130; i++) await AddAsync(string.Create(CultureInfo.InvariantCulture, $"Lan {(i * 37) % 130:D3}"));
        var all = await FindAsync("lan", new() { Limit = 100 });

        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"Lan {i:D3}"), all.Select(f => f.Customer.DisplayName));
        Assert.Equal(all.Take(20), await FindAsync("lan"));
        Assert.Equal(all.Take(1), await FindAsync("lan", new() { Limit = 1 }));
    }

    [Theory]
    [InlineData("", "crm.search.empty")]
    [InlineData(" \t\u200B ", "crm.search.empty")]
    [InlineData("a b c d e f g h i", "crm.search.too-many-words")]
    [InlineData("a\u0001b", "crm.text.control-character")]
    public Task What_cannot_be_searched_for_is_refused(string typed, string code) => RefusedAsync(code, () => FindAsync(typed));

    [Fact]
    public Task Half_a_character_is_refused() => RefusedAsync("crm.text.invalid-unicode", () => FindAsync("a" + '\uD800' + "b"));

    [Theory]
    [InlineData(101)]
    [InlineData(10_000)]
    public Task A_long_text_is_refused(int length) => RefusedAsync("crm.search.too-long", () => FindAsync(new string('a', length)));

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public Task A_limit_out_of_bounds_is_refused(int limit) => RefusedAsync("crm.search.invalid-limit", () => FindAsync("a", new() { Limit = limit }));

    [Fact]
    public async Task A_long_key_is_found_by_its_beginning()
    {
        var key = new string('k', ExternalId.MaxKeyLength);
        var wanted = await AddAsync(NewCustomer.Organisation(new string('n', 298) + "\U0001F600").ExternalId("shop", key));

        Assert.Equal([wanted.Id], await IdsAsync(key[..SearchTermSet.MaxTermLength]));
        Assert.Equal([wanted.Id], await IdsAsync("nnnn"));
    }

    [Fact]
    public async Task A_cancelled_search_ends()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync(crm => crm.Search.CustomersAsync("lan", ct: s_cancelled)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync(crm => crm.Search.ReindexAsync(ct: s_cancelled)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync(async crm => await PurgeAsync(crm.Search, new(UnknownId), s_cancelled)));
    }

    private static async Task<bool> PurgeAsync(ISearch search, CustomerId id, CancellationToken ct = default)
    {
        await search.PurgeAsync(id, ct);
        return true;
    }

    private static NewCustomer Anybody(Random random, int i)
    {
        var name = string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => s_words[random.Next(s_words.Length)]));
        var draft = NewCustomer.Organisation(name);
        if (random.Next(3) == 0) draft = draft.Profile(OrganisationProfile.Unknown with { LegalName = $"Công ty {s_words[random.Next(s_words.Length)]}" });
        if (random.Next(2) == 0) draft = draft.Email(string.Create(CultureInfo.InvariantCulture, $"lan.{random.Next(1, 30)}x{i}@example.vn"));
        if (random.Next(2) == 0) draft = draft.Phone(string.Create(CultureInfo.InvariantCulture, $"09123{random.Next(10_000, 99_999)}"));
        return random.Next(2) == 0 ? draft : draft.ExternalId("shop", string.Create(CultureInfo.InvariantCulture, $"L-{i}"));
    }

    private static IEnumerable<string> Queries(Random random, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var words = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(6) switch
            {
                0 => string.Create(CultureInfo.InvariantCulture, $"09123{random.Next(10)}"),
                1 => string.Create(CultureInfo.InvariantCulture, $"l-{random.Next(12)}"),
                2 => "lan." + random.Next(1, 30).ToString(CultureInfo.InvariantCulture),
                _ => Part(random, s_words[random.Next(s_words.Length)]),
            });
            yield return string.Join(' ', words);
        }
    }

    private static string Part(Random random, string word)
    {
        var runes = word.EnumerateRunes().ToList();
        var start = random.Next(3) == 0 ? random.Next(runes.Count) : 0;
        return string.Concat(runes.Skip(start).Take(random.Next(1, runes.Count - start + 1)));
    }

    // What the customers that are there are found by.
    private Task<List<(CustomerId Id, SearchTermSet Terms)>> StoredAsync() => WithAsync<IRepository<Customer, CustomerId>, List<(CustomerId Id, SearchTermSet Terms)>>(async customers =>
    {
        var stored = new List<(CustomerId Id, SearchTermSet Terms)>();
        await foreach (var id in customers.StreamAsync(Specification.For<Customer>().Select(c => c.Id))) stored.Add((id, SearchTermSet.Of((await customers.FindAsync(id))!)));
        return stored;
    });

    private static void MustEqualReference(List<(CustomerId Id, SearchTermSet Terms)> stored, string typed, SearchOptions options, IReadOnlyList<CustomerMatch> found)
    {
        var query = SearchQuery.Parse(typed, CountryCode.Vietnam);
        var matches = new List<(RankedMatch Match, string Name, CustomerId Id)>();
        foreach (var (id, terms) in stored)
        {
            if (SearchRanking.Match(terms, query) is { } match) matches.Add((match, terms.Name, id));
        }

        Assert.Equal(
            string.Join('\n', InOrder(matches).Take(options.Limit).Select(m => $"{typed}: {m.Id} {m.Match.Rank} {m.Match.Fields} {m.Name}")),
            string.Join('\n', found.Select(f => $"{typed}: {f.Customer.Id} {f.Rank} {f.Fields} {matches.Find(m => m.Id == f.Customer.Id).Name}")));
    }

    private static IEnumerable<(RankedMatch Match, string Name, CustomerId Id)> InOrder(List<(RankedMatch Match, string Name, CustomerId Id)> found)
    {
        var better = found.FindAll(m => m.Match.Rank < MatchRank.Fragments);
        if (better.Count == 0) return found.OrderByDescending(m => m.Id);
        return better.OrderBy(m => m.Match.Rank).ThenBy(m => m.Match.Term, CodePointComparer.Instance).ThenBy(m => m.Name, CodePointComparer.Instance).ThenBy(m => m.Id);
    }

    // Nearly all are Nguyễn, every other one Lan; of each kind of key many begin alike, and the oldest have one the newest lack.
    private async Task<List<(CustomerId Id, SearchTermSet Terms)>> AddManyAsync(int count)
    {
        var known = new List<(CustomerId Id, SearchTermSet Terms)>();
        foreach (var some in Enumerable.Range(0, count).Chunk(700))
        {
            await using var scope = Services.CreateAsyncScope();
            var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
            foreach (var i in some)
            {
                var number = i.ToString("D4", CultureInfo.InvariantCulture);
                var given = i % 500 == 7 ? "Zoë" : i % 4 == 0 ? "Ngọc Lan" : i % 2 == 0 ? "Lan" : i % 3 == 0 ? "Lâm" : "Ngọc";
                var draft = NewCustomer.Organisation($"{(i % 50 == 3 ? "Trần" : "Nguyễn")} {(i % 7 == 0 ? "Văn" : "Thị")} {given}").ExternalId("shop", $"C-{number}").Phone($"091200{number}");
                if (i < count - 60) draft = draft.ExternalId("before", $"old-{number}");
                if (i % 90 == 5) draft = draft.Email($"lan.{number}@example.vn");
                var customer = await crm.Customers.AddAsync(draft);
                known.Add((customer.Id, SearchTermSet.Of(customer)));
            }

            await SaveAsync(scope);
        }

        return known;
    }

    private Task<IReadOnlyList<CustomerMatch>> FindAsync(string typed, SearchOptions? options = null) => ReadAsync(crm => crm.Search.CustomersAsync(typed, options));

    private async Task<IReadOnlyList<CustomerId>> IdsAsync(string typed) => [.. (await FindAsync(typed)).Select(f => f.Customer.Id)];

    private sealed class Told(List<long> told) : IProgress<long>
    {
        public void Report(long value) => told.Add(value);
    }
}
