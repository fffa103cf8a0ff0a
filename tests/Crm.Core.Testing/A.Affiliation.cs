using Crm.Core.Affiliations;
using Crm.Core.Customers;

namespace Crm.Core.Testing;

public static partial class A
{
    // Known by an external id only: tests of ties do not care for names.
    public static Customer Person() => Customer(NewCustomer.Person().ExternalId("shop", Some.Id().ToString()));

    public static Customer Organisation() => Customer(NewCustomer.Organisation().ExternalId("shop", Some.Id().ToString()));

    public static Affiliation Affiliation(
        Customer person, Customer other, string role = AffiliationRoles.Employee, DateOnly? from = null, DateOnly? to = null, params IEnumerable<Affiliation> known) =>
        Affiliations.Affiliation.Add(
            new(Some.Id()), new(person.Id, other.Id, role) { From = from ?? new(2026, 1, 1), To = to }, person, other, known, Some.Instant);
}
