using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Domain;

/// <summary>A record with its typed id.</summary>
/// <typeparam name="TId">The id.</typeparam>
public abstract class AggregateRoot<TId> : AggregateRoot
    where TId : struct, ITypedId<TId>
{
    private protected AggregateRoot()
    {
    }

    private protected AggregateRoot(TenantId tenant, TId id)
        : base(tenant)
    {
        Id = TypedId.Required(id);
    }

    /// <summary>The record's id; never changes.</summary>
    public TId Id { get; private init; }

    /// <inheritdoc />
    public sealed override Guid Key => Id.Value;
}
