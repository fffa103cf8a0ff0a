using System.Collections.Concurrent;
using System.Diagnostics;
using Crm.Core.Customers;
using Crm.Core.Hosting;
using Crm.Core.Lifecycles;
using Crm.Core.Purchases;
using Crm.Core.Refreshing;
using Crm.Core.Rules;
using Crm.Core.Scoring;
using Crm.Core.Segments;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Tiers;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Crm.Core.Conformance.Suites;

/// <summary>What background workers ask of a store, and that two of them at once do all once.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class RefreshConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private const int Customers = 20;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly List<CustomerId> _ids = [];
    private readonly ConcurrentQueue<string> _complaints = [];

    [Fact]
    public Task The_tenants_with_records_of_a_kind_are_named_whoever_acts() => WhereSupportedAsync(async () =>
    {
        await PlanAsync();
        await PlanAsync("Other");
        using (ActFor(ConformanceCaller.Away))
        {
            await PlanAsync();
            await SchemeAsync();
        }

        Assert.Equal([ConformanceCaller.Away, ConformanceCaller.Home], (await WithAsync<ScorePlan>()).OrderBy(t => t == ConformanceCaller.Home));
        Assert.Equal([ConformanceCaller.Away], await WithAsync<TierScheme>());
        Assert.Empty(await WithAsync<Segment>());
        Caller.Tenant = default;
        Assert.Equal(2, (await WithAsync<ScorePlan>()).Count);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WithAsync<IStoredTenants, IReadOnlyList<TenantId>>(stored => stored.WithAsync<ScorePlan>(cancelled.Token)));
    });

    [Fact]
    public async Task Plans_and_schemes_are_due_when_they_are_new_changed_or_old()
    {
        var (plan, scheme) = (await PlanAsync(), await SchemeAsync());
        await WriteAsync(crm => crm.Scores.DefineAsync(ScoreSubject.Customers, "Draft", Scores()));

        Assert.Equal((1, 1), await DueAsync(Now.AddDays(-1)));
        await ReadAsync(crm => crm.Scores.RefreshAsync(plan));
        await ReadAsync(crm => crm.Tiers.RefreshAsync(scheme));
        Assert.Equal((0, 0), await DueAsync(Now.AddDays(-1)));
        Assert.Equal((1, 1), await DueAsync(Now));
        await WriteAsync(crm => crm.Scores.ArchiveAsync(plan));
        await WriteAsync(crm => crm.Tiers.ArchiveAsync(scheme));
        Assert.Equal((0, 1), await DueAsync(Now));
        await ReadAsync(crm => crm.Tiers.RefreshAsync(scheme));
        Assert.Equal((0, 0), await DueAsync(Now));
    }

    [Fact]
    public Task Two_workers_at_once_do_everything_once() => WhereSupportedAsync(async () =>
    {
        await BuyersAsync();
        var (plan, scheme) = (await PlanAsync(), await SchemeAsync());
        ScorePlanId away;
        using (ActFor(ConformanceCaller.Away)) away = await PlanAsync();
        BackgroundService[] workers = [Worker(), Worker()];

        await UntilAsync(workers, plan, scheme, away);
        Assert.Equal((Customers, 1), ((await HappenedAsync<TierMoved>()).Count, (await HappenedAsync<TiersRefreshed>()).Count));
        Assert.Equal((Customers, 2), ((await HappenedAsync<ScoreChanged>()).Count + (await HappenedAsync<ScoreBandChanged>()).Count, (await HappenedAsync<ScoresRefreshed>()).Count));

        // Everybody lapses: the stages come first, so that scores and tiers of the same day know.
        Clock.Advance(TimeSpan.FromDays(400));
        await UntilAsync(workers, plan, scheme, away);
        Assert.Equal((Customers * 2, 2), ((await HappenedAsync<TierMoved>()).Count, (await HappenedAsync<TiersRefreshed>()).Count));
        Assert.Equal((Customers * 2, 4), ((await HappenedAsync<ScoreChanged>()).Count + (await HappenedAsync<ScoreBandChanged>()).Count, (await HappenedAsync<ScoresRefreshed>()).Count));
        Assert.Equal(Customers, (await HappenedAsync<LifecycleMoved>()).Count(m => m.To is LifecycleStage.Lapsed));
        Assert.Equal("Gone", (await ReadAsync(crm => crm.Tiers.OfAsync(scheme, _ids[^1]))).Tier);
    });

    /// <inheritdoc />
    protected override void Configure(CrmBuilder crm)
    {
        crm.AddBackgroundProcessing().Services.Configure<RefreshOptions>(o => o.LookEvery = TimeSpan.FromSeconds(1));
        crm.Services.AddSingleton<ILoggerFactory>(_ => new WorkerLog(_complaints));
        crm.Services.Replace(ServiceDescriptor.Singleton(typeof(ILogger<>), typeof(Logger<>)));
    }

    private static ScoreDefinition Scores() => new([new("stage", [new ScoreWhen(Rule.Parse("stage = \"lapsed\""), 20), new ScoreWhen(Rule.Parse("everybody"), 10)])]);

    private async Task WhereSupportedAsync(Func<Task> fact)
    {
        await using var scope = Services.CreateAsyncScope();
        if (scope.ServiceProvider.GetService<IStoredTenants>() is not null) await fact();
    }

    private Task<IReadOnlyList<TenantId>> WithAsync<TAggregate>()
        where TAggregate : Domain.AggregateRoot => WithAsync<IStoredTenants, IReadOnlyList<TenantId>>(stored => stored.WithAsync<TAggregate>());

    private async Task<(int Plans, int Schemes)> DueAsync(DateTimeOffset until) => (
        (await ReadAsync(crm => crm.Scores.ListAsync(Specification.For<ScorePlan>().Where(ScoreCriteria.DueBy(until))))).Items.Count,
        (await ReadAsync(crm => crm.Tiers.ListAsync(Specification.For<TierScheme>().Where(TierCriteria.DueBy(until))))).Items.Count);

    private async Task<ScorePlanId> PlanAsync(string name = "Fit")
    {
        var plan = (await WriteAsync(crm => crm.Scores.DefineAsync(ScoreSubject.Customers, name, Scores()))).Id;
        await WriteAsync(crm => crm.Scores.ActivateAsync(plan));
        return plan;
    }

    private async Task<TierSchemeId> SchemeAsync() =>
        (await WriteAsync(crm => crm.Tiers.DefineAsync("care", "Care", new([new("Here"), new("Gone", Rule.Parse("stage = \"lapsed\" and sum(purchase.amount) > 0"))])))).Id;

    private async Task BuyersAsync()
    {
        await WriteAsync(async crm =>
        {
            for (var i = 0; i < Customers; i++) _ids.Add((await crm.Customers.AddAsync(NewCustomer.Organisation($"Firm {i}"))).Id);
            return true;
        });
        await WriteAsync(async crm =>
        {
            foreach (var id in _ids) await crm.Purchases.RecordAsync(id, new OrderNumber("shop", $"{id}"), Money.Of(1_000, "VND"), Now.AddDays(-1));
            return true;
        });
    }

    // A second one stands for another process: it remembers nothing of the first, and shares only the store.
    private BackgroundService Worker() =>
        (BackgroundService)ActivatorUtilities.CreateInstance(Services, Services.GetServices<IHostedService>().Single(s => s.GetType().Name == "RefreshWorker").GetType());

    private async Task UntilAsync(BackgroundService[] workers, ScorePlanId plan, TierSchemeId scheme, ScorePlanId away)
    {
        await Task.WhenAll(workers.Select(w => w.StartAsync(default)));
        var started = Stopwatch.GetTimestamp();
        while (!await IsDoneAsync())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < s_patience, "The workers did not come to an end.");
            await Task.Delay(20);
        }

        // Whoever is slower comes to its end as well, and looks once more.
        await Task.Delay(TimeSpan.FromSeconds(2));
        await Task.WhenAll(workers.Select(w => w.StopAsync(default)));
        Assert.All(workers, w => Assert.False(w.ExecuteTask!.IsFaulted));
        Assert.Empty(_complaints);

        async Task<bool> IsDoneAsync()
        {
            if ((await ReadAsync(crm => crm.Scores.GetAsync(plan))).RefreshedAsOf != Now || (await ReadAsync(crm => crm.Tiers.GetAsync(scheme))).RefreshedAsOf != Now) return false;
            using var acting = ActFor(ConformanceCaller.Away);
            return (await ReadAsync(crm => crm.Scores.GetAsync(away))).RefreshedAsOf == Now;
        }
    }

    /// <summary>Keeps what workers complain of.</summary>
    private sealed class WorkerLog(ConcurrentQueue<string> complaints) : ILoggerFactory, ILogger
    {
        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => categoryName.StartsWith(typeof(RefreshOptions).Namespace!, StringComparison.Ordinal) ? this : NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) complaints.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
