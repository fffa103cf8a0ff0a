using Crm.Core.FollowUps;
using Crm.Core.Rules.Building;
using Crm.Core.Tenancy;

namespace Crm.Core.Subjects;

/// <summary>What rules made in C# ask of a follow-up.</summary>
public static class FollowUpQuestions
{
    extension(AskedRecord<FollowUp> followUp)
    {
        /// <summary><c>state</c>: how far it is.</summary>
        public AskedField<FollowUp, FollowUpState> State => followUp.Named.Choice<FollowUpState>("state");

        /// <summary><c>priority</c>: how urgent it is.</summary>
        public AskedField<FollowUp, FollowUpPriority> Priority => followUp.Named.Choice<FollowUpPriority>("priority");

        /// <summary><c>assignee</c>: who is to do it.</summary>
        public AskedField<FollowUp, UserId> Assignee => followUp.Named.Key<UserId>("assignee");

        /// <summary><c>outcome</c>: what came of it, a code of the tenant.</summary>
        public AskedText<FollowUp> Outcome => followUp.Named.Code("outcome");

        /// <summary><c>due</c>: by when it is to be done.</summary>
        public AskedTime<FollowUp, AskedInstant> DueAt => followUp.Named.Instant("due");

        /// <summary><c>created</c>: when it was planned.</summary>
        public AskedTime<FollowUp, AskedInstant> CreatedAt => followUp.Named.Instant("created");

        /// <summary><c>closed</c>: when it was done or cancelled.</summary>
        public AskedTime<FollowUp, AskedInstant> ClosedAt => followUp.Named.Instant("closed");
    }
}
