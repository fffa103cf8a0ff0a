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

    [Theory]
    [InlineData("customers", "id,name", "{0},Lan", "0,Mai", 1, 0)]
    [InlineData("leads", "id,name", "{0},Lan", "0,Mai", 1, 0)]
    [InlineData("interactions", "id,customer,channel,direction,date", "{0},K1,call,in,2025-01-05", "0,K1,call,in,2025-01-05", 1, 0)]
    [InlineData("interactions", "id,customer,channel,direction,date", "{0},K1,call,in,2025-01-05", "0,K2,call,in,2025-01-05", 0, 1)]
    [InlineData("deals", "id,name,customer,stage", "{0},a,K1,One", "0,b,,One", 1, 0, "--create-pipeline")]
    [InlineData("deals", "id,name,customer,stage", "{0},a,K1,One", "0,b,K2,One", 0, 1, "--create-pipeline")]
    public async Task A_key_that_comes_again_counts_as_in_a_real_run(string verb, string header, string row, string again, int skipped, int rejected, params string[] options)
    {
        var rows = string.Join('\n', Enumerable.Range(0, MoreThanABatch).Select(i => string.Format(row, i)));
        var file = _folder.Write("a.csv", $"{header}\n{rows}\n{again}\n");

        var dry = await _folder.RunAsync(["import", verb, file, .. options, "--dry-run", "--json"]);
        var real = await _folder.RunAsync(["import", verb, file, .. options, "--json"]);

        Assert.Equal((MoreThanABatch, skipped, rejected), dry.Counts());
        Assert.Equal(dry.Counts(), real.Counts());
        Assert.Equal(dry.Rejections(), real.Rejections());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
