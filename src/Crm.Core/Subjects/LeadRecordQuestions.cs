using Crm.Core.FollowUps;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Rules.Building;

namespace Crm.Core.Subjects;

/// <summary>What rules made in C# ask of the records of a lead.</summary>
public static class LeadRecordQuestions
{
    extension(AskedSubject<Lead> lead)
    {
        /// <summary><c>interaction</c>: calls, messages, meetings and visits; of corrected ones the correction.</summary>
        public AskedRecords<Lead, Interaction> Interactions => lead.Records<Interaction>("interaction");

        /// <summary><c>followup</c>: what is to be done, by when it is due.</summary>
        public AskedRecords<Lead, FollowUp> FollowUps => lead.Records<FollowUp>("followup");
    }
}
