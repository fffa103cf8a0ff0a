using Crm.Core.Auditing;
using Crm.Core.Hosting;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Tests.ToyAdapter;

/// <summary>Step 8: registration, and what the conformance suite needs to know.</summary>
public sealed class JournalAdapter : ConformanceAdapter
{
    public override string Name => "journal";

    public override ValueTask<IServiceProvider> StartAsync(CrmBuilder crm)
    {
        crm.Services.AddSingleton<Journal>();
        crm.Services.AddScoped<JournalUnitOfWork>();
        crm.Services.AddScoped<ICrmUnitOfWork>(s => s.GetRequiredService<JournalUnitOfWork>());
        crm.Services.AddScoped<IInbox>(s => s.GetRequiredService<JournalUnitOfWork>());
        crm.Services.AddScoped<IOutbox, JournalOutbox>();
        crm.Services.AddScoped<IAuditTrail, JournalAuditTrail>();
        crm.Services.AddSingleton<IStorageCheck, JournalCheck>();
        crm.Services.AddScoped<IFigures, JournalFigures>();
        crm.Services.AddScoped(typeof(IRepository<,>), typeof(JournalRepository<,>));
        return new(crm.Services.BuildServiceProvider());
    }

    public override Task<IReadOnlyList<AuditValues>> ReadAuditValuesAsync(IServiceProvider services, TenantId tenant) =>
        Task.FromResult<IReadOnlyList<AuditValues>>([.. services.GetRequiredService<Journal>().Values.Where(v => v.TenantId == tenant)]);

    public override Task PurgeAuditValuesAsync(IServiceProvider services, TenantId tenant, Guid subjectId) =>
        Task.FromResult(services.GetRequiredService<Journal>().Values.RemoveAll(v => v.TenantId == tenant && v.SubjectId == subjectId));

    private sealed class JournalCheck : IStorageCheck
    {
        public void Check(IServiceProvider services) => services.GetRequiredService<Journal>();
    }
}
