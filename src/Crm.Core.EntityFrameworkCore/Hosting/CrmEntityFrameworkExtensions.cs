using Crm.Core.Customers;
using Crm.Core.EntityFrameworkCore.Hosting;
using Crm.Core.EntityFrameworkCore.Journal;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.EntityFrameworkCore.Repositories;
using Crm.Core.EntityFrameworkCore.Saving;
using Crm.Core.EntityFrameworkCore.Search;
using Crm.Core.EntityFrameworkCore.Segments;
using Crm.Core.EntityFrameworkCore.Wiring;
using Crm.Core.Hosting;
using Crm.Core.Leads;
using Crm.Core.Search;
using Crm.Core.Segments;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Timeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Stores the library's records in a host's own context.</summary>
public static class CrmEntityFrameworkExtensions
{
    /// <summary>Stores everything in <typeparamref name="TContext"/>, whose model calls <c>model.UseCrm(Database)</c>.</summary>
    /// <typeparam name="TContext">Any context of the host, registered with <c>AddDbContext</c> or <c>AddDbContextPool</c> before or after.</typeparam>
    /// <param name="builder">The library's builder.</param>
    /// <param name="configure">Chooses the database: <c>ef =&gt; ef.UseSqlite()</c>.</param>
    /// <exception cref="InvalidOperationException">No database was chosen, or another context was.</exception>
    public static CrmBuilder UseEntityFrameworkCore<TContext>(this CrmBuilder builder, Action<EfCrmBuilder> configure)
        where TContext : DbContext
    {
        var ef = builder.UseEntityFrameworkCore<TContext>();
        configure(ef);
        if (ef.Refusals is null) throw new InvalidOperationException("UseEntityFrameworkCore: choose the database with ef.UseSqlite() or ef.UsePostgreSql().");
        return builder;
    }

    /// <summary>As the other overload; the database is chosen on the returned builder.</summary>
    /// <typeparam name="TContext">Any context of the host.</typeparam>
    /// <param name="builder">The library's builder.</param>
    /// <exception cref="InvalidOperationException">Another context was chosen before.</exception>
    public static EfCrmBuilder UseEntityFrameworkCore<TContext>(this CrmBuilder builder)
        where TContext : DbContext
    {
        var services = builder.Services;
        if (Chosen(services) is { } chosen)
        {
            if (chosen.ContextType == typeof(TContext)) return chosen;
            throw new InvalidOperationException(
                $"UseEntityFrameworkCore was told {chosen.ContextType.Name} and now {typeof(TContext).Name}: an AddCrm stores in one context. Keep one of the two calls; a second store needs a service collection of its own.");
        }

        var ef = new EfCrmBuilder(services, typeof(TContext));
        services.AddSingleton(ef);
        services.AddSingleton(s => new CrmOptionsExtension(
            s.GetRequiredService<CurrentCaller>(),
            s.GetRequiredService<CommitRecorder>(),
            ef.Refusals ?? throw new InvalidOperationException("UseEntityFrameworkCore: choose the database with UseSqlite() or UsePostgreSql()."),
            [CrmSaveChangesInterceptor.Instance, CrmTransactionInterceptor.Instance, .. ef.Interceptors],
            efServices => efServices.TryAdd<IConventionSetPlugin, IndexConditions>()));
        services.ConfigureDbContext<TContext>((s, options) => s.GetRequiredService<CrmOptionsExtension>().AddTo(options));

        services.Replace(ServiceDescriptor.Scoped(s => new CrmContext(s.GetRequiredService<TContext>())));
        services.Replace(ServiceDescriptor.Scoped(typeof(IRepository<,>), typeof(EfRepository<,>)));
        services.Replace(ServiceDescriptor.Scoped<IFigures, EfFigures>());
        services.Replace(ServiceDescriptor.Scoped<IStoredTenants, EfStoredTenants>());
        services.Replace(ServiceDescriptor.Singleton(new EfSegmentRows<CustomerMembership, CustomerListEntry, CustomerId>(s => s.CustomerId, e => e.CustomerId)));
        services.Replace(ServiceDescriptor.Singleton(new EfSegmentRows<LeadMembership, LeadListEntry, LeadId>(s => s.LeadId, e => e.LeadId)));
        services.Replace(ServiceDescriptor.Scoped<ISegmentLedger<Customer>, EfSegmentLedger<Customer, CustomerId, CustomerMembership, CustomerListEntry>>());
        services.Replace(ServiceDescriptor.Scoped<ISegmentLedger<Lead>, EfSegmentLedger<Lead, LeadId, LeadMembership, LeadListEntry>>());
        services.Replace(ServiceDescriptor.Scoped<ICrmUnitOfWork, EfUnitOfWork>());
        services.Replace(ServiceDescriptor.Scoped<IOutbox, EfOutbox>());
        services.Replace(ServiceDescriptor.Scoped<IInbox, EfInbox>());
        services.Replace(ServiceDescriptor.Scoped<IAuditTrail, EfAuditTrail>());
        services.Replace(ServiceDescriptor.Scoped<ITextSearch, EfTextSearch>());
        services.Replace(ServiceDescriptor.Scoped<ICustomerPresence, EfCustomerPresence>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStorageCheck, EfStorageCheck<TContext>>());
        return ef;
    }

    private static EfCrmBuilder? Chosen(IServiceCollection services) =>
        services.FirstOrDefault(s => s.ServiceType == typeof(EfCrmBuilder))?.ImplementationInstance as EfCrmBuilder;

    /// <summary>Adds the library's part to options a host builds itself, outside <c>AddDbContext</c>.</summary>
    /// <param name="options">The options.</param>
    /// <param name="services">The host's services, after <c>AddCrm().UseEntityFrameworkCore…</c>.</param>
    public static DbContextOptionsBuilder UseCrm(this DbContextOptionsBuilder options, IServiceProvider services)
    {
        services.GetRequiredService<CrmOptionsExtension>().AddTo(options);
        return options;
    }
}
