using Crm.Core.Auditing;
using Crm.Core.Hosting;
using Crm.Core.Storage.InMemory;
using Crm.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Tests.InMemory;

public sealed class InMemoryAdapter : ConformanceAdapter
{
    public override string Name => "in memory";

    public override ValueTask<IServiceProvider> StartAsync(CrmBuilder crm) =>
        new(crm.UseInMemory().Services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true }));

    public override Task<IReadOnlyList<AuditValues>> ReadAuditValuesAsync(IServiceProvider services, TenantId tenant) =>
        Task.FromResult(services.GetRequiredService<InMemoryStore>().AuditValuesOf(tenant));

    public override Task PurgeAuditValuesAsync(IServiceProvider services, TenantId tenant, Guid subjectId)
    {
        services.GetRequiredService<InMemoryStore>().PurgeAuditValues(tenant, subjectId);
        return Task.CompletedTask;
    }
}
