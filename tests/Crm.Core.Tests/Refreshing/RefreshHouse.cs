using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Hosting;
using Crm.Core.Purchases;
using Crm.Core.Refreshing;
using Crm.Core.Rules;
using Crm.Core.Scoring;
using Crm.Core.Tenancy;
using Crm.Core.Tests.Hosting;
using Crm.Core.Tiers;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Crm.Core.Tests.Refreshing;

/// <summary>A shop with the worker, which goes round by round.</summary>
internal sealed class RefreshHouse : IAsyncDisposable
{
    private readonly SeenEvents _seen = new();
    private RoundClock? _rounds;
    private bool _isRunning;

    public RefreshHouse(Action<RefreshOptions>? options = null, Action<CrmBuilder>? configure = null)
    {
        Shop = new(crm =>
        {
            _rounds = new((TimeProvider)crm.Services.Last(s => s.ServiceType == typeof(TimeProvider)).ImplementationInstance!);
            crm.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_rounds));
            crm.AddBackgroundProcessing().Handle<CrmEvent, SeeingHandler>("seeing").Services.AddSingleton(_seen);
            if (options is not null) crm.Services.Configure(options);
            configure?.Invoke(crm);
        });
        Worker = Shop.Services.GetServices<IHostedService>().OfType<BackgroundService>().Single(w => w.GetType().Name == "RefreshWorker");
    }

    public Shop Shop { get; }

    public BackgroundService Worker { get; }

    public static ScoreDefinition Scores(string rule, int points = 10) => new([new("group", [new ScoreWhen(Rule.Parse(rule), points)])]);

    /// <summary>Lets the worker do one round, after some time.</summary>
    public async Task RoundAsync(TimeSpan later = default)
    {
        Shop.Clock.Advance(later);
        if (_isRunning) _rounds!.GoOn();
        else await Worker.StartAsync(default);
        _isRunning = true;
        await _rounds!.WaitsAsync();
    }

    /// <summary>Starts the worker without waiting for it.</summary>
    public Task StartAsync() => Worker.StartAsync(default);

    public IDisposable ActFor(TenantId tenant) => Shop.Services.GetRequiredService<CurrentCaller>().ActAs(new CrmCaller(tenant));

    public async Task<CustomerId> BuyerAsync(string name)
    {
        var id = (await Shop.Write(crm => crm.Customers.AddAsync(NewCustomer.Person(name)))).Id;
        await BuyAsync(id, name, 1_000);
        return id;
    }

    public Task<Purchase> BuyAsync(CustomerId customer, string order, long amount) =>
        Shop.Write(crm => crm.Purchases.RecordAsync(customer, new OrderNumber("shop", order), Money.FromMinor(amount, Currency.Vnd), Shop.Now.AddMinutes(-1)));

    public async Task<ScorePlanId> DraftAsync(string name, string rule = "everybody") => (await Shop.Write(crm => crm.Scores.DefineAsync(ScoreSubject.Customers, name, Scores(rule)))).Id;

    public async Task<ScorePlanId> PlanAsync(string name, string rule)
    {
        var id = await DraftAsync(name, rule);
        await Shop.Write(crm => crm.Scores.ActivateAsync(id));
        return id;
    }

    public async Task<TierSchemeId> SchemeAsync(string key, string rule, int? reviewDays = null) =>
        (await Shop.Write(crm => crm.Tiers.DefineAsync(key, key, new([new("No"), new("Yes", Rule.Parse(rule))], reviewDays: reviewDays)))).Id;

    public async Task<decimal?> ScoreAsync(ScorePlanId plan, CustomerId customer) => (await Shop.Read(crm => crm.Scores.FindKeptAsync(plan, customer.Value)))?.Score.Value;

    public async Task<string?> TierAsync(TierSchemeId scheme, CustomerId customer) => (await Shop.Read(crm => crm.Tiers.OfAsync(scheme, customer))).Tier;

    public async Task<DateTimeOffset?> RefreshedAsync(ScorePlanId plan) => (await Shop.Read(crm => crm.Scores.GetAsync(plan))).RefreshedAsOf;

    public async Task<DateTimeOffset?> RefreshedAsync(TierSchemeId scheme) => (await Shop.Read(crm => crm.Tiers.GetAsync(scheme))).RefreshedAsOf;

    public async Task<IReadOnlyList<TEvent>> HappenedAsync<TEvent>()
    {
        await Shop.Dispatch();
        return [.. _seen.Events.Select(e => e.Event).OfType<TEvent>()];
    }

    public async ValueTask DisposeAsync()
    {
        await Worker.StopAsync(default);
        Shop.Dispose();
        _rounds!.Dispose();
    }
}
