using System.Diagnostics.CodeAnalysis;
using Crm.Core.Consents;
using Crm.Core.Dispatching;
using Crm.Core.Events;
using Crm.Core.Fields;
using Crm.Core.Refreshing;
using Crm.Core.Rules.Schema;
using Crm.Core.Subjects;
using Crm.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Crm.Core.Hosting;

/// <summary>The next steps after <c>AddCrm</c>. Every step may be repeated.</summary>
/// <param name="services">The host's services.</param>
public sealed class CrmBuilder(IServiceCollection services)
{
    /// <summary>The host's services; storage adapters register theirs here.</summary>
    public IServiceCollection Services { get; } = services;

    /// <summary>Says who acts. Without this step everything is done in <see cref="TenantId.Default"/> by nobody in particular.</summary>
    /// <typeparam name="TCaller">A singleton that answers for the current flow of execution.</typeparam>
    public CrmBuilder UseCaller<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCaller>()
        where TCaller : class, ICrmCaller
    {
        Services.Replace(ServiceDescriptor.Singleton<ICrmCaller, TCaller>());
        return this;
    }

    /// <summary>Says who acts.</summary>
    /// <param name="caller">Answers for the current flow of execution.</param>
    public CrmBuilder UseCaller(ICrmCaller caller)
    {
        Services.Replace(ServiceDescriptor.Singleton(caller));
        return this;
    }

    /// <summary>Lets a handler react to an event, after the commit, from the outbox.</summary>
    /// <typeparam name="TEvent">The event; <see cref="CrmEvent"/> for all.</typeparam>
    /// <typeparam name="THandler">The handler, created in a scope of its own for every message.</typeparam>
    /// <param name="name">The handler's stable name; null takes the type's full name. Renaming makes old messages new to it.</param>
    public CrmBuilder Handle<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(string? name = null)
        where TEvent : CrmEvent
        where THandler : class, ICrmEventHandler<TEvent>
    {
        Services.TryAddScoped<THandler>();
        var registration = HandlerRegistration.Of<TEvent, THandler>(name ?? typeof(THandler).FullName ?? typeof(THandler).Name);
        var known = Services.Any(s => s.ImplementationInstance is HandlerRegistration r && r.Name == registration.Name && r.EventType == registration.EventType);
        if (!known) Services.AddSingleton(registration);
        return this;
    }

    /// <summary>Declares events of the host's own.</summary>
    /// <param name="types">The events.</param>
    public CrmBuilder AddEvents(params IEnumerable<EventType> types)
    {
        foreach (var type in types)
        {
            if (!Services.Any(s => s.ImplementationInstance is EventType known && known.Name == type.Name)) Services.AddSingleton(type);
        }

        return this;
    }

    /// <summary>Declares fields of the host's own, or of a concept: only declared fields may be collected.</summary>
    /// <param name="fields">The fields.</param>
    public CrmBuilder AddFields(params IEnumerable<FieldDefinition> fields)
    {
        foreach (var field in fields)
        {
            if (!Services.Any(s => s.ImplementationInstance is FieldDefinition known && known.Owner == field.Owner && known.Key == field.Key)) Services.AddSingleton(field);
        }

        return this;
    }

    /// <summary>Lets rules ask about records of the host's own.</summary>
    /// <typeparam name="TSubject"><see cref="Customers.Customer"/>, <see cref="Leads.Lead"/> or <see cref="Opportunities.Opportunity"/>.</typeparam>
    /// <param name="source">The records.</param>
    public CrmBuilder AddRuleSource<TSubject>(SubjectSource<TSubject> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!Services.Any(s => s.ImplementationInstance is SubjectSource<TSubject> known && known.Source.Name == source.Source.Name)) Services.AddSingleton(source);
        return this;
    }

    /// <summary>Lets rules ask about fields of the host's own.</summary>
    /// <typeparam name="TSubject"><see cref="Customers.Customer"/>, <see cref="Leads.Lead"/> or <see cref="Opportunities.Opportunity"/>.</typeparam>
    /// <param name="add">Adds the fields; their names must be none of the library's.</param>
    public CrmBuilder AddRuleFields<TSubject>(Action<RuleFields<TSubject>> add)
    {
        ArgumentNullException.ThrowIfNull(add);
        Services.AddSingleton(new HostRuleFields<TSubject>(add));
        return this;
    }

    /// <summary>Lets rules ask about fields of records of the host's own that go with a subject: the number of its loyalty card.</summary>
    /// <typeparam name="TSubject"><see cref="Customers.Customer"/>, <see cref="Leads.Lead"/> or <see cref="Opportunities.Opportunity"/>.</typeparam>
    /// <param name="fields">The fields, of a source that is registered with <see cref="AddRuleSource"/>; their names must be none of the library's.</param>
    public CrmBuilder AddRuleFields<TSubject>(RelatedFields<TSubject> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        Services.AddSingleton(new HostRuleFields<TSubject>(static _ => { }, fields));
        return this;
    }

    /// <summary>Says that the host needs a port that not every storage adapter has, such as <c>IBulkWriter</c>: with an adapter that lacks it the host does not start.</summary>
    /// <typeparam name="TPort">The port.</typeparam>
    public CrmBuilder RequireStorage<TPort>()
        where TPort : class
    {
        if (!Services.Any(s => s.ImplementationInstance is RequiredPort<TPort>)) Services.AddSingleton<IStorageRequirement>(new RequiredPort<TPort>());
        return this;
    }

    /// <summary>Says by which rules customers are contacted. A host that calls this does not start without a key for suppressions.</summary>
    /// <param name="configure">The key and the rule pack.</param>
    public CrmBuilder UseContactRules(Action<ContactOptions> configure)
    {
        Services.Configure(configure);
        Services.Configure<ContactOptions>(o => o.MustHaveKey = true);
        return this;
    }

    /// <summary>Takes the key for suppressions from a store of secrets instead of the options.</summary>
    /// <typeparam name="TKey">A singleton that answers with the key of a tenant.</typeparam>
    public CrmBuilder UseSuppressionKey<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TKey>()
        where TKey : class, ISuppressionKey
    {
        Services.Replace(ServiceDescriptor.Singleton<ISuppressionKey, TKey>());
        Services.Configure<ContactOptions>(o => o.KeyIsElsewhere = true);
        return this;
    }

    /// <summary>
    /// Delivers events in the background as long as the host runs, and brings up to date what events and time move: segments (<see cref="Segments.SegmentOptions"/>), stages,
    /// scores and tiers (<see cref="RefreshOptions"/>). Several instances of the host do no harm.
    /// </summary>
    /// <param name="configure">How events are delivered.</param>
    public CrmBuilder AddBackgroundProcessing(Action<DispatchOptions>? configure = null)
    {
        if (configure is not null) Services.Configure(configure);
        Services.PostConfigure<DispatchOptions>(o => o.LateAfter ??= TimeSpan.FromHours(1));
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DispatchWorker>());
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RefreshWorker>());
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SegmentWorker>());
        return this;
    }
}
