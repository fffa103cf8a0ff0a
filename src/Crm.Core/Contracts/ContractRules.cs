using Crm.Core.Customers;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;

namespace Crm.Core.Contracts;

/// <summary>What rules may ask of contracts.</summary>
public static class ContractRules
{
    /// <summary>The contracts of a customer, by when they were noted.</summary>
    public static RuleSource<Customer, Contract> Source { get; } = RuleSource<Customer, Contract>.Of(
        "contract", "contracts, by when they were noted", c => Facts.Of<Contract>(c), x => x.CreatedAt, x => x.Id, x => x.Id.Value, new RuleFields<Contract>()
            .Choice<ContractState>("state", string.Empty, x => x.State, x => x.State)
            .Money("value", string.Empty, x => x.ValueMinor, x => x.CurrencyCode, x => x.ValueMinor, x => x.CurrencyCode)
            .Choice<RenewalKind>("renewal", "how it is renewed", x => x.RenewalKind, x => x.RenewalKind)
            .Date("from", string.Empty, x => x.From, x => x.From)
            .Date("to", string.Empty, x => x.To, x => x.To)
            .Date("renewal-due", string.Empty, x => x.RenewalDueOn, x => x.RenewalDueOn)
            .Number("terms", "how many terms it had", x => x.TermCount, x => x.TermCount)
            .Instant("activated", string.Empty, x => x.ActivatedAt, x => x.ActivatedAt)
            .Instant("closed", string.Empty, x => x.ClosedAt, x => x.ClosedAt));
}
