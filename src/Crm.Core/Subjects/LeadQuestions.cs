using Crm.Core.Leads;
using Crm.Core.Rules.Building;
using Crm.Core.Teams;
using Crm.Core.Tenancy;

namespace Crm.Core.Subjects;

/// <summary>What rules made in C# ask of a lead.</summary>
public static class LeadQuestions
{
    extension(AskedRecord<Lead> lead)
    {
        /// <summary><c>name</c>: of the person or organisation.</summary>
        public AskedText<Lead> Name => lead.Named.Text("name");

        /// <summary><c>source</c>: where it came from.</summary>
        public AskedText<Lead> Source => lead.Named.Code("source");

        /// <summary><c>campaign</c>: the campaign that brought it.</summary>
        public AskedText<Lead> Campaign => lead.Named.Code("campaign");

        /// <summary><c>status</c>: how far it is.</summary>
        public AskedField<Lead, LeadStatus> Status => lead.Named.Choice<LeadStatus>("status");

        /// <summary><c>disqualified-reason</c>: why it was given up, a code of the tenant.</summary>
        public AskedText<Lead> DisqualifiedReason => lead.Named.Code("disqualified-reason");

        /// <summary><c>estimated-value</c>: what it may be worth.</summary>
        public AskedQuantity<Lead, AskedAmount> EstimatedValue => lead.Named.Money("estimated-value");

        /// <summary><c>owner</c>: who works on it.</summary>
        public AskedField<Lead, UserId> Owner => lead.Named.Key<UserId>("owner");

        /// <summary><c>team</c>: the id of the team.</summary>
        public AskedField<Lead, TeamId> Team => lead.Named.Key<TeamId>("team");

        /// <summary><c>came-in</c>: when it came in.</summary>
        public AskedTime<Lead, AskedInstant> CameInAt => lead.Named.Instant("came-in");

        /// <summary><c>status-since</c>: since when it has its status.</summary>
        public AskedTime<Lead, AskedInstant> StatusSince => lead.Named.Instant("status-since");

        /// <summary><c>qualified</c>: when it was qualified.</summary>
        public AskedTime<Lead, AskedInstant> QualifiedAt => lead.Named.Instant("qualified");

        /// <summary><c>closed</c>: when it was converted or given up.</summary>
        public AskedTime<Lead, AskedInstant> ClosedAt => lead.Named.Instant("closed");

        /// <summary><c>first-response-due</c>: by when the first answer is owed.</summary>
        public AskedTime<Lead, AskedInstant> FirstResponseDue => lead.Named.Instant("first-response-due");

        /// <summary><c>first-responded</c>: when it was first answered.</summary>
        public AskedTime<Lead, AskedInstant> FirstRespondedAt => lead.Named.Instant("first-responded");

        /// <summary><c>nurture-until</c>: the day until which it is left to ripen.</summary>
        public AskedTime<Lead, AskedDay> NurtureUntil => lead.Named.Date("nurture-until");

        /// <summary><c>email</c>: any of its e-mail addresses, in lower case.</summary>
        public AskedText<Lead> Email => lead.Named.Code("email");

        /// <summary><c>phone</c>: any of its telephone numbers, as +84912345678.</summary>
        public AskedText<Lead> Phone => lead.Named.Code("phone");
    }
}
