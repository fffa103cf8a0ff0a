using Crm.Core.Churn;
using Crm.Core.Rules.Building;

namespace Crm.Core.Subjects;

/// <summary>What rules made in C# ask of a customer's leaving.</summary>
public static class ChurnQuestions
{
    extension(AskedRecord<ChurnRecord> churn)
    {
        /// <summary><c>basis</c>: declared by the customer or detected from silence.</summary>
        public AskedField<ChurnRecord, ChurnBasis> Basis => churn.Named.Choice<ChurnBasis>("basis");

        /// <summary><c>reason</c>: why it left, a code of the tenant.</summary>
        public AskedText<ChurnRecord> Reason => churn.Named.Code("reason");

        /// <summary><c>won-back</c>: when it came back; missing for one who did not.</summary>
        public AskedTime<ChurnRecord, AskedInstant> WonBackAt => churn.Named.Instant("won-back");

        /// <summary><c>at</c>: when it left.</summary>
        public AskedTime<ChurnRecord, AskedInstant> At => churn.Named.Instant("at");
    }
}
