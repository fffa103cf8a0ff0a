using System.Security.Cryptography;
using Crm.Core;
using Crm.Core.Affiliations;
using Crm.Core.Attributes;
using Crm.Core.Cases;
using Crm.Core.Churn;
using Crm.Core.Consents;
using Crm.Core.Contracts;
using Crm.Core.Customers;
using Crm.Core.Dispatching;
using Crm.Core.Domain;
using Crm.Core.Duplicates;
using Crm.Core.Events;
using Crm.Core.Feedback;
using Crm.Core.Fields;
using Crm.Core.FollowUps;
using Crm.Core.Hosting;
using Crm.Core.Insights;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Lifecycles;
using Crm.Core.Loyalty;
using Crm.Core.Opportunities;
using Crm.Core.Pipelines;
using Crm.Core.Policies;
using Crm.Core.Products;
using Crm.Core.Purchases;
using Crm.Core.Reasons;
using Crm.Core.Refreshing;
using Crm.Core.Scoring;
using Crm.Core.Search;
using Crm.Core.Segments;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Tiers;
using Crm.Core.Timeline;
using Crm.Core.Traits;
using Crm.Core.Unidentified;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the library to a host.</summary>
public static class CrmServiceCollectionExtensions
{
    /// <summary>Adds the library's services. May be called more than once; choose a storage adapter on the returned builder.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">What the host decides once.</param>
    public static CrmBuilder AddCrm(this IServiceCollection services, Action<CrmOptions>? configure = null)
    {
        var options = services.AddOptions<CrmOptions>().ValidateOnStart();
        if (configure is not null) options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CrmOptions>, CrmOptionsValidator>());

        // The only place that names the ambient clock and randomness; a host registers its own before or after.
#pragma warning disable RS0030 // composition root
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.TryAddSingleton<RandomBytes>(_ => RandomNumberGenerator.Fill);
        services.TryAddSingleton<IIdGenerator>(s => new MonotonicIdGenerator(s.GetRequiredService<TimeProvider>(), s.GetRequiredService<RandomBytes>().Invoke));

        services.TryAddSingleton<ICrmCaller>(CrmCaller.Default);
        services.TryAddSingleton<CurrentCaller>();
        services.TryAddSingleton(s => new EventCatalog(s.GetServices<EventType>()));
        services.TryAddSingleton<CommitRecorder>();
        services.TryAddSingleton<BatchRecorder>();
        services.TryAddScoped<DraftBatches>();
        services.AddOptions<DispatchOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DispatchOptions>, DispatchOptionsValidator>());
        services.AddOptions<RefreshOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RefreshOptions>, RefreshOptionsValidator>());
        services.TryAddSingleton<IEventDispatcher, EventDispatcher>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartupCheck>());

        var builder = new CrmBuilder(services);
        AddConcepts(builder);
        return builder;
    }

    private static void AddConcepts(CrmBuilder builder)
    {
        var services = builder.Services;
        services.TryAddScoped<ICrm, CrmFacade>();
        services.TryAddSingleton<IReservedAttributeKeys, ReservedFieldKeys>();
        services.TryAddScoped<IAttributes, AttributeService>();
        services.TryAddScoped<ICustomers, CustomerService>();
        services.TryAddScoped<ITextSearch, LinearTextSearch>(); // adapters with an index replace it
        services.TryAddScoped<ISearch, SearchService>();
        services.TryAddScoped<IDuplicates, DuplicateService>();
        services.TryAddScoped<IReasons, ReasonService>();
        builder.AddEvents([.. BatchEventTypes.All, .. AttributeEventTypes.All, .. CustomerEventTypes.All, .. ReasonEventTypes.All]);
        builder.AddFields([.. CustomerFields.All, .. ReasonFields.All]);
        AddPurchases(builder);
        AddInteractions(builder);
        AddLeads(builder);
        AddDeals(builder);
        AddCare(builder);
        AddConsents(builder);
        AddRules(builder);
        AddSegments(builder);
        AddScores(builder);
        AddTiers(builder);
        builder.AddEvents(InsightEventTypes.All);
        builder.AddFields(InsightFields.All);
    }

    private static void AddSubject<TSubject, TId>(IServiceCollection services)
        where TSubject : AggregateRoot<TId>
        where TId : struct, ITypedId<TId>
    {
        services.TryAddScoped<SubjectRules<TSubject, TId>>();
        services.TryAddScoped<ISubjectRules<TSubject>>(s => s.GetRequiredService<SubjectRules<TSubject, TId>>());
        services.TryAddScoped<ISubjectBinding<TSubject>>(s => s.GetRequiredService<SubjectRules<TSubject, TId>>());
        services.TryAddScoped<ISubjectCounts<TSubject>>(s => s.GetRequiredService<SubjectRules<TSubject, TId>>());
    }

    // Who belongs together, kept up to date.
    private static void AddSegments(CrmBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SegmentOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SegmentOptions>, SegmentOptionsValidator>());
        services.TryAddSingleton<SegmentHorizon>();
        services.TryAddSingleton<PopulationSizes>();
        services.TryAddSingleton(SegmentRowsOf.Customers);
        services.TryAddSingleton(SegmentRowsOf.Leads);
        services.TryAddSingleton<SegmentKind<Customer>, CustomerSegmentKind>();
        services.TryAddSingleton<SegmentKind<Lead>, LeadSegmentKind>();
        services.TryAddScoped<ISegments, SegmentService>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IRuleHolder, SegmentRuleHolder>());
        AddSegmentsOf<Customer>(services);
        AddSegmentsOf<Lead>(services);
        builder.Handle<CrmEvent, SegmentMarks>(SegmentMarks.Name);
        builder.AddEvents(SegmentEventTypes.All);
        builder.AddFields(SegmentFields.All);
    }

    private static void AddSegmentsOf<TSubject>(IServiceCollection services)
    {
        services.TryAddScoped<SegmentFace<TSubject>>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IMembershipCondition<TSubject>, SegmentMembershipCondition<TSubject>>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ISegmentRefresher, SegmentRefresher<TSubject>>());
    }

    // Whom rules can be about, and what they may ask.
    private static void AddRules(CrmBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(CustomerSubject.Definition);
        services.TryAddSingleton(LeadSubject.Definition);
        services.TryAddSingleton(OpportunitySubject.Definition);
        AddSubject<Customer, CustomerId>(services);
        AddSubject<Lead, LeadId>(services);
        AddSubject<Opportunity, OpportunityId>(services);
        foreach (var source in CustomerSubject.Sources) builder.AddRuleSource(source);
        foreach (var source in LeadSubject.Sources) builder.AddRuleSource(source);
        foreach (var source in CustomerSubject.Hidden) Hide(services, source);
        services.TryAddScoped<RuleHolders>();
        services.TryAddScoped<IAttributeUses, AttributeUses>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IRuleHolder, LoyaltyRuleHolder>());
        services.TryAddSingleton<ILoyaltyReview, LoyaltyReview>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CrmOptions>, LoyaltyOptionsValidator>());
    }

    // Rules reach them through fields and conditions only.
    private static void Hide<TSubject>(IServiceCollection services, SubjectSource<TSubject> source)
    {
        if (!services.Any(s => s.ImplementationInstance is HiddenSource<TSubject> known && known.Of == source)) services.AddSingleton(new HiddenSource<TSubject>(source));
    }

    // How customers and leads are scored, and what rules may ask of it.
    private static void AddScores(CrmBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<ScoreRefresh>();
        services.TryAddScoped<IScores, ScoreService>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IRuleHolder, ScoreRuleHolder>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ISubjectScoring, CustomerScoring>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ISubjectScoring, LeadScoring>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IScoreCondition<Customer>, CustomerScoreCondition>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IScoreCondition<Lead>, LeadScoreCondition>());
        builder.AddEvents(ScoreEventTypes.All);
        builder.AddFields(ScoreFields.All);
    }

    // How customers are ranked by steps, and how groups of them are treated.
    private static void AddTiers(CrmBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<TierRefresh>();
        services.TryAddScoped<TierPlacing>();
        services.TryAddScoped<ITiers, TierService>();
        services.TryAddScoped<IPolicies, PolicyService>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IRuleHolder, TierRuleHolder>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IRuleHolder, PolicyRuleHolder>());
        foreach (var source in TierSources.All) builder.AddRuleSource(source);
        builder.AddEvents([.. TierEventTypes.All, .. PolicyEventTypes.All]);
        builder.AddFields([.. TierFields.All, .. PolicyFields.All]);
    }

    // Purchases with what they lean on: the catalogue, lifecycles, facts without a customer.
    private static void AddPurchases(CrmBuilder builder)
    {
        var services = builder.Services;
        services.TryAddScoped<IProducts, ProductService>();
        services.TryAddSingleton<LifecycleReview>();
        services.TryAddScoped<LifecycleService>();
        services.TryAddScoped<ILifecycles>(s => s.GetRequiredService<LifecycleService>());
        services.TryAddScoped<IPurchaseLifecycles>(s => s.GetRequiredService<LifecycleService>());
        services.TryAddScoped<IUnidentified, UnidentifiedService>();
        services.TryAddScoped<PurchaseRecorder>();
        services.TryAddScoped<PurchaseBatchRecorder>();
        services.TryAddScoped<IPurchases, PurchaseService>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IHeldFactKind, HeldPurchases>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ITimelineSource, PurchaseTimeline>());
        builder.AddEvents([.. ProductEventTypes.All, .. PurchaseEventTypes.All, .. LifecycleEventTypes.All, .. UnidentifiedEventTypes.All]);
        builder.AddFields([.. ProductFields.All, .. PurchaseFields.All, .. LifecycleFields.All, .. UnidentifiedFields.All]);
    }

    // What customers agreed to, and the gate that asks for it.
    private static void AddConsents(CrmBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ContactOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ContactOptions>, ContactOptionsValidator>());
        services.TryAddSingleton<ISuppressionKey, ConfiguredSuppressionKey>();
        services.TryAddSingleton<PointDigest>();
        services.TryAddScoped<IConsents, ConsentService>();
        services.TryAddScoped<IConsentNotices, ConsentNoticeService>();
        services.TryAddScoped<ISuppressions, SuppressionService>();
        services.TryAddScoped<IContactGate, ContactGate>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ITimelineSource, ConsentTimeline>());
        builder.AddEvents(ConsentEventTypes.All);
        builder.AddFields(ConsentFields.All);
    }

    // What is to be sold, by which process, and what was agreed.
    private static void AddDeals(CrmBuilder builder)
    {
        var services = builder.Services;
        services.TryAddScoped<IPipelines, PipelineService>();
        services.TryAddScoped<IOpportunities, OpportunityService>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ITimelineSource, OpportunityTimeline>());
        services.TryAddScoped<IContracts, ContractService>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ITimelineSource, ContractTimeline>());
        builder.AddEvents([.. PipelineEventTypes.All, .. OpportunityEventTypes.All, .. ContractEventTypes.All]);
        builder.AddFields([.. PipelineFields.All, .. OpportunityFields.All, .. ContractFields.All]);
    }

    // What customers did and said, to whom they are tied, and what the tenant may ask about its own fields.
    private static void AddInteractions(CrmBuilder builder)
    {
        var services = builder.Services;
        services.TryAddScoped<IInteractions, InteractionService>();
        services.TryAddScoped<ITraits, TraitService>();
        services.TryAddScoped<IAffiliations, AffiliationService>();
        services.TryAddScoped<ITimeline, TimelineService>();
        services.TryAddScoped<IFieldRegistry, FieldRegistry>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IHeldFactKind, HeldInteractions>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ITimelineSource, InteractionTimeline>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ITimelineSource, TraitTimeline>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ITimelineSource, AffiliationTimeline>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ITimelineSource, RecordTimeline>());
        builder.AddEvents([.. InteractionEventTypes.All, .. TraitEventTypes.All, .. AffiliationEventTypes.All]);
        builder.AddFields([.. InteractionFields.All, .. TraitFields.All, .. AffiliationFields.All]);
    }

    // Who might become a customer, and who of the business works on it.
    private static void AddLeads(CrmBuilder builder)
    {
        var services = builder.Services;
        services.TryAddScoped<ITeams, TeamService>();
        services.TryAddScoped<ITerritories, TerritoryService>();
        services.TryAddScoped<ICalendars, CalendarService>();
        services.TryAddScoped<ILeads, LeadService>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ITimelineSource, LeadTimeline>());
        builder.AddEvents([.. TeamEventTypes.All, .. LeadEventTypes.All]);
        builder.AddFields([.. TeamFields.All, .. LeadFields.All]);
    }

    // What is done for customers after the sale, what they say about it, and when they go away all the same.
    private static void AddCare(CrmBuilder builder)
    {
        var services = builder.Services;
        services.TryAddScoped<IFeedback, FeedbackService>();
        services.TryAddScoped<ICases, CaseService>();
        services.TryAddScoped<IFollowUps, FollowUpService>();
        services.TryAddScoped<IChurn, ChurnService>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ITimelineSource, FeedbackTimeline>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ITimelineSource, CaseTimeline>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ITimelineSource, FollowUpTimeline>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ITimelineSource, ChurnTimeline>());
        builder.AddEvents([.. FeedbackEventTypes.All, .. CaseEventTypes.All, .. FollowUpEventTypes.All, .. ChurnEventTypes.All]);
        builder.AddFields([.. FeedbackFields.All, .. CaseFields.All, .. FollowUpFields.All, .. ChurnFields.All]);
    }
}
