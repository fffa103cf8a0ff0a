using Crm.Core.Auditing;
using Crm.Core.Customers;
using Crm.Core.Dispatching;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Events;
using Crm.Core.Hosting;
using Crm.Core.Purchases;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Crm.Core.Conformance;

/// <summary>What every suite stands on: an empty store for every fact, and short ways to write to it and read from it.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class ConformanceSuite(ConformanceAdapter adapter) : IAsyncLifetime
{
    private IServiceProvider? _services;

    /// <summary>The clock of the fact.</summary>
    protected ConformanceClock Clock { get; } = new();

    /// <summary>Who acts in the fact.</summary>
    protected ConformanceCaller Caller { get; } = new();

    /// <summary>What the handlers of the fact saw and do.</summary>
    protected Recorder Handled { get; } = new();

    /// <summary>The services on the fact's store.</summary>
    protected IServiceProvider Services => _services ?? throw new InvalidOperationException("The fact has not started.");

    /// <summary>The instant of the clock.</summary>
    protected DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>Starts the fact's store.</summary>
    public async Task InitializeAsync()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<RandomBytes>(new RepeatableBytes().Fill);
        services.TryAdd(ServiceDescriptor.Singleton(typeof(ILogger<>), typeof(NullLogger<>)));
        services.AddSingleton(Handled);
        var crm = services.AddCrm().UseCaller(Caller).Handle<CrmEvent, RecordingHandler>("conformance");
        Configure(crm);
        _services = await adapter.StartAsync(crm);
        using var scope = _services.CreateScope();
        foreach (var check in scope.ServiceProvider.GetServices<IStorageCheck>()) check.Check(scope.ServiceProvider);
        await PrepareAsync();
    }

    /// <summary>Ends the fact's store.</summary>
    public async Task DisposeAsync()
    {
        if (_services is not null) await adapter.StopAsync(_services);
    }

    /// <summary>Adds what a suite needs beside the library.</summary>
    /// <param name="crm">The library.</param>
    protected virtual void Configure(CrmBuilder crm)
    {
    }

    /// <summary>Stores what every fact of a suite begins with.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>Works in a scope of its own and saves.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="work">What to do.</param>
    protected async Task<T> WriteAsync<T>(Func<ICrm, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        var result = await work(scope.ServiceProvider.GetRequiredService<ICrm>());
        await SaveAsync(scope);
        return result;
    }

    /// <summary>Works in a scope of its own and saves nothing.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="work">What to do.</param>
    protected async Task<T> ReadAsync<T>(Func<ICrm, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ICrm>());
    }

    /// <summary>Uses a port in a scope of its own.</summary>
    /// <typeparam name="TPort">The port.</typeparam>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="work">What to do.</param>
    protected async Task<T> WithAsync<TPort, T>(Func<TPort, Task<T>> work)
        where TPort : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TPort>());
    }

    /// <summary>Adds a customer and saves.</summary>
    /// <param name="draft">What is known.</param>
    protected Task<Customer> AddAsync(NewCustomer draft) => WriteAsync(crm => crm.Customers.AddAsync(draft));

    /// <summary>Adds an organisation by its name and saves.</summary>
    /// <param name="name">Its name.</param>
    protected Task<Customer> AddAsync(string name) => AddAsync(NewCustomer.Organisation(name));

    /// <summary>Lets a customer buy for more, a day ago, than the sum of it could be held, and saves.</summary>
    /// <param name="customer">Who.</param>
    protected Task<bool> BuyTooMuchAsync(CustomerId customer) => WriteAsync(async crm =>
    {
        for (var i = 0; i < 110; i++) await crm.Purchases.RecordAsync(customer, new OrderNumber("shop", $"{customer} {i}"), Money.FromMinor(90_000_000_000_000_000, Currency.Vnd), Now.AddDays(-1));
        return true;
    });

    /// <summary>Changes a stored customer and saves.</summary>
    /// <param name="id">Which.</param>
    /// <param name="change">How.</param>
    protected Task<Customer> ChangeAsync(CustomerId id, Action<Customer, DateTimeOffset> change) => WriteAsync(crm => crm.Customers.ChangeAsync(id, change));

    /// <summary>The stored customer, freshly loaded.</summary>
    /// <param name="id">Which.</param>
    protected Task<Customer> LoadAsync(CustomerId id) => ReadAsync(crm => crm.Customers.GetAsync(id));

    /// <summary>Saves what a scope changed.</summary>
    /// <param name="scope">The scope.</param>
    protected static Task SaveAsync(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();

    /// <summary>The audit of a customer.</summary>
    /// <param name="id">Which.</param>
    protected Task<IReadOnlyList<AuditRecord>> AuditOfAsync(CustomerId id) =>
        AuditOfAsync(Customer.TypeName, id.Value);

    /// <summary>The audit of a record, read page by page.</summary>
    /// <param name="aggregateType">The kind of record.</param>
    /// <param name="aggregateId">Which.</param>
    /// <param name="size">The size of the pages.</param>
    protected Task<IReadOnlyList<AuditRecord>> AuditOfAsync(string aggregateType, Guid aggregateId, int size = PageRequest.MaxSize) =>
        PagesAsync(size, (_, page) => WithAsync<IAuditTrail, Page<AuditRecord>>(audit => audit.OfRecordAsync(aggregateType, aggregateId, page)));

    /// <summary>How many messages stand where.</summary>
    protected Task<OutboxCounts> CountMessagesAsync() => WithAsync<IOutbox, OutboxCounts>(outbox => outbox.CountAsync());

    /// <summary>Lets somebody else act until the returned scope is disposed.</summary>
    /// <param name="tenant">For whom.</param>
    protected IDisposable ActFor(TenantId tenant) => Services.GetRequiredService<CurrentCaller>().ActAs(new CrmCaller(tenant, new("conformance-other"), "other"));

    /// <summary>Asserts a refusal by its code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="work">What is refused.</param>
    protected static async Task RefusedAsync(string code, Func<Task> work) =>
        Assert.Equal(code, (await Assert.ThrowsAnyAsync<CrmException>(work)).Code);

    /// <summary>Two work at the same time; the one who saves second is refused with a code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="faster">Saves first.</param>
    /// <param name="slower">Began before the other saved.</param>
    protected async Task RaceAsync(string code, Func<ICrm, Task> faster, Func<ICrm, Task> slower)
    {
        await using var one = Services.CreateAsyncScope();
        await using var two = Services.CreateAsyncScope();
        await faster(one.ServiceProvider.GetRequiredService<ICrm>());
        await slower(two.ServiceProvider.GetRequiredService<ICrm>());
        await SaveAsync(one);
        await RefusedAsync(code, () => SaveAsync(two));
    }

    /// <summary>Delivers what waits and tells what happened, of one kind of event, in order.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    protected async Task<IReadOnlyList<TEvent>> HappenedAsync<TEvent>()
        where TEvent : CrmEvent
    {
        await Services.GetRequiredService<IEventDispatcher>().DispatchAsync();
        return [.. Handled.Seen.Select(s => s.Event).OfType<TEvent>()];
    }

    /// <summary>Reads page by page until the list ends.</summary>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="size">The size of the pages.</param>
    /// <param name="read">Reads one page.</param>
    protected async Task<IReadOnlyList<TRow>> PagesAsync<TRow>(int size, Func<ICrm, PageRequest, Task<Page<TRow>>> read)
    {
        var rows = new List<TRow>();
        Cursor? after = null;
        do
        {
            var page = await ReadAsync(crm => read(crm, new(size, after)));
            Assert.True(page.Next is null ? page.Items.Count <= size : page.Items.Count == size);
            rows.AddRange(page.Items);
            after = page.Next is null ? null : Cursor.Parse(page.Next.ToString());
        }
        while (after is not null);

        return rows;
    }

    /// <summary>Everything a record shows, except that it was changed.</summary>
    /// <param name="record">The record.</param>
    protected static string Shown(AggregateRoot record) => Portrait.Of(record, nameof(AggregateRoot.HasPendingChanges));

    /// <summary>An id nobody has.</summary>
    protected static Guid UnknownId { get; } = new("01990000-0000-7000-8000-0000000000ff");

    /// <summary>The adapter under test.</summary>
    protected ConformanceAdapter Adapter => adapter;
}
