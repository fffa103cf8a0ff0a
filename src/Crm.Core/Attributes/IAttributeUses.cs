namespace Crm.Core.Attributes;

/// <summary>Says what asks for an attribute: such an attribute is not taken out of use.</summary>
public interface IAttributeUses
{
    /// <summary>What goes by a rule that asks for it, as people are told: <c>segment Golfers</c>; each once.</summary>
    /// <param name="owner">The kind of record.</param>
    /// <param name="key">The key.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<string>> OfAsync(AttributeOwner owner, string key, CancellationToken ct = default);
}
