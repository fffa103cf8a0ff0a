using Crm.Core.Affiliations;
using Crm.Core.Customers;
using Crm.Core.Tenancy;

namespace Crm.Core.Opportunities;

/// <summary>A person that has to do with a deal.</summary>
public sealed class OpportunityContact
{
    // For storage adapters.
    private OpportunityContact()
    {
    }

    internal OpportunityContact(Opportunity owner, int number, CustomerId person, DecisionRole? role)
    {
        TenantId = owner.TenantId;
        OpportunityId = owner.Id;
        Number = number;
        PersonId = person;
        Role = role;
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The deal.</summary>
    public OpportunityId OpportunityId { get; private init; }

    /// <summary>Which of the deal's contacts: counts up and is never used again.</summary>
    public int Number { get; private init; }

    /// <summary>The person: once per deal.</summary>
    public CustomerId PersonId { get; private init; }

    /// <summary>The part played in the decision; null when unknown.</summary>
    public DecisionRole? Role { get; internal set; }

    internal OpportunityContact Copy() => (OpportunityContact)MemberwiseClone();

    /// <summary>The id only.</summary>
    public override string ToString() => $"contact {PersonId}";
}
