using Crm.Core.Cases;
using Crm.Core.Interactions;
using Crm.Core.Rules.Building;
using Crm.Core.Tenancy;

namespace Crm.Core.Subjects;

/// <summary>What rules made in C# ask of a case.</summary>
public static class CaseQuestions
{
    extension(AskedRecord<Case> item)
    {
        /// <summary><c>kind</c>: what it is.</summary>
        public AskedField<Case, CaseKind> Kind => item.Named.Choice<CaseKind>("kind");

        /// <summary><c>severity</c>: how bad it is.</summary>
        public AskedField<Case, CaseSeverity> Severity => item.Named.Choice<CaseSeverity>("severity");

        /// <summary><c>state</c>: how far it is.</summary>
        public AskedField<Case, CaseState> State => item.Named.Choice<CaseState>("state");

        /// <summary><c>topic</c>: what it is about, a code of the tenant.</summary>
        public AskedText<Case> Topic => item.Named.Code("topic");

        /// <summary><c>resolution</c>: how it was resolved, a code of the tenant.</summary>
        public AskedText<Case> Resolution => item.Named.Code("resolution");

        /// <summary><c>channel</c>: how it came in.</summary>
        public AskedField<Case, Channel> Channel => item.Named.Choice<Channel>("channel");

        /// <summary><c>owner</c>: who works on it.</summary>
        public AskedField<Case, UserId> Owner => item.Named.Key<UserId>("owner");

        /// <summary><c>reopenings</c>: how often it was opened again.</summary>
        public AskedQuantity<Case, decimal> Reopenings => item.Named.Number("reopenings");

        /// <summary><c>first-response-due</c>: by when the first answer is owed.</summary>
        public AskedTime<Case, AskedInstant> FirstResponseDue => item.Named.Instant("first-response-due");

        /// <summary><c>first-responded</c>: when it was first answered.</summary>
        public AskedTime<Case, AskedInstant> FirstRespondedAt => item.Named.Instant("first-responded");

        /// <summary><c>resolution-due</c>: by when it is to be resolved.</summary>
        public AskedTime<Case, AskedInstant> ResolutionDue => item.Named.Instant("resolution-due");

        /// <summary><c>settled</c>: when it was resolved.</summary>
        public AskedTime<Case, AskedInstant> SettledAt => item.Named.Instant("settled");

        /// <summary><c>at</c>: when it was opened.</summary>
        public AskedTime<Case, AskedInstant> At => item.Named.Instant("at");
    }
}
