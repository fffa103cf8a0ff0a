using Crm.Core.Affiliations;
using Crm.Core.Attributes;
using Crm.Core.Cases;
using Crm.Core.Churn;
using Crm.Core.Consents;
using Crm.Core.Contracts;
using Crm.Core.Customers;
using Crm.Core.Feedback;
using Crm.Core.FollowUps;
using Crm.Core.Insights;
using Crm.Core.Interactions;
using Crm.Core.Lifecycles;
using Crm.Core.Opportunities;
using Crm.Core.Purchases;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Traits;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Subjects;

/// <summary>Customers, as rules are about them.</summary>
internal static class CustomerSubject
{
    /// <summary>Who they are and what may be asked of them.</summary>
    public static SubjectDefinition<Customer> Definition { get; } = new()
    {
        Name = Customer.TypeName,
        Population = c => c.ArchivedAt == null,
        FieldsAsync = async (services, ct) => CustomerRules.Fields(await services.GetRequiredService<IAttributes>().OfAsync(AttributeOwner.Customers, ct)),
        Related = [LifecycleRules.Fields, InsightRules.Rfm, InsightRules.LifetimeValue, .. TraitRules.Current],
        Special = new()
        {
            Sample = RuleReading<Customer, int?>.Of(c => c.SampleKey, c => c.SampleKey),
            Consent = ConsentRules.IsGiven,
            ConsentStates = EnumCodes<ConsentStatus>.All,
            ConsentEnds = ConsentRules.Ends,
            ConsentEnded = ConsentRules.Ended,
            ConsentSources = ConsentRules.Sources,
        },
    };

    /// <summary>What rules may count and sum up.</summary>
    public static IReadOnlyList<SubjectSource<Customer>> Sources { get; } =
    [
        new SubjectSource<Customer, Purchase, PurchaseId, CustomerId>(PurchaseRules.Purchases, [Purchase.TypeName], x => x.CustomerId, c => c.Id),
        new SubjectSource<Customer, Purchase, PurchaseId, CustomerId>(PurchaseRules.Returns, [Purchase.TypeName], x => x.CustomerId, c => c.Id),
        new SubjectSource<Customer, Purchase, PurchaseId, CustomerId>(PurchaseRules.Orders, [Purchase.TypeName], x => x.CustomerId, c => c.Id),
        new SubjectSource<Customer, Interaction, InteractionId, CustomerId?>(InteractionRules.OfCustomers, [Interaction.TypeName], i => i.CustomerId, c => c.Id),
        new SubjectSource<Customer, CustomerFeedback, FeedbackId, CustomerId>(FeedbackRules.Source, [CustomerFeedback.TypeName], x => x.CustomerId, c => c.Id),
        new SubjectSource<Customer, Case, CaseId, CustomerId>(CaseRules.Source, [Case.TypeName], x => x.CustomerId, c => c.Id),
        new SubjectSource<Customer, FollowUp, FollowUpId, CustomerId?>(FollowUpRules.OfCustomers, [FollowUp.TypeName], x => x.CustomerId, c => c.Id),
        new SubjectSource<Customer, Opportunity, OpportunityId, CustomerId?>(OpportunityRules.OfCustomers, [Opportunity.TypeName], x => x.CustomerId, c => c.Id),
        new SubjectSource<Customer, Contract, ContractId, CustomerId>(ContractRules.Source, [Contract.TypeName], x => x.CustomerId, c => c.Id),
        new SubjectSource<Customer, Trait, TraitId, CustomerId>(TraitRules.Needs, [Trait.TypeName], x => x.CustomerId, c => c.Id),
        new SubjectSource<Customer, Trait, TraitId, CustomerId>(TraitRules.Preferences, [Trait.TypeName], x => x.CustomerId, c => c.Id),
        new SubjectSource<Customer, Trait, TraitId, CustomerId>(TraitRules.Activities, [Trait.TypeName], x => x.CustomerId, c => c.Id),
        new SubjectSource<Customer, ChurnRecord, ChurnRecordId, CustomerId>(ChurnRules.Source, [ChurnRecord.TypeName], x => x.CustomerId, c => c.Id),
        new SubjectSource<Customer, Affiliation, AffiliationId, CustomerId>(AffiliationRules.OfPeople, [Affiliation.TypeName], x => x.PersonId, c => c.Id),
        new SubjectSource<Customer, Affiliation, AffiliationId, CustomerId>(AffiliationRules.OfOrganisations, [Affiliation.TypeName], x => x.OtherId, c => c.Id),
        new SubjectSource<Customer, CustomerPrediction, CustomerPredictionId, CustomerId>(PredictionRules.OfCustomers, [CustomerPrediction.TypeName], x => x.CustomerId, c => c.Id),
    ];

    /// <summary>Records that rules reach through fields and conditions only.</summary>
    public static IReadOnlyList<SubjectSource<Customer>> Hidden { get; } =
    [
        new SubjectSource<Customer, Lifecycle, CustomerId, CustomerId>(LifecycleRules.Source, [Lifecycle.TypeName, Purchase.TypeName, Interaction.TypeName], x => x.Id, c => c.Id),
        new SubjectSource<Customer, RfmStanding, CustomerId, CustomerId>(InsightRules.Standings, [RfmStanding.TypeName], x => x.Id, c => c.Id),
        new SubjectSource<Customer, LifetimeEstimate, CustomerId, CustomerId>(InsightRules.Estimates, [LifetimeEstimate.TypeName], x => x.Id, c => c.Id),
        new SubjectSource<Customer, ConsentState, ConsentStateId, CustomerId>(ConsentRules.States, [ConsentState.TypeName], x => x.CustomerId, c => c.Id),
        new SubjectSource<Customer, ConsentEvent, ConsentEventId, CustomerId>(ConsentRules.Refusals, [ConsentEvent.TypeName], x => x.CustomerId, c => c.Id),
    ];
}
