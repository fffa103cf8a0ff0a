using Crm.Core.Attributes;
using Crm.Core.Domain;
using Crm.Core.Values;

namespace Crm.Core.Customers;

/// <content>The keys under which other systems know the customer.</content>
public sealed partial class Customer
{
    /// <summary>At most this many external ids.</summary>
    public const int MaxExternalIds = 50;

    private List<ExternalId> _externalIds = [];

    /// <summary>The keys under which other systems know the customer.</summary>
    public IReadOnlyList<ExternalId> ExternalIds => _externalIds;

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys =>
    [
        .. _externalIds.Select(e => new UniqueKey(CustomerErrors.DuplicateExternalId, "customer-external-id", e.System, e.Key) { Place = e.Place }),
        .. _attributes.Where(a => a.UniqueKey is not null).Select(a => new UniqueKey(AttributeErrors.NotUnique, "customer-attribute", a.UniqueKey!) { Place = a.Place }),
    ];

    /// <summary>Notes the key under which another system knows the customer.</summary>
    /// <param name="system">The system, 1 to 64 characters.</param>
    /// <param name="key">The key there, 1 to 200 characters, kept exactly.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.text.…</c>, <c>crm.customer.duplicate-external-id</c> (this customer has it; another customer's is found when stored),
    /// <c>crm.customer.too-many</c>, <c>crm.customer.archived</c>.
    /// </exception>
    public void AddExternalId(string system, string key, DateTimeOffset at)
    {
        MustBeInUse();
        var cleanSystem = CleanText.Required(system, ExternalId.MaxSystemLength, "system");
        var cleanKey = CleanText.Required(key, ExternalId.MaxKeyLength, "key");
        Require(_externalIds.Count < MaxExternalIds, CustomerErrors.TooMany, "externalIds");
        Require(!_externalIds.Exists(e => e.System == cleanSystem && e.Key == cleanKey), CustomerErrors.DuplicateExternalId, "externalIds");
        var added = new ExternalId(this, cleanSystem, cleanKey);
        _externalIds.Add(added);
        NoteChange("ExternalIds", null, added.FullText);
        Announce(new CustomerExternalIdChanged(TenantId, Id, cleanSystem, PartChange.Added, Instant.Utc(at)));
    }

    /// <summary>Forgets the key under which another system knew the customer.</summary>
    /// <param name="system">The system.</param>
    /// <param name="key">The key there.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.external-id-not-found</c>, <c>crm.customer.unidentified</c>, <c>crm.customer.archived</c>.</exception>
    public void RemoveExternalId(string system, string key, DateTimeOffset at)
    {
        MustBeInUse();
        var (cleanSystem, cleanKey) = (CleanText.AsStored(system, ExternalId.MaxSystemLength), CleanText.AsStored(key, ExternalId.MaxKeyLength));
        var found = _externalIds.Find(e => e.System == cleanSystem && e.Key == cleanKey)
            ?? throw new Errors.CrmException(CustomerErrors.ExternalIdNotFound, "externalIds");
        Require(_externalIds.Count > 1 || DisplayName.Length > 0 || _contactPoints.Count > 0, CustomerErrors.Unidentified, "externalIds");
        _externalIds.Remove(found);
        NoteChange("ExternalIds", found.FullText, null);
        Announce(new CustomerExternalIdChanged(TenantId, Id, found.System, PartChange.Removed, Instant.Utc(at)));
    }
}
