using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Crm.Core.Auditing;
using Crm.Core.Cases;
using Crm.Core.Contracts;
using Crm.Core.Errors;
using Crm.Core.Feedback;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Products;
using Crm.SampleHost.Data;
using Crm.SampleHost.Segments;
using Crm.SampleHost.Storage;
using Crm.SampleHost.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.SampleHost.Tests;

public sealed partial class MavenTests(WholeMaven maven) : IClassFixture<WholeMaven>
{
    // The table of the source, read once more in another way: id, agent, product, account, stage, engaged, closed, value.
    private static readonly List<string[]> s_deals = ReadDeals();

    [Fact]
    public void The_totals_are_those_of_the_source()
    {
        var overview = maven.Overview;

        Assert.Equal((85, 15, 7, 6, 35), (overview.Firms, overview.FirmsUnderAParent, overview.Products, overview.Teams, overview.Agents));
        Assert.Equal((4_238, 10_005_534m), (overview.Won, overview.WonValue));
        Assert.Equal((2_473, 2_473), (overview.Lost, overview.LostWithoutReason));
        Assert.Equal([("Prospecting", 500), ("Engaging", 1_589)], overview.Stages.Select(s => (s.Stage, s.Deals)));
        Assert.Equal(1_425, overview.OpenWithoutCustomer);
    }

    [Fact]
    public async Task The_overview_is_a_page_too_for_each_tenant()
    {
        var deals = await maven.Run.Http.GetStringAsync("/overview?tenant=maven");
        var sales = await maven.Run.Http.GetStringAsync("/overview");

        foreach (var line in (string[])["4,238 deals won, 10,005,534 USD", "2,473 deals lost, 2,473 of them without a recorded reason", "Prospecting     500", "Generated, because the source has none of it"])
            Assert.Contains(line, deals, StringComparison.Ordinal);
        Assert.Contains("<h1>Online Retail</h1>", sales, StringComparison.Ordinal);
        Assert.Contains("Generated, because the source has none of it", sales, StringComparison.Ordinal);
    }

    [Fact]
    public void The_quarters_are_those_of_the_source()
    {
        var expected = s_deals.Where(d => d[6].Length > 0)
            .GroupBy(d => $"{d[6][..4]} {(int.Parse(d[6][5..7], CultureInfo.InvariantCulture) - 1) / 3 + 1}")
            .OrderBy(q => q.Key, StringComparer.Ordinal)
            .Select(q => (q.Key, q.Count(d => d[4] == "Won"), q.Count(d => d[4] == "Lost")));

        Assert.Equal(expected, maven.Overview.Quarters.Select(q => ($"{q.Year} {q.Quarter}", q.Won, q.Lost)));
    }

    [Fact]
    public void The_best_agents_are_those_of_the_source()
    {
        var expected = s_deals.GroupBy(d => d[1])
            .Select(a => (a.Key, Won: a.Count(d => d[4] == "Won"), Value: a.Where(d => d[4] == "Won").Sum(d => decimal.Parse(d[7], CultureInfo.InvariantCulture))))
            .OrderByDescending(a => a.Value)
            .Take(8);

        Assert.Equal(expected, maven.Overview.Top.Select(a => (a.Name, a.Won, a.Value)));
    }

    [Fact]
    public async Task Every_deal_sells_the_product_of_the_source_also_where_that_writes_it_otherwise()
    {
        var stored = await ReadAsync(db => db.Set<Opportunity>()
            .SelectMany(o => o.Lines, (o, line) => new { o.ExternalKey, line.ProductId })
            .Join(db.Set<Product>(), l => l.ProductId, p => p.Id, (l, p) => new { Deal = l.ExternalKey!, p.Name }).ToDictionaryAsync(l => l.Deal, l => l.Name));

        Assert.Equal(s_deals.ToDictionary(d => d[0], d => d[2].Replace("GTXPro", "GTX Pro", StringComparison.Ordinal)), stored);
        Assert.Equal(1_480, stored.Values.Count(n => n == "GTX Pro"));
    }

    [Fact]
    public async Task What_is_generated_says_so()
    {
        var leads = await ReadAsync(db => db.Set<Lead>().Select(l => l.Details.Name).ToListAsync());
        var interests = await ReadAsync(db => db.Set<Lead>().Select(l => l.Details.Interest).ToListAsync());
        var contracts = await ReadAsync(db => db.Set<Contract>().Select(c => c.Number).ToListAsync());

        Assert.Equal(120, leads.Count);
        Assert.All(leads, name => Assert.EndsWith("(generated)", name, StringComparison.Ordinal));
        Assert.All(interests, interest => Assert.EndsWith("(generated)", interest, StringComparison.Ordinal));
        Assert.Equal(71, contracts.Count);
        Assert.All(contracts, number => Assert.StartsWith("generated-", number, StringComparison.Ordinal));
        Assert.Equal(6, maven.Overview.Generated.Leads.Count);
        Assert.True(maven.Overview.Generated.RenewalsDue > 0);
        Assert.Contains(maven.Overview.Timeline, l => l.What == "Contract began");
        Assert.Equal((50, 20), (maven.Overview.Generated.Consents.Sum(c => c.Customers), maven.Overview.Generated.MayBeWrittenTo));
        Assert.Equal(5, maven.Overview.Generated.Cases.Count);
        var said = await ReadAsync(db => db.Set<Case>().Select(c => c.Subject).Concat(db.Set<CustomerFeedback>().Select(f => f.Text!)).ToListAsync());
        Assert.All(said, text => Assert.EndsWith("(generated)", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Loading_again_changes_nothing()
    {
        var before = await ReadAsync(db => db.Set<AuditEntry>().CountAsync());

        Assert.Equal(0, await maven.Run.LoadAsync(maven.Data));
        Assert.Equal(before, await ReadAsync(db => db.Set<AuditEntry>().CountAsync()));
    }

    [Fact]
    public async Task The_tenants_see_nothing_of_each_other()
    {
        var retail = await maven.Run.OverviewAsync();

        Assert.Equal(Excerpt.Customers, retail.Customers);
        Assert.Equal(0, await maven.Run.InScopeAsync(s => s.GetRequiredService<SampleDb>().Set<Opportunity>().CountAsync()));
    }

    [Fact]
    public async Task A_second_start_finds_everything_and_prints_plain_lines_that_fit()
    {
        var (code, output, errors) = await Command.RunAsync("--db", maven.Run.Database, "--tenant", "maven", "--no-serve");

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("everything was there", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n').Where(l => !l.StartsWith("Database: ", StringComparison.Ordinal)), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    [Fact]
    public async Task The_overview_shows_segments_with_their_rules_and_explains_a_member_and_a_near_miss()
    {
        var (code, output, _) = await Command.RunAsync("--db", maven.Run.Database, "--tenant", "maven", "--no-serve");
        var lines = output.Split('\n', StringSplitOptions.TrimEntries).SkipWhile(l => l != "Segments").TakeWhile(l => !l.StartsWith("Score:", StringComparison.Ordinal)).ToList();

        Assert.Equal(0, code);
        // A long rule goes on below itself.
        Assert.Contains("24 Ten open deals and more: count(opportunity where outcome = \"open\") >= 10 40 Looked after", string.Join(' ', lines), StringComparison.Ordinal);
        var sizes = lines.Select(l => SegmentLine().Match(l)).Where(m => m.Success).Select(m => int.Parse(m.Groups["size"].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(SampleSegments.Of(SampleTenant.Maven).Count, sizes.Count);
        // One that holds for everybody or nobody tells nothing.
        Assert.All(sizes, size => Assert.InRange(size, 1, 84));
        Assert.Single(lines, "Belongs in the segment.");
        Assert.Single(lines, "Does not belong in the segment.");
        Assert.Contains(lines, l => l.StartsWith("→ missing for it: count(opportunity", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("maven", "sample.data.unreadable", "line 1")]
    [InlineData("maven-crm 1\nfirms 1\n", "sample.data.unreadable", "line 2")]
    [InlineData("maven-crm 1\naccounts 1\nA,b,1999,1.5,many,US,\n", "sample.data.unreadable", "line 3")]
    [InlineData("maven-crm 1\naccounts 2\nA,b,1999,1.5,3,US,\n", "sample.data.incomplete", "line 4")]
    public void A_damaged_file_is_refused_at_its_line(string text, string code, string place)
    {
        var refused = Assert.Throws<CrmException>(() => MavenCrm.Read(RawData.Compress(text)));

        Assert.Equal((code, place), (refused.Code, refused.Path));
    }

    private Task<T> ReadAsync<T>(Func<SampleDb, Task<T>> read) => maven.Run.InScopeAsync(s => read(s.GetRequiredService<SampleDb>()), SampleTenant.Maven);

    [GeneratedRegex(@"^(?<size>\d+) +[A-Z][^:]*: ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SegmentLine();

    private static List<string[]> ReadDeals()
    {
        using var text = new StreamReader(new BrotliStream(typeof(MavenCrm).Assembly.GetManifestResourceStream("maven-crm.csv.br")!, CompressionMode.Decompress));
        var lines = text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.SkipWhile(l => !l.StartsWith("deals ", StringComparison.Ordinal)).Skip(1).Select(l => l.Split(','))];
    }
}
