using Crm.Core.Storage;

namespace Crm.Core.Contracts;

/// <summary>The orders contracts can be listed in.</summary>
public static class ContractOrder
{
    /// <summary>By the last day.</summary>
    public static readonly SortKey<Contract> To = SortKey<Contract>.Of("to", c => c.To);

    /// <summary>By the day the renewal is to be decided; with <see cref="ContractCriteria.RenewalDueBy"/> only, because a sort key is never null.</summary>
    public static readonly SortKey<Contract> RenewalDue = SortKey<Contract>.Of("renewal-due", c => c.RenewalDueOn!.Value);

    /// <summary>By the instant they were agreed; for agreed ones only.</summary>
    internal static readonly SortKey<Contract> Activated = SortKey<Contract>.Of("activated", c => c.ActivatedAt!.Value);

    /// <summary>By the instant they ended or were terminated; for those only.</summary>
    internal static readonly SortKey<Contract> Closed = SortKey<Contract>.Of("closed", c => c.ClosedAt!.Value);
}
