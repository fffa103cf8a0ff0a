using Crm.Core.Attributes;
using Crm.Core.Cases;
using Crm.Core.Churn;
using Crm.Core.Consents;
using Crm.Core.Contracts;
using Crm.Core.Customers;
using Crm.Core.Feedback;
using Crm.Core.FollowUps;
using Crm.Core.Interactions;
using Crm.Core.Lifecycles;
using Crm.Core.Opportunities;
using Crm.Core.Purchases;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Storage;
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
        Related = [LifecycleRules.Fields, .. TraitRules.Current],
        LoadAsync = async (services, id, ct) => await services.GetRequiredService<IRepository<Customer, CustomerId>>().FindAsync(new(id), ct),
        Special = new()
        {
            Sample = RuleReading<Customer, long?>.Of(c => c.SampleKey, c => c.SampleKey),
            Consent = ConsentRules.Holds,
            ConsentEnds = ConsentRules.Ends,
            ConsentEnded = ConsentRules.Ended,
            ConsentSources = ConsentRules.Sources,
        },
    };

    /// <summary>What rules may count and sum up.</summary>
    public static IReadOnlyList<SubjectSource<Customer>> Sources { get; } =
    [
        new SubjectSource<Customer, Purchase, PurchaseId>(PurchaseRules.Purchases, [Purchase.TypeName], c => x => x.CustomerId == c.Id),
        new SubjectSource<Customer, Purchase, PurchaseId>(PurchaseRules.Returns, [Purchase.TypeName], c => x => x.CustomerId == c.Id),
        new SubjectSource<Customer, Purchase, PurchaseId>(PurchaseRules.Orders, [Purchase.TypeName], c => x => x.CustomerId == c.Id),
        new SubjectSource<Customer, Interaction, InteractionId>(InteractionRules.OfCustomers, [Interaction.TypeName], c => i => i.CustomerId == c.Id),
        new SubjectSource<Customer, CustomerFeedback, FeedbackId>(FeedbackRules.Source, [CustomerFeedback.TypeName], c => x => x.CustomerId == c.Id),
        new SubjectSource<Customer, Case, CaseId>(CaseRules.Source, [Case.TypeName], c => x => x.CustomerId == c.Id),
        new SubjectSource<Customer, FollowUp, FollowUpId>(FollowUpRules.OfCustomers, [FollowUp.TypeName], c => x => x.CustomerId == c.Id),
        new SubjectSource<Customer, Opportunity, OpportunityId>(OpportunityRules.OfCustomers, [Opportunity.TypeName], c => x => x.CustomerId == c.Id),
        new SubjectSource<Customer, Contract, ContractId>(ContractRules.Source, [Contract.TypeName], c => x => x.CustomerId == c.Id),
        new SubjectSource<Customer, Trait, TraitId>(TraitRules.Needs, [Trait.TypeName], c => x => x.CustomerId == c.Id),
        new SubjectSource<Customer, Trait, TraitId>(TraitRules.Preferences, [Trait.TypeName], c => x => x.CustomerId == c.Id),
        new SubjectSource<Customer, Trait, TraitId>(TraitRules.Activities, [Trait.TypeName], c => x => x.CustomerId == c.Id),
        new SubjectSource<Customer, ChurnRecord, ChurnRecordId>(ChurnRules.Source, [ChurnRecord.TypeName], c => x => x.CustomerId == c.Id),
    ];

    /// <summary>Records that rules reach through fields and conditions only.</summary>
    public static IReadOnlyList<SubjectSource<Customer>> Hidden { get; } =
    [
        new SubjectSource<Customer, Lifecycle, CustomerId>(LifecycleRules.Source, [Lifecycle.TypeName, Purchase.TypeName, Interaction.TypeName], c => x => x.Id == c.Id),
        new SubjectSource<Customer, ConsentState, ConsentStateId>(ConsentRules.States, [ConsentState.TypeName], c => x => x.CustomerId == c.Id),
        new SubjectSource<Customer, ConsentEvent, ConsentEventId>(ConsentRules.Refusals, [ConsentEvent.TypeName], c => x => x.CustomerId == c.Id),
    ];
}
