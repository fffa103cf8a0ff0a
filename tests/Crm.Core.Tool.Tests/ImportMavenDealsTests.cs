using Crm.Core.Opportunities;
using Crm.Core.Products;

namespace Crm.Core.Tool.Tests;

/// <summary>The real sales pipeline of Maven as it is published, imported with the command line alone.</summary>
public sealed class ImportMavenDealsTests : IDisposable
{
    private static readonly string[] Options =
    [
        "--source", "maven", "--currency", "USD", "--lost-reason", "not-recorded", "--create-products", "--create-pipeline", "--stages", "Prospecting,Engaging", "--json",
    ];

    private const int Beginning = 700;

    private readonly ToolFolder _folder = new();

    [Fact]
    public async Task Every_deal_is_taken_with_its_outcome_dates_and_value_and_a_second_import_stores_nothing()
    {
        await _folder.InitialisedAsync();
        await _folder.RunAsync("import", "customers", _folder.Write("accounts.csv", MavenFiles.Accounts()), "--source", "maven", "--map", _folder.Write("map.json", """{"account":["external-id","company"]}"""));
        var whole = MavenFiles.Pipeline();
        // Enough of it for more than one batch.
        var beginning = _folder.Write("beginning.csv", string.Join('\n', whole.Split('\n').Take(1 + Beginning)));

        var dry = await ImportAsync(beginning, "--dry-run");
        var none = _folder.Count("crm_opportunities");
        var run = await ImportAsync(_folder.Write("sales_pipeline.csv", whole));
        var again = await ImportAsync(beginning);

        Assert.Equal((Beginning, 0, 0), dry.Counts());
        Assert.Equal(0, none);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal((8_800, 0, 0), run.Counts());
        Assert.Equal((0, Beginning, 0), again.Counts());
        Assert.Equal(
            ["Lost 2473 0", "Open 2089 0", "Won 4238 10005534"],
            _folder.Read<Opportunity>(o => $"{o.Outcome} {o.Amount?.Amount ?? 0:0}").Select(o => o.Split(' '))
                .GroupBy(o => o[0], StringComparer.Ordinal).Select(o => $"{o.Key} {o.Count()} {o.Sum(d => long.Parse(d[1]))}").Order(StringComparer.Ordinal));
        Assert.Equal(1_589, Open("Engaging"));
        Assert.Equal(500, Open("Prospecting"));
        Assert.Equal(1_425, _folder.Read<Opportunity>(o => o.CustomerId is null ? "none" : "some").Count(o => o == "none"));
        Assert.Equal(7, _folder.Read<Product>(p => p.ProductKey).Count);
        Assert.Equal("1C1I7A6R 2016-10-19T17:00 2017-02-28T17:00 Moses Frase USD", _folder.Read<Opportunity>(o => $"{o.ExternalKey} {o.OpenedAt:yyyy-MM-ddTHH:mm} {o.ClosedAt:yyyy-MM-ddTHH:mm} {o.Owner} {o.CurrencyCode}").Single(o => o.StartsWith("1C1I7A6R", StringComparison.Ordinal)));
        var firm = await _folder.RunAsync("show", "Cancity", "--json");
        Assert.NotEmpty(firm.Json["timeline"]!.AsArray());
    }

    public void Dispose() => _folder.Dispose();

    private Task<ToolRun> ImportAsync(string file, params string[] options) => _folder.RunAsync(["import", "deals", file, .. Options, .. options]);

    private int Open(string stage)
    {
        var id = _folder.Read<Pipelines.PipelineStage>(s => $"{s.Name} {s.Id.Value}").Single(s => s.StartsWith(stage, StringComparison.Ordinal)).Split(' ')[1];
        return _folder.Read<Opportunity>(o => $"{o.Outcome} {o.StageId.Value}").Count(o => o == $"Open {id}");
    }
}
