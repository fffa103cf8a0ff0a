using Crm.Core.Attributes;

namespace Crm.Core.Fields;

/// <summary>The kinds of records that have fields, and which of them may have attributes too.</summary>
internal static class FieldOwners
{
    /// <summary>Whose attributes belong to a kind of record; null when it can have none.</summary>
    public static AttributeOwner? AttributesOf(string owner) => owner switch
    {
        "customer" => AttributeOwner.Customers,
        "lead" => AttributeOwner.Leads,
        "opportunity" => AttributeOwner.Opportunities,
        "contract" => AttributeOwner.Contracts,
        "product" => AttributeOwner.Products,
        _ => null,
    };
}
