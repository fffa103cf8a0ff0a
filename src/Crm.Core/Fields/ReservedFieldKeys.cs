using Crm.Core.Attributes;

namespace Crm.Core.Fields;

/// <summary>The keys of the built-in fields, which attributes would be hidden behind.</summary>
internal sealed class ReservedFieldKeys(IEnumerable<FieldDefinition> declared) : IReservedAttributeKeys
{
    private readonly HashSet<(AttributeOwner Owner, string Key)> _keys = [.. declared.Where(f => FieldOwners.AttributesOf(f.Owner) is not null).Select(f => (FieldOwners.AttributesOf(f.Owner)!.Value, f.Key))];

    public bool Contains(AttributeOwner owner, string key) => _keys.Contains((owner, key));
}
