using Crm.Core.Affiliations;
using Crm.Core.Cases;
using Crm.Core.Churn;
using Crm.Core.Consents;
using Crm.Core.Contracts;
using Crm.Core.Customers;
using Crm.Core.Feedback;
using Crm.Core.FollowUps;
using Crm.Core.Interactions;
using Crm.Core.Opportunities;
using Crm.Core.Purchases;
using Crm.Core.Rules;
using Crm.Core.Rules.Building;
using Crm.Core.Rules.Schema;
using Crm.Core.Traits;

namespace Crm.Core.Subjects;

/// <summary>What rules made in C# ask of the records of a customer, and of consent.</summary>
public static class CustomerRecordQuestions
{
    extension(AskedSubject<Customer> customer)
    {
        /// <summary><c>purchase</c>: purchases that were not cancelled.</summary>
        public AskedRecords<Customer, Purchase> Purchases => customer.Records<Purchase>("purchase");

        /// <summary><c>return</c>: what came back; amounts are negative.</summary>
        public AskedRecords<Customer, Purchase> Returns => customer.Records<Purchase>("return");

        /// <summary><c>order</c>: orders whatever became of them, cancelled ones too.</summary>
        public AskedRecords<Customer, Purchase> Orders => customer.Records<Purchase>("order");

        /// <summary><c>interaction</c>: calls, messages, meetings and visits; of corrected ones the correction.</summary>
        public AskedRecords<Customer, Interaction> Interactions => customer.Records<Interaction>("interaction");

        /// <summary><c>feedback</c>: answers to surveys, and remarks.</summary>
        public AskedRecords<Customer, CustomerFeedback> Feedback => customer.Records<CustomerFeedback>("feedback");

        /// <summary><c>case</c>: complaints, questions and incidents.</summary>
        public AskedRecords<Customer, Case> Cases => customer.Records<Case>("case");

        /// <summary><c>followup</c>: what is to be done, by when it is due.</summary>
        public AskedRecords<Customer, FollowUp> FollowUps => customer.Records<FollowUp>("followup");

        /// <summary><c>opportunity</c>: deals, by when they were opened.</summary>
        public AskedRecords<Customer, Opportunity> Opportunities => customer.Records<Opportunity>("opportunity");

        /// <summary><c>contract</c>: contracts, by when they were noted.</summary>
        public AskedRecords<Customer, Contract> Contracts => customer.Records<Contract>("contract");

        /// <summary><c>need</c>: needs, the answered and the superseded ones too.</summary>
        public AskedRecords<Customer, Trait> Needs => customer.Records<Trait>("need");

        /// <summary><c>preference</c>: preferences, the superseded ones too.</summary>
        public AskedRecords<Customer, Trait> Preferences => customer.Records<Trait>("preference");

        /// <summary><c>activity</c>: habits, business and memberships, the superseded ones too.</summary>
        public AskedRecords<Customer, Trait> Activities => customer.Records<Trait>("activity");

        /// <summary><c>churn</c>: when the customer left.</summary>
        public AskedRecords<Customer, ChurnRecord> Churn => customer.Records<ChurnRecord>("churn");

        /// <summary><c>affiliation</c>: of a person with organisations, the ended ones too.</summary>
        public AskedRecords<Customer, Affiliation> Affiliations => customer.Records<Affiliation>("affiliation");

        /// <summary><c>contact-person</c>: people of an organisation, the former ones too.</summary>
        public AskedRecords<Customer, Affiliation> ContactPersons => customer.Records<Affiliation>("contact-person");

        /// <summary>What the customer said about being contacted.</summary>
        /// <param name="channel">Through what.</param>
        /// <param name="purpose">For what.</param>
        /// <param name="state">What stands.</param>
        /// <exception cref="RuleException"><c>crm.rule.invalid-name</c>: a purpose that cannot be written.</exception>
        public Condition<Customer> ConsentIs(Channel channel, string purpose, ConsentStatus state) =>
            customer.ConsentIs(EnumCodes<Channel>.Of(channel), purpose, EnumCodes<ConsentStatus>.Of(state));
    }
}
