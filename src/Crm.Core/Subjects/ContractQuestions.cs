using Crm.Core.Contracts;
using Crm.Core.Rules.Building;

namespace Crm.Core.Subjects;

/// <summary>What rules made in C# ask of a contract.</summary>
public static class ContractQuestions
{
    extension(AskedRecord<Contract> contract)
    {
        /// <summary><c>state</c>: how far it is.</summary>
        public AskedField<Contract, ContractState> State => contract.Named.Choice<ContractState>("state");

        /// <summary><c>value</c>: what it is worth.</summary>
        public AskedQuantity<Contract, AskedAmount> Value => contract.Named.Money("value");

        /// <summary><c>renewal</c>: how it is renewed.</summary>
        public AskedField<Contract, RenewalKind> Renewal => contract.Named.Choice<RenewalKind>("renewal");

        /// <summary><c>from</c>: the first day.</summary>
        public AskedTime<Contract, AskedDay> StartsOn => contract.Named.Date("from");

        /// <summary><c>to</c>: the last day.</summary>
        public AskedTime<Contract, AskedDay> EndsOn => contract.Named.Date("to");

        /// <summary><c>renewal-due</c>: by when its renewal is to be decided.</summary>
        public AskedTime<Contract, AskedDay> RenewalDueOn => contract.Named.Date("renewal-due");

        /// <summary><c>terms</c>: how many terms it had.</summary>
        public AskedQuantity<Contract, decimal> Terms => contract.Named.Number("terms");

        /// <summary><c>activated</c>: when it became active.</summary>
        public AskedTime<Contract, AskedInstant> ActivatedAt => contract.Named.Instant("activated");

        /// <summary><c>closed</c>: when it ended.</summary>
        public AskedTime<Contract, AskedInstant> ClosedAt => contract.Named.Instant("closed");
    }
}
