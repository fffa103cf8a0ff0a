namespace Crm.Core.Attributes;

/// <summary>Declares and finds the attributes of the tenant in scope. Nothing is stored before the host saves.</summary>
public interface IAttributes
{
    /// <summary>Declares an attribute.</summary>
    /// <param name="draft">The declaration.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.attribute.duplicate</c>, <c>crm.attribute.invalid-definition</c>, <c>crm.attribute.invalid-key</c>,
    /// <c>crm.attribute.reserved-key</c> (a built-in field has it), <c>crm.attribute.owner-holds-none</c> (only customers hold attributes so far),
    /// <c>crm.attribute.too-many</c> (the tenant has 200 of them).
    /// </exception>
    Task<AttributeDefinition> DeclareAsync(AttributeDraft draft, CancellationToken ct = default);

    /// <summary>The declaration; null when there is none.</summary>
    /// <param name="owner">Which kind of record.</param>
    /// <param name="key">The key.</param>
    /// <param name="ct">Cancels.</param>
    Task<AttributeDefinition?> FindAsync(AttributeOwner owner, string key, CancellationToken ct = default);

    /// <summary>The declaration.</summary>
    /// <param name="owner">Which kind of record.</param>
    /// <param name="key">The key.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.attribute.not-found</c>.</exception>
    Task<AttributeDefinition> GetAsync(AttributeOwner owner, string key, CancellationToken ct = default);

    /// <summary>Takes an attribute out of use: it takes no values any more, is required of nobody, and no rule may ask for it. The values records have stay with them.</summary>
    /// <param name="owner">Which kind of record.</param>
    /// <param name="key">The key.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.attribute.not-found</c>, <c>crm.attribute.retired</c> (it is already), <c>crm.attribute.in-use</c> with all segments, score plans, schemes of tiers and policies that ask for it.</exception>
    Task<AttributeDefinition> RetireAsync(AttributeOwner owner, string key, CancellationToken ct = default);

    /// <summary>Puts a retired attribute to use again, with the values records still have.</summary>
    /// <param name="owner">Which kind of record.</param>
    /// <param name="key">The key.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.attribute.not-found</c>.</exception>
    Task<AttributeDefinition> RestoreAsync(AttributeOwner owner, string key, CancellationToken ct = default);

    /// <summary>All declarations for a kind of record, retired ones too, at most 200, in the order they were made.</summary>
    /// <param name="owner">Which kind of record.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<AttributeDefinition>> OfAsync(AttributeOwner owner, CancellationToken ct = default);
}
