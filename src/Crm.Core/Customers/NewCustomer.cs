using Crm.Core.Attributes;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Customers;

/// <summary>
/// What is known of a customer to be added. Every step returns a new draft; nothing is checked before the customer is made,
/// so that all of it is refused or taken together.
/// </summary>
public sealed record NewCustomer
{
    private NewCustomer(CustomerKind kind, string? name)
    {
        Kind = kind;
        Name = name;
    }

    /// <summary>Person or organisation.</summary>
    public CustomerKind Kind { get; }

    internal string? Name { get; }

    internal NameOrder? NameOrder { get; private init; }

    internal IReadOnlyList<(ContactPointKind Kind, string Text, string? Label)> ContactPoints { get; private init; } = [];

    internal IReadOnlyList<(string System, string Key)> ExternalIds { get; private init; } = [];

    internal IReadOnlyList<(AddressKind Kind, PostalAddress Address)> Addresses { get; private init; } = [];

    internal IReadOnlyList<string> Tags { get; private init; } = [];

    internal IReadOnlyList<(string Key, AttributeValue Value)> Attributes { get; private init; } = [];

    internal PersonProfile? PersonProfile { get; private init; }

    internal OrganisationProfile? OrganisationProfile { get; private init; }

    internal UserId? Owner { get; private init; }

    internal TeamId? Team { get; private init; }

    internal string? Source { get; private init; }

    /// <summary>A person.</summary>
    /// <param name="name">The whole name as written, at most 200 characters; null when unknown. Its parts, at most 100 characters each, are recognised.</param>
    /// <param name="order">Which name comes first; null lets the name decide (Vietnamese family names lead).</param>
    public static NewCustomer Person(string? name = null, NameOrder? order = null) => new(CustomerKind.Person, name) { NameOrder = order };

    /// <summary>An organisation.</summary>
    /// <param name="name">Its name as written, at most 300 characters; null when unknown.</param>
    public static NewCustomer Organisation(string? name = null) => new(CustomerKind.Organisation, name);

    /// <summary>Adds an e-mail address; the first one is primary.</summary>
    /// <param name="address">As typed.</param>
    /// <param name="label">What it is for; null for nothing in particular.</param>
    public NewCustomer Email(string address, string? label = null) => Reach(ContactPointKind.Email, address, label);

    /// <summary>Adds a telephone number; the first one is primary.</summary>
    /// <param name="number">As typed; without a country code it belongs to the region of the options.</param>
    /// <param name="label">What it is for; null for nothing in particular.</param>
    public NewCustomer Phone(string number, string? label = null) => Reach(ContactPointKind.Phone, number, label);

    /// <summary>Adds an account of any kind.</summary>
    /// <param name="kind">E-mail, phone, Zalo, …</param>
    /// <param name="account">As typed.</param>
    /// <param name="label">What it is for; null for nothing in particular.</param>
    public NewCustomer Reach(ContactPointKind kind, string account, string? label = null) =>
        this with { ContactPoints = [.. ContactPoints, (kind, account, label)] };

    /// <summary>Notes the key under which another system knows the customer.</summary>
    /// <param name="system">The system, such as <c>shop</c>.</param>
    /// <param name="key">The key there, kept exactly.</param>
    public NewCustomer ExternalId(string system, string key) => this with { ExternalIds = [.. ExternalIds, (system, key)] };

    /// <summary>Adds a postal address; the first one of its kind is primary.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="address">The address.</param>
    public NewCustomer Address(AddressKind kind, PostalAddress address) => this with { Addresses = [.. Addresses, (kind, address)] };

    /// <summary>Adds tags.</summary>
    /// <param name="tags">Each 1 to 64 characters.</param>
    public NewCustomer Tag(params IEnumerable<string> tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        return this with { Tags = [.. Tags, .. tags] };
    }

    /// <summary>Gives a declared attribute a value.</summary>
    /// <param name="key">The key it was declared with, for customers.</param>
    /// <param name="value">A value of the declared type.</param>
    public NewCustomer Attribute(string key, AttributeValue value) => this with { Attributes = [.. Attributes, (key, value)] };

    /// <summary>Adds what is known of the person; a name given with <see cref="Person"/> wins over the profile's.</summary>
    /// <param name="profile">The profile.</param>
    public NewCustomer Profile(PersonProfile profile) => this with { PersonProfile = profile };

    /// <summary>Adds what is known of the organisation.</summary>
    /// <param name="profile">The profile.</param>
    public NewCustomer Profile(OrganisationProfile profile) => this with { OrganisationProfile = profile };

    /// <summary>Makes an employee responsible from the start.</summary>
    /// <param name="owner">The employee.</param>
    /// <param name="team">The team; null for none.</param>
    public NewCustomer OwnedBy(UserId owner, TeamId? team = null) => this with { Owner = owner, Team = team };

    /// <summary>Says where the customer comes from.</summary>
    /// <param name="source">Such as <c>web</c>; at most 64 characters.</param>
    public NewCustomer From(string source) => this with { Source = source };

    /// <summary>Nothing personal.</summary>
    public override string ToString() => $"new {Kind}";
}
