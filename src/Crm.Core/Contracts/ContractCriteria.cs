using Crm.Core.Customers;
using Crm.Core.Opportunities;
using Crm.Core.Storage;

namespace Crm.Core.Contracts;

/// <summary>The conditions contracts are found by.</summary>
public static class ContractCriteria
{
    /// <summary>The one with a number.</summary>
    /// <param name="number">The number, exactly.</param>
    public static Criterion<Contract> Number(string number) => new(c => c.Number == number) { Key = Contract.KeyOf(number) };

    /// <summary>Those with a customer.</summary>
    /// <param name="customer">The customer.</param>
    public static Criterion<Contract> Of(CustomerId customer) => new(c => c.CustomerId == customer);

    /// <summary>Those that come from a deal.</summary>
    /// <param name="opportunity">The deal.</param>
    public static Criterion<Contract> From(OpportunityId opportunity) => new(c => c.OpportunityId == opportunity);

    /// <summary>Those in a state.</summary>
    /// <param name="state">The state.</param>
    public static Criterion<Contract> That(ContractState state) => new(c => c.State == state);

    /// <summary>Those whose renewal is to be decided by a day; said to be due already or not.</summary>
    /// <param name="day">The day, included.</param>
    public static Criterion<Contract> RenewalDueBy(DateOnly day) => new(c => c.RenewalDueOn != null && c.RenewalDueOn <= day);

    /// <summary>Active ones whose last day is before a day.</summary>
    /// <param name="day">The day.</param>
    public static Criterion<Contract> RunOutBefore(DateOnly day)
    {
        var active = ContractState.Active;
        return new(c => c.State == active && c.To < day);
    }
}
