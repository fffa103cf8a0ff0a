namespace Crm.Core.Attributes;

/// <summary>Which keys an attribute cannot have, because a built-in field has them.</summary>
public interface IReservedAttributeKeys
{
    /// <summary>Whether a built-in field of a kind of record has a key.</summary>
    /// <param name="owner">The kind of record.</param>
    /// <param name="key">The key.</param>
    bool Contains(AttributeOwner owner, string key);
}
