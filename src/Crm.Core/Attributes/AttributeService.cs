using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Attributes;

/// <inheritdoc />
internal sealed class AttributeService(
    IRepository<AttributeDefinition, AttributeDefinitionId> definitions, IReservedAttributeKeys reserved, IAttributeUses uses, CurrentCaller caller, IIdGenerator ids, TimeProvider clock) : IAttributes
{
    // Every customer that is added asks for them; a unit of work that adds many asks once.
    private readonly Dictionary<(TenantId Tenant, AttributeOwner Owner), IReadOnlyList<AttributeDefinition>> _stored = [];

    public async Task<AttributeDefinition> DeclareAsync(AttributeDraft draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var definition = AttributeDefinition.Declare(caller.Tenant, new(ids.Next()), draft, clock.GetUtcNow());
        // The enum knows kinds of records that will hold attributes one day; a declaration nothing can fulfil would only mislead.
        if (draft.Owner is not AttributeOwner.Customers) throw new CrmException(AttributeErrors.OwnerHoldsNone, "owner");
        if (reserved.Contains(draft.Owner, definition.Name)) throw new CrmException(AttributeErrors.ReservedKey, "key");
        if (await FindAsync(draft.Owner, draft.Key, ct) is not null) throw new CrmException(AttributeErrors.Duplicate, "key");
        // All of them are read at once when a customer is checked: one more would be read nowhere.
        if ((await OfAsync(draft.Owner, ct)).Count >= AttributeDefinition.MaxPerOwner) throw new CrmException(AttributeErrors.TooMany, "key");
        definitions.Add(definition);
        _stored.Remove((caller.Tenant, draft.Owner));
        return definition;
    }

    public async Task<AttributeDefinition?> FindAsync(AttributeOwner owner, string key, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        return await definitions.FindManyAsync(new(d => d.Owner == owner && d.Name == key) { Key = new(AttributeErrors.Duplicate, "attribute", owner.ToString(), key) }, 1, ct) is [var found, ..] ? found : null;
    }

    public async Task<AttributeDefinition> GetAsync(AttributeOwner owner, string key, CancellationToken ct = default) =>
        await FindAsync(owner, key, ct) ?? throw new CrmException(AttributeErrors.NotFound, "attribute");

    public async Task<AttributeDefinition> RetireAsync(AttributeOwner owner, string key, CancellationToken ct = default)
    {
        var definition = await GetAsync(owner, key, ct);
        if (await uses.OfAsync(owner, definition.Name, ct) is [_, ..] asking) throw new CrmException(AttributeErrors.InUse, $"attribute: {string.Join(", ", asking)}");
        definition.Retire(clock.GetUtcNow());
        return definition;
    }

    public async Task<AttributeDefinition> RestoreAsync(AttributeOwner owner, string key, CancellationToken ct = default)
    {
        var definition = await GetAsync(owner, key, ct);
        definition.Restore(clock.GetUtcNow());
        return definition;
    }

    public async Task<IReadOnlyList<AttributeDefinition>> OfAsync(AttributeOwner owner, CancellationToken ct = default)
    {
        if (_stored.TryGetValue((caller.Tenant, owner), out var known)) return known;
        var found = await definitions.FindManyAsync(new(d => d.Owner == owner), AttributeDefinition.MaxPerOwner, ct);
        if (found.All(d => d.Version > 0)) _stored[(caller.Tenant, owner)] = found;
        return found;
    }
}
