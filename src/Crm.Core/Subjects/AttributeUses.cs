using Crm.Core.Attributes;
using Crm.Core.Customers;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Subjects;

/// <summary>Attributes as rules about customers ask for them.</summary>
internal sealed class AttributeUses(RuleHolders holders) : IAttributeUses
{
    public async Task<IReadOnlyList<string>> OfAsync(AttributeOwner owner, string key, CancellationToken ct = default)
    {
        if (owner is not AttributeOwner.Customers) return [];
        var field = CustomerRules.FieldOf(key);
        return await holders.NamingAsync(Customer.TypeName, n => RuleTree.FieldOf(n) == field, ct);
    }
}
