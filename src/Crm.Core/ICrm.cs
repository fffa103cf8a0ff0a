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

namespace Crm.Core;

/// <summary>The whole library at one place: the services of the concepts. Each can be injected alone as well.</summary>
public interface ICrm
{
    /// <summary>People and organisations.</summary>
    ICustomers Customers { get; }

    /// <summary>Fields the tenant adds to records.</summary>
    IAttributes Attributes { get; }

    /// <summary>The light catalogue purchases and deals point at.</summary>
    IProducts Products { get; }

    /// <summary>What customers bought and what came back.</summary>
    IPurchases Purchases { get; }

    /// <summary>Where customers stand.</summary>
    ILifecycles Lifecycles { get; }

    /// <summary>Facts that arrived without a known customer.</summary>
    IUnidentified Unidentified { get; }

    /// <summary>Calls, messages, meetings with customers.</summary>
    IInteractions Interactions { get; }

    /// <summary>Needs, preferences and activities of customers.</summary>
    ITraits Traits { get; }

    /// <summary>Ties between people and organisations.</summary>
    IAffiliations Affiliations { get; }

    /// <summary>Those who showed interest and are not customers yet.</summary>
    ILeads Leads { get; }

    /// <summary>Employees who share work.</summary>
    ITeams Teams { get; }

    /// <summary>Parts of the market and who works them.</summary>
    ITerritories Territories { get; }

    /// <summary>When the business works.</summary>
    ICalendars Calendars { get; }

    /// <summary>Everything that happened to one customer.</summary>
    ITimeline Timeline { get; }

    /// <summary>The sales processes deals go through.</summary>
    IPipelines Pipelines { get; }

    /// <summary>Deals in the making.</summary>
    IOpportunities Opportunities { get; }

    /// <summary>What was agreed with customers.</summary>
    IContracts Contracts { get; }

    /// <summary>What customers say about us.</summary>
    IFeedback Feedback { get; }

    /// <summary>Complaints, questions and incidents.</summary>
    ICases Cases { get; }

    /// <summary>What is to be done for customers and leads.</summary>
    IFollowUps FollowUps { get; }

    /// <summary>Customers that went away, and those that came back.</summary>
    IChurn Churn { get; }

    /// <summary>What customers agreed to.</summary>
    IConsents Consents { get; }

    /// <summary>The texts customers are asked under.</summary>
    IConsentNotices ConsentNotices { get; }

    /// <summary>Contact points that must not be used.</summary>
    ISuppressions Suppressions { get; }

    /// <summary>Whether a customer may be contacted.</summary>
    IContactGate ContactGate { get; }

    /// <summary>Who belongs together, by rule or by list.</summary>
    ISegments Segments { get; }

    /// <summary>Why leads, deals and customers are lost: the tenant's catalogue.</summary>
    IReasons Reasons { get; }

    /// <summary>How customers and leads are scored.</summary>
    IScores Scores { get; }

    /// <summary>The tiers and ratings customers are in.</summary>
    ITiers Tiers { get; }

    /// <summary>How groups of customers are treated.</summary>
    IPolicies Policies { get; }

    /// <summary>Customers by what somebody types.</summary>
    ISearch Search { get; }

    /// <summary>Which customers may be one, and whom a new one looks like.</summary>
    IDuplicates Duplicates { get; }

    /// <summary>What is collected, why, and how it is protected.</summary>
    IFieldRegistry Fields { get; }
}
