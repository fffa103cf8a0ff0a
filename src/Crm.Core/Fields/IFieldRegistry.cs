namespace Crm.Core.Fields;

/// <summary>Every field that may be collected: built in, declared as an attribute by the tenant in scope, or added by the host.</summary>
public interface IFieldRegistry
{
    /// <summary>The kinds of record that have fields, in ordinal order.</summary>
    IReadOnlyList<string> Owners { get; }

    /// <summary>A field; null when it is not declared.</summary>
    /// <param name="owner">The kind of record: <c>customer</c>.</param>
    /// <param name="key">The key.</param>
    /// <param name="ct">Cancels.</param>
    Task<FieldDefinition?> FindAsync(string owner, string key, CancellationToken ct = default);

    /// <summary>A field.</summary>
    /// <param name="owner">The kind of record: <c>customer</c>.</param>
    /// <param name="key">The key.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.field.undeclared</c>.</exception>
    Task<FieldDefinition> GetAsync(string owner, string key, CancellationToken ct = default);

    /// <summary>All fields of a kind of record: the built-in and added ones first, then attributes in the order they were declared.</summary>
    /// <param name="owner">The kind of record: <c>customer</c>.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<FieldDefinition>> AllAsync(string owner, CancellationToken ct = default);
}
