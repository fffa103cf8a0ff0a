using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crm.Core.Tool.Tests;

/// <summary>What an import asks of the database: what all rows of a batch need, it asks once.</summary>
public sealed class ImportSpeedTests : IAsyncLifetime, IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private const int Rows = 600;

    private readonly ToolFolder _folder = new();
    private readonly List<IDisposable> _subscriptions = [];
    private int _opened;
    private int _asked;

    public async Task InitializeAsync() => await _folder.InitialisedAsync();

    [Fact]
    public async Task A_batch_opens_the_file_once_and_asks_once_which_customers_are_known()
    {
        var file = _folder.Write("a.csv", "id,name\n" + Lines(i => $"{i},Lan"));
        await _folder.RunAsync("import", "customers", file);

        var again = await WatchedAsync("import", "customers", file, "--json");

        Assert.Equal((0, Rows, 0), again.Counts());
        Assert.InRange(_opened, 1, 10);
        Assert.InRange(_asked, 1, 30);
    }

    [Fact]
    public async Task A_batch_of_purchases_opens_the_file_once()
    {
        var file = _folder.Write("p.csv", "customer,date,amount,order\n" + Lines(i => $"{i % 7},2026-01-05,1000,{i}"));

        var run = await WatchedAsync("import", "purchases", file, "--create-customers", "--json");

        Assert.Equal((Rows, 0, 0), run.Counts());
        Assert.InRange(_opened, 1, 10);
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) _subscriptions.Add(value.Subscribe(this));
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is ConnectionEndEventData opened && value.Key == RelationalEventId.ConnectionOpened.Name && IsOurs(opened.Connection)) Interlocked.Increment(ref _opened);
        if (value.Value is CommandExecutedEventData asked && IsOurs(asked.Command.Connection!)) Interlocked.Increment(ref _asked);
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    private static string Lines(Func<int, string> line) => string.Concat(Enumerable.Range(0, Rows).Select(i => string.Create(CultureInfo.InvariantCulture, $"{line(i)}\n")));

    // Tests beside this one have databases of their own.
    private bool IsOurs(System.Data.Common.DbConnection connection) => connection.DataSource == _folder.Database;

    private async Task<ToolRun> WatchedAsync(params string[] args)
    {
        using (DiagnosticListener.AllListeners.Subscribe(this))
        {
            var run = await _folder.RunAsync(args);
            foreach (var subscription in _subscriptions) subscription.Dispose();
            return run;
        }
    }
}
