using Crm.Core.Values;

namespace Crm.Core.Customers;

/// <content>Where the customer lives, works and receives.</content>
public sealed partial class Customer
{
    /// <summary>At most this many addresses.</summary>
    public const int MaxAddresses = 20;

    private List<CustomerAddress> _addresses = [];

    /// <summary>Every postal address, in the order they were added.</summary>
    public IReadOnlyList<CustomerAddress> Addresses => _addresses;

    /// <summary>How many addresses were ever added, removed ones included: the number of the latest.</summary>
    public int AddressesMade { get; private set; }

    /// <summary>Adds a postal address; the first one of its kind is primary.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="address">The address.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.unknown-value</c>, <c>crm.customer.duplicate-address</c>, <c>crm.customer.too-many</c>, <c>crm.customer.archived</c>.</exception>
    public CustomerAddress AddAddress(AddressKind kind, PostalAddress address, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(address);
        MustBeInUse();
        Require(Enum.IsDefined(kind), CustomerErrors.UnknownValue, "kind");
        Require(_addresses.Count < MaxAddresses, CustomerErrors.TooMany, "addresses");
        Require(!_addresses.Exists(a => a.Kind == kind && a.MatchKey == address.Key), CustomerErrors.DuplicateAddress, "addresses");
        var now = Instant.Utc(at);
        var number = ++AddressesMade;
        var added = new CustomerAddress(this, number, kind, address, now) { IsPrimary = !_addresses.Exists(a => a.Kind == kind && a.IsPrimary) };
        _addresses.Add(added);
        NoteChange($"Addresses[{number}]", null, added.FullText);
        Announce(new CustomerAddressChanged(TenantId, Id, number, PartChange.Added, added.AddedAt));
        return added;
    }

    /// <summary>Removes a postal address; when it was primary, the oldest of its kind takes its place.</summary>
    /// <param name="number">Which.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.address-not-found</c>, <c>crm.customer.archived</c>.</exception>
    public void RemoveAddress(int number, DateTimeOffset at)
    {
        var address = AddressNumbered(number);
        _addresses.Remove(address);
        NoteChange($"Addresses[{number}]", address.FullText, null);
        Announce(new CustomerAddressChanged(TenantId, Id, number, PartChange.Removed, Instant.Utc(at)));
        var successor = address.IsPrimary ? _addresses.Where(a => a.Kind == address.Kind).MinBy(a => a.Number) : null;
        if (successor is not null) SetPrimaryAddress(successor, at);
    }

    /// <summary>Makes an address the one of its kind to use first.</summary>
    /// <param name="number">Which.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.address-not-found</c>, <c>crm.customer.archived</c>.</exception>
    public void MakePrimaryAddress(int number, DateTimeOffset at)
    {
        var address = AddressNumbered(number);
        if (!address.IsPrimary) SetPrimaryAddress(address, at);
    }

    private CustomerAddress AddressNumbered(int number)
    {
        MustBeInUse();
        return _addresses.Find(a => a.Number == number) ?? throw new Errors.CrmException(CustomerErrors.AddressNotFound, $"addresses[{number}]");
    }

    private void SetPrimaryAddress(CustomerAddress address, DateTimeOffset at)
    {
        var before = _addresses.Find(a => a.Kind == address.Kind && a.IsPrimary);
        if (before is not null) before.IsPrimary = false;
        address.IsPrimary = true;
        NoteChange($"Primary{address.Kind}Address", before?.FullText, address.FullText);
        Announce(new CustomerAddressChanged(TenantId, Id, address.Number, PartChange.MadePrimary, Instant.Utc(at)));
    }
}
