using Crm.Core.Affiliations;
using Crm.Core.Attributes;
using Crm.Core.Cases;
using Crm.Core.Churn;
using Crm.Core.Consents;
using Crm.Core.Contracts;
using Crm.Core.Customers;
using Crm.Core.Duplicates;
using Crm.Core.Feedback;
using Crm.Core.Fields;
using Crm.Core.FollowUps;
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
using Crm.Core.Search;
using Crm.Core.Segments;
using Crm.Core.Teams;
using Crm.Core.Tiers;
using Crm.Core.Timeline;
using Crm.Core.Traits;
using Crm.Core.Unidentified;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core;

/// <summary>Most scopes use one or two services, so each is made when it is first asked for.</summary>
internal sealed class CrmFacade(IServiceProvider scope) : ICrm
{
    public ICustomers Customers => field ??= scope.GetRequiredService<ICustomers>();

    public IAttributes Attributes => field ??= scope.GetRequiredService<IAttributes>();

    public IProducts Products => field ??= scope.GetRequiredService<IProducts>();

    public IPurchases Purchases => field ??= scope.GetRequiredService<IPurchases>();

    public ILifecycles Lifecycles => field ??= scope.GetRequiredService<ILifecycles>();

    public IUnidentified Unidentified => field ??= scope.GetRequiredService<IUnidentified>();

    public IInteractions Interactions => field ??= scope.GetRequiredService<IInteractions>();

    public ITraits Traits => field ??= scope.GetRequiredService<ITraits>();

    public IAffiliations Affiliations => field ??= scope.GetRequiredService<IAffiliations>();

    public ILeads Leads => field ??= scope.GetRequiredService<ILeads>();

    public ITeams Teams => field ??= scope.GetRequiredService<ITeams>();

    public ITerritories Territories => field ??= scope.GetRequiredService<ITerritories>();

    public ICalendars Calendars => field ??= scope.GetRequiredService<ICalendars>();

    public ITimeline Timeline => field ??= scope.GetRequiredService<ITimeline>();

    public IPipelines Pipelines => field ??= scope.GetRequiredService<IPipelines>();

    public IOpportunities Opportunities => field ??= scope.GetRequiredService<IOpportunities>();

    public IContracts Contracts => field ??= scope.GetRequiredService<IContracts>();

    public IFeedback Feedback => field ??= scope.GetRequiredService<IFeedback>();

    public ICases Cases => field ??= scope.GetRequiredService<ICases>();

    public IFollowUps FollowUps => field ??= scope.GetRequiredService<IFollowUps>();

    public IChurn Churn => field ??= scope.GetRequiredService<IChurn>();

    public IConsents Consents => field ??= scope.GetRequiredService<IConsents>();

    public IConsentNotices ConsentNotices => field ??= scope.GetRequiredService<IConsentNotices>();

    public ISuppressions Suppressions => field ??= scope.GetRequiredService<ISuppressions>();

    public IContactGate ContactGate => field ??= scope.GetRequiredService<IContactGate>();

    public ISegments Segments => field ??= scope.GetRequiredService<ISegments>();

    public IReasons Reasons => field ??= scope.GetRequiredService<IReasons>();

    public IScores Scores => field ??= scope.GetRequiredService<IScores>();

    public ITiers Tiers => field ??= scope.GetRequiredService<ITiers>();

    public IPolicies Policies => field ??= scope.GetRequiredService<IPolicies>();

    public IDuplicates Duplicates => field ??= scope.GetRequiredService<IDuplicates>();

    public ISearch Search => field ??= scope.GetRequiredService<ISearch>();

    public IFieldRegistry Fields => field ??= scope.GetRequiredService<IFieldRegistry>();
}
