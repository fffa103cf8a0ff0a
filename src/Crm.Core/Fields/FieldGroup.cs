namespace Crm.Core.Fields;

/// <summary>How fields are arranged.</summary>
public enum FieldGroup
{
    /// <summary>Who the customer is and how it is reached.</summary>
    Identity = 1,

    /// <summary>What the customer did, said and wants.</summary>
    Behaviour = 2,

    /// <summary>What matters for doing business: money, organisation, keys of other systems, who is responsible.</summary>
    Business = 3,
}
