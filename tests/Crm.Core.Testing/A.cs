using Crm.Core.Customers;
using Crm.Core.Values;

namespace Crm.Core.Testing;

/// <summary>Builds records for tests: <c>A.Customer()</c>. One partial file per concept.</summary>
public static partial class A
{
    public static Customer Customer(NewCustomer? draft = null) => Customers.Customer.Create(
        Some.Tenant, new(Some.Id()), draft ?? NewCustomer.Person("Nguyễn Thị Lan").Email("lan@example.vn"), CountryCode.Vietnam, [], Some.Instant);
}
