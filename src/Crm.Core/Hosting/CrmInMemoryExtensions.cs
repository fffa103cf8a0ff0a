using Crm.Core.Affiliations;
using Crm.Core.Attributes;
using Crm.Core.Cases;
using Crm.Core.Churn;
using Crm.Core.Consents;
using Crm.Core.Contracts;
using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Feedback;
using Crm.Core.FollowUps;
using Crm.Core.Hosting;
using Crm.Core.Insights;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Lifecycles;
using Crm.Core.Opportunities;
using Crm.Core.Pipelines;
using Crm.Core.Policies;
using Crm.Core.Products;
using Crm.Core.Purchases;
using Crm.Core.Reasons;
using Crm.Core.Scoring;
using Crm.Core.Segments;
using Crm.Core.Storage;
using Crm.Core.Storage.InMemory;
using Crm.Core.Teams;
using Crm.Core.Tiers;
using Crm.Core.Traits;
using Crm.Core.Unidentified;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses the in-memory adapter.</summary>
public static class CrmInMemoryExtensions
{
    /// <summary>
    /// Keeps everything in memory for as long as the service provider lives: for tests, samples and trying things out.
    /// Save with <see cref="ICrmUnitOfWork"/>.
    /// </summary>
    /// <param name="builder">What <c>AddCrm</c> returned.</param>
    public static CrmBuilder UseInMemory(this CrmBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(s => new InMemoryStore(s.GetServices<IInMemoryTable>(), s.GetServices<IInMemoryRows>()));
        services.TryAddScoped<InMemoryUnitOfWork>();
        services.TryAddScoped<IFigures, InMemoryFigures>();
        services.TryAddSingleton<IStoredTenants, InMemoryStoredTenants>();
        services.TryAddScoped<ICrmUnitOfWork>(s => s.GetRequiredService<InMemoryUnitOfWork>());
        services.TryAddScoped<IBulkWriter, InMemoryBulkWriter>();
        services.TryAddScoped<IInbox, InMemoryInbox>();
        services.TryAddSingleton<IOutbox, InMemoryOutbox>();
        services.TryAddSingleton<IAuditTrail, InMemoryAuditTrail>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStorageCheck, InMemoryStorageCheck>());
        AddRepositories(services);
        AddSegments(services);
        return builder;
    }

    private static void AddSegments(IServiceCollection services)
    {
        services.TryAddSingleton<InMemorySegmentMarks>();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IInMemoryRows, InMemoryRows<CustomerMembership>>(),
            ServiceDescriptor.Singleton<IInMemoryRows, InMemoryRows<CustomerListEntry>>(),
            ServiceDescriptor.Singleton<IInMemoryRows, InMemoryRows<LeadMembership>>(),
            ServiceDescriptor.Singleton<IInMemoryRows, InMemoryRows<LeadListEntry>>(),
        ]);
        services.TryAddScoped<ISegmentLedger<Customer>, InMemorySegmentLedger<Customer, CustomerMembership, CustomerListEntry>>();
        services.TryAddScoped<ISegmentLedger<Lead>, InMemorySegmentLedger<Lead, LeadMembership, LeadListEntry>>();
    }

    // Every kind of record, one line each.
    private static void AddRepositories(IServiceCollection services)
    {
        services.AddInMemoryRepository<Affiliation, AffiliationId>();
        services.AddInMemoryRepository<AttributeDefinition, AttributeDefinitionId>();
        services.AddInMemoryRepository<BusinessCalendar, BusinessCalendarId>();
        services.AddInMemoryRepository<Case, CaseId>();
        services.AddInMemoryRepository<ChurnRecord, ChurnRecordId>();
        services.AddInMemoryRepository<ConsentEvent, ConsentEventId>();
        services.AddInMemoryRepository<ConsentNotice, ConsentNoticeId>();
        services.AddInMemoryRepository<ConsentState, ConsentStateId>();
        services.AddInMemoryRepository<Contract, ContractId>();
        services.AddInMemoryRepository<Customer, CustomerId>();
        services.AddInMemoryRepository<CustomerFeedback, FeedbackId>();
        services.AddInMemoryRepository<CustomerScore, CustomerScoreId>();
        services.AddInMemoryRepository<CustomerTier, CustomerTierId>();
        services.AddInMemoryRepository<FollowUp, FollowUpId>();
        services.AddInMemoryRepository<GroupPolicy, GroupPolicyId>();
        services.AddInMemoryRepository<Interaction, InteractionId>();
        services.AddInMemoryRepository<Lead, LeadId>();
        services.AddInMemoryRepository<LeadScore, LeadScoreId>();
        services.AddInMemoryRepository<Lifecycle, CustomerId>();
        services.AddInMemoryRepository<PurchaseProfile, CustomerId>();
        services.AddInMemoryRepository<RfmStanding, CustomerId>();
        services.AddInMemoryRepository<LifetimeEstimate, CustomerId>();
        services.AddInMemoryRepository<InsightModel, InsightModelId>();
        services.AddInMemoryRepository<CustomerPrediction, CustomerPredictionId>();
        services.AddInMemoryRepository<LeadPrediction, LeadPredictionId>();
        services.AddInMemoryRepository<Opportunity, OpportunityId>();
        services.AddInMemoryRepository<Pipeline, PipelineId>();
        services.AddInMemoryRepository<Product, ProductId>();
        services.AddInMemoryRepository<ProductCategory, ProductCategoryId>();
        services.AddInMemoryRepository<Purchase, PurchaseId>();
        services.AddInMemoryRepository<Reason, ReasonId>();
        services.AddInMemoryRepository<ScorePlan, ScorePlanId>();
        services.AddInMemoryRepository<Segment, SegmentId>();
        services.AddInMemoryRepository<Suppression, SuppressionId>();
        services.AddInMemoryRepository<Team, TeamId>();
        services.AddInMemoryRepository<Territory, TerritoryId>();
        services.AddInMemoryRepository<TierMove, TierMoveId>();
        services.AddInMemoryRepository<TierScheme, TierSchemeId>();
        services.AddInMemoryRepository<Trait, TraitId>();
        services.AddInMemoryRepository<UnidentifiedFact, UnidentifiedFactId>();
    }

    private static void AddInMemoryRepository<TAggregate, TId>(this IServiceCollection services)
        where TAggregate : AggregateRoot<TId>
        where TId : struct, ITypedId<TId>
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInMemoryTable, InMemoryTable<TAggregate>>());
        services.TryAddScoped<IRepository<TAggregate, TId>, InMemoryRepository<TAggregate, TId>>();
    }
}
