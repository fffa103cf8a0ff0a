using Crm.Core.EntityFrameworkCore.Errors;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.EntityFrameworkCore.Wiring;

/// <summary>The library's part of a context's options: singletons only, so that pooled contexts keep nothing of a request.</summary>
internal sealed class CrmOptionsExtension(
    CurrentCaller caller,
    CommitRecorder recorder,
    IDatabaseRefusals refusals,
    IReadOnlyList<IInterceptor> interceptors,
    Action<EntityFrameworkServicesBuilder> extendServices)
    : IDbContextOptionsExtension
{
    public CurrentCaller Caller => caller;

    public CommitRecorder Recorder => recorder;

    public IDatabaseRefusals Refusals => refusals;

    /// <summary>Adds this and the interceptors it needs to a context's options.</summary>
    public void AddTo(DbContextOptionsBuilder options)
    {
        var isThere = options.Options.FindExtension<CrmOptionsExtension>() is not null;
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(this);
        // EF keeps an interceptor as often as it is added.
        if (isThere) return;
        options.AddInterceptors(interceptors);
    }

    public DbContextOptionsExtensionInfo Info => field ??= new ExtensionInfo(this);

    /// <summary>The library's part of a context; null when the context was built without it.</summary>
    public static CrmOptionsExtension? Find(DbContext context) => context.GetService<IDbContextOptions>().FindExtension<CrmOptionsExtension>();

    public static CrmOptionsExtension Of(DbContext context) => Find(context) ?? throw new CrmException(EntityFrameworkErrors.NotWired);

    // EF's own services stay as they are; there may only be more of some kinds.
    public void ApplyServices(IServiceCollection services) => extendServices(new(services));

    public void Validate(IDbContextOptions options)
    {
        // Checked when the host starts (EfStorageCheck).
    }

    // All contexts with the extension share a model; those without get their own, in which saving is refused.
    private sealed class ExtensionInfo(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "using Crm.Core ";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ExtensionInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo["Crm.Core"] = "1";
    }
}
