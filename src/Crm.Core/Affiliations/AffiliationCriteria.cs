using Crm.Core.Customers;
using Crm.Core.Storage;

namespace Crm.Core.Affiliations;

/// <summary>The conditions affiliations are found by.</summary>
public static class AffiliationCriteria
{
    /// <summary>Those of a customer, seen from either side.</summary>
    /// <param name="customer">A person or an organisation.</param>
    public static Criterion<Affiliation> Of(CustomerId customer) => new(a => a.PersonId == customer || a.OtherId == customer);

    /// <summary>Those between two customers, whichever comes first.</summary>
    /// <param name="one">A person.</param>
    /// <param name="other">A person or an organisation.</param>
    public static Criterion<Affiliation> Between(CustomerId one, CustomerId other) =>
        new(a => (a.PersonId == one && a.OtherId == other) || (a.PersonId == other && a.OtherId == one));

    /// <summary>The one that ties a person to its primary organisation.</summary>
    /// <param name="person">The person.</param>
    public static Criterion<Affiliation> PrimaryOf(CustomerId person) =>
        new(a => a.PrimaryOf == person) { Key = new(AffiliationErrors.PrimaryTaken, "affiliation-primary", person.ToString()) };

    /// <summary>Those that hold on a day.</summary>
    /// <param name="day">The day.</param>
    public static Criterion<Affiliation> On(DateOnly day) => new(a => a.From <= day && (a.To == null || a.To >= day));

    /// <summary>Those whose person plays a part in decisions.</summary>
    /// <param name="role">The part.</param>
    public static Criterion<Affiliation> Deciding(DecisionRole role) => new(a => a.DecisionRole == role);
}
