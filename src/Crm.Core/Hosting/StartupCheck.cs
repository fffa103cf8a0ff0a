using Crm.Core.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Crm.Core.Hosting;

/// <summary>Lets a host fail at start, with the line to add, rather than at first use.</summary>
internal sealed class StartupCheck(IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var checks = scope.ServiceProvider.GetServices<IStorageCheck>().ToList();
        if (checks.Count == 0)
        {
            throw new InvalidOperationException(
                "Crm.Core has no storage. Add one: services.AddCrm().UseEntityFrameworkCore<AppDb>(ef => ef.UseSqlite()) with the package Crm.Core.EntityFrameworkCore.Sqlite, or services.AddCrm().UseInMemory().");
        }

        foreach (var check in checks) check.Check(scope.ServiceProvider);
        foreach (var requirement in scope.ServiceProvider.GetServices<IStorageRequirement>()) requirement.Check(scope.ServiceProvider);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
