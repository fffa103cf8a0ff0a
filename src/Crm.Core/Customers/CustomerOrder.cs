using Crm.Core.Storage;

namespace Crm.Core.Customers;

/// <summary>The orders customers can be listed in.</summary>
public static class CustomerOrder
{
    /// <summary>By folded name; customers without a name first.</summary>
    public static readonly SortKey<Customer> Name = SortKey<Customer>.Of("name", c => c.NameKey);

    /// <summary>By the instant they were added.</summary>
    public static readonly SortKey<Customer> Created = SortKey<Customer>.Of("created", c => c.CreatedAt);
}
