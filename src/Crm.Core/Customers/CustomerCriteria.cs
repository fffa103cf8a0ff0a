using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Customers;

/// <summary>The natural keys customers are found by.</summary>
public static class CustomerCriteria
{
    /// <summary>The one customer another system knows under a key.</summary>
    /// <param name="system">The system.</param>
    /// <param name="key">The key there.</param>
    public static Criterion<Customer> ExternalId(string system, string key)
    {
        var cleanSystem = CleanText.AsStored(system, Customers.ExternalId.MaxSystemLength);
        var cleanKey = CleanText.AsStored(key, Customers.ExternalId.MaxKeyLength);
        return new(c => c.ExternalIds.Any(e => e.System == cleanSystem && e.Key == cleanKey))
        {
            Key = new(CustomerErrors.DuplicateExternalId, "customer-external-id", cleanSystem, cleanKey),
        };
    }

    /// <summary>The customers another system knows under some keys.</summary>
    /// <param name="system">The system, as stored.</param>
    /// <param name="keys">The keys there, as stored, at most 200.</param>
    public static Criterion<Customer> ExternalIds(string system, string[] keys) =>
        new(c => c.ExternalIds.Any(e => e.System == system && keys.AsEnumerable().Contains(e.Key)));

    /// <summary>Some customers.</summary>
    /// <param name="customers">Their ids, at most 200.</param>
    public static Criterion<Customer> Ids(CustomerId[] customers) => new(c => customers.AsEnumerable().Contains(c.Id));

    /// <summary>The organisations whose parent is one of some.</summary>
    /// <param name="parents">The parents, at most 200.</param>
    public static Criterion<Customer> DirectlyUnder(CustomerId[] parents) => new(c => c.Parent != null && parents.AsEnumerable().Contains(c.Parent.Value));

    /// <summary>Customers with an e-mail address; several may share one.</summary>
    /// <param name="email">The address; case does not matter.</param>
    public static Criterion<Customer> Email(EmailAddress email) => ContactPoint(ContactPointKind.Email, email.Key);

    /// <summary>Customers with a telephone number; a household may share one.</summary>
    /// <param name="phone">The number.</param>
    public static Criterion<Customer> Phone(PhoneNumber phone) => ContactPoint(ContactPointKind.Phone, phone.E164);

    /// <summary>Customers with a contact point of a kind.</summary>
    /// <param name="kind">E-mail, phone, …</param>
    /// <param name="matchKey">As <see cref="Customers.ContactPoint.MatchKey"/>.</param>
    public static Criterion<Customer> ContactPoint(ContactPointKind kind, string matchKey) =>
        new(c => c.ContactPoints.Any(p => p.Kind == kind && p.MatchKey == matchKey));
}
