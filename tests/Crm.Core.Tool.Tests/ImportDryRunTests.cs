namespace Crm.Core.Tool.Tests;

/// <summary>A dry run counts what a real one would, also when a key comes again in a later batch: nothing is stored that could tell.</summary>
public sealed class ImportDryRunTests : IAsyncLifetime, IDisposable
{
    private const int MoreThanABatch = 501;

    private readonly ToolFolder _folder = new();

    public async Task InitializeAsync()
    {
        await _folder.InitialisedAsync();
        await _folder.RunAsync("import", "customers", _folder.Write("c.csv", "id,company\nK1,Sao Mai\nK2,Ánh Dương\n"));
    }

    [Fact]
    public async Task Lines_of_one_invoice_within_a_batch_count_as_in_a_real_run()
    {
        var file = _folder.Write("a.csv", "order,customer,date,amount\n1,K1,2025-01-05,7\n1,K1,2025-01-05,8\n1,K1,2025-01-05,7\n2,N9,2025-01-05,7\n2,N8,2025-01-05,7\n");

        var dry = await _folder.RunAsync("import", "purchases", file, "--create-customers", "--dry-run", "--json");
        var real = await _folder.RunAsync("import", "purchases", file, "--create-customers", "--json");

        Assert.Equal((2, 1, 2), dry.Counts());
        Assert.Equal(["3 order crm.purchase.order-number-taken", "6 order crm.purchase.order-number-taken"], dry.Rejections());
        Assert.Equal(dry.Counts(), real.Counts());
        Assert.Equal(dry.Rejections(), real.Rejections());
        Assert.Equal((int)dry.Json["customersCreated"]!, (int)real.Json["customersCreated"]!);
    }

    [Fact]
    public async Task Rows_that_would_be_rejected_are_not_said_to_leave_the_others_stored()
    {
        var run = await _folder.RunAsync("import", "customers", _folder.Write("a.csv", "id,name,email\n1,Lan,\n2,Mai,nonsense\n"), "--dry-run");

        Assert.Contains("crm.tool.rows-rejected", run.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was stored", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("The others were", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("customers", "id,name", "{0},Lan", "0,Mai", 1, 0)]
    [InlineData("leads", "id,name", "{0},Lan", "0,Mai", 1, 0)]
    [InlineData("interactions", "id,customer,channel,direction,date", "{0},K1,call,in,2025-01-05", "0,K1,call,in,2025-01-05", 1, 0)]
    [InlineData("interactions", "id,customer,channel,direction,date", "{0},K1,call,in,2025-01-05", "0,K2,call,in,2025-01-05", 0, 1)]
    [InlineData("purchases", "order,customer,date,amount", "{0},K1,2025-01-05,7", "0,K1,2025-01-05,7", 1, 0)]
    [InlineData("purchases", "order,customer,date,amount", "{0},K1,2025-01-05,7", "0,K1,2025-01-05,8", 0, 1)]
    [InlineData("purchases", "order,customer,date,amount", "{0},K1,2025-01-05,7", "0,K2,2025-01-05,7", 0, 1)]
    [InlineData("purchases", "order,customer,date,amount", "{0},K1,2025-01-05,7", "0,N9,2025-01-05,7", 0, 1, "--create-customers")]
    [InlineData("purchases", "order,customer,date,amount", "{0},K1,2025-01-05,7", "0,N9,2025-01-05,7", 0, 1)]
    [InlineData("purchases", "customer,date,amount", "K1,2025-01-05,{0}", "K1,2025-01-05,0", 0, 0)]
    [InlineData("deals", "id,name,customer,stage", "{0},a,K1,One", "0,b,,One", 1, 0, "--create-pipeline")]
    [InlineData("deals", "id,name,customer,stage", "{0},a,K1,One", "0,b,K2,One", 0, 1, "--create-pipeline")]
    public async Task A_key_that_comes_again_counts_as_in_a_real_run(string verb, string header, string row, string again, int skipped, int rejected, params string[] options)
    {
        var rows = string.Join('\n', Enumerable.Range(0, MoreThanABatch).Select(i => string.Format(row, i)));
        var file = _folder.Write("a.csv", $"{header}\n{rows}\n{again}\n");

        var dry = await _folder.RunAsync(["import", verb, file, .. options, "--dry-run", "--json"]);
        var real = await _folder.RunAsync(["import", verb, file, .. options, "--json"]);

        Assert.Equal((MoreThanABatch + (skipped + rejected == 0 ? 1 : 0), skipped, rejected), dry.Counts());
        Assert.Equal(dry.Counts(), real.Counts());
        Assert.Equal(dry.Rejections(), real.Rejections());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
