using Crm.Core.Dispatching;
using Crm.Core.Hosting;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Testing;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Crm.Core.Tests.Hosting;

/// <summary>The whole library on the in-memory adapter, in a container that checks scopes.</summary>
public sealed class Shop : IDisposable
{
    private readonly ServiceProvider _services;

    public Shop(Action<CrmBuilder>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<RandomBytes>(bytes => bytes.Clear());
        services.AddSingleton<IIdGenerator>(new CountedIds());
        services.AddSingleton<ILoggerFactory>(Log);
        services.TryAdd(ServiceDescriptor.Singleton(typeof(ILogger<>), typeof(Logger<>)));
        var crm = services.AddCrm().UseInMemory().UseCaller(new CrmCaller(Some.Tenant, Some.User, "test"));
        configure?.Invoke(crm);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public ManualClock Clock { get; } = new(Some.Instant);

    public LogLines Log { get; } = new();

    public IServiceProvider Services => _services;

    public DateTimeOffset Now => Clock.GetUtcNow();

    public async Task<T> Write<T>(Func<ICrm, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        var result = await work(scope.ServiceProvider.GetRequiredService<ICrm>());
        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();
        return result;
    }

    public async Task<T> Read<T>(Func<ICrm, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ICrm>());
    }

    public Task<DispatchResult> Dispatch(CancellationToken ct = default) => _services.GetRequiredService<IEventDispatcher>().DispatchAsync(ct);

    public void Dispose() => _services.Dispose();
}
