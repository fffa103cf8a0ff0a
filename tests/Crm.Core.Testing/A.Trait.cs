using Crm.Core.Customers;
using Crm.Core.Traits;

namespace Crm.Core.Testing;

public static partial class A
{
    public static Trait Trait(NewTrait? draft = null, CustomerId? customer = null, Trait? current = null) =>
        Traits.Trait.Note(Some.Tenant, new(Some.Id()), customer ?? current?.CustomerId ?? new(Some.Id()), draft ?? NewTrait.Need("parking"), current, Some.Instant, Tolerance);
}
