using Crm.Core.Affiliations;
using Crm.Core.Attributes;
using Crm.Core.Auditing;
using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Hosting;
using Crm.Core.Interactions;
using Crm.Core.Lifecycles;
using Crm.Core.Products;
using Crm.Core.Purchases;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Traits;
using Crm.Core.Unidentified;
using Crm.Core.Values;
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
        AddRepository<Affiliation, AffiliationId>(crm.Services);
        AddRepository<AttributeDefinition, AttributeDefinitionId>(crm.Services);
        AddRepository<Customer, CustomerId>(crm.Services);
        AddRepository<Interaction, InteractionId>(crm.Services);
        AddRepository<Lifecycle, CustomerId>(crm.Services);
        AddRepository<Product, ProductId>(crm.Services);
        AddRepository<ProductCategory, ProductCategoryId>(crm.Services);
        AddRepository<Purchase, PurchaseId>(crm.Services);
        AddRepository<Trait, TraitId>(crm.Services);
        AddRepository<UnidentifiedFact, UnidentifiedFactId>(crm.Services);
        return new(crm.Services.BuildServiceProvider());
    }

    public override Task<IReadOnlyList<AuditValues>> ReadAuditValuesAsync(IServiceProvider services, TenantId tenant) =>
        Task.FromResult<IReadOnlyList<AuditValues>>([.. services.GetRequiredService<Journal>().Values.Where(v => v.TenantId == tenant)]);

    public override Task PurgeAuditValuesAsync(IServiceProvider services, TenantId tenant, Guid subjectId) =>
        Task.FromResult(services.GetRequiredService<Journal>().Values.RemoveAll(v => v.TenantId == tenant && v.SubjectId == subjectId));

    private static void AddRepository<T, TId>(IServiceCollection services)
        where T : AggregateRoot<TId>
        where TId : struct, ITypedId<TId> => services.AddScoped<IRepository<T, TId>, JournalRepository<T, TId>>();
}
