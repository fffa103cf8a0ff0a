using Crm.Core.Customers;
using Crm.Core.Products;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Leads;

/// <summary>A lead to be added. Every step returns a new draft; nothing is checked before it is added, so that all of it is refused or taken together.</summary>
public sealed record NewLead
{
    private NewLead(LeadDetails details) => Details = details;

    internal LeadDetails Details { get; private init; }

    internal IReadOnlyList<(ContactPointKind Kind, string Text)> ContactPoints { get; private init; } = [];

    internal IReadOnlyList<ProductId> Products { get; private init; } = [];

    internal string? Source { get; private init; }

    internal (string System, string Key)? ExternalId { get; private init; }

    internal UserId? Owner { get; private init; }

    internal TeamId? Team { get; private init; }

    internal DateTimeOffset? CameInAt { get; private init; }

    internal DateTimeOffset? FirstResponseDue { get; private init; }

    /// <summary>Somebody who showed interest.</summary>
    /// <param name="name">The person's name as written; null when unknown.</param>
    /// <param name="company">The company's name as written; null when unknown or for a private person.</param>
    public static NewLead Of(string? name = null, string? company = null) => new(LeadDetails.Unknown with { Name = name, Company = company });

    /// <summary>Adds an e-mail address; the first one is used first.</summary>
    /// <param name="address">As typed.</param>
    public NewLead Email(string address) => Reach(ContactPointKind.Email, address);

    /// <summary>Adds a telephone number; the first one is used first.</summary>
    /// <param name="number">As typed; without a country code it belongs to the region of the options.</param>
    public NewLead Phone(string number) => Reach(ContactPointKind.Phone, number);

    /// <summary>Adds an account of any kind.</summary>
    /// <param name="kind">E-mail, phone, Zalo, …</param>
    /// <param name="account">As typed.</param>
    public NewLead Reach(ContactPointKind kind, string account) => this with { ContactPoints = [.. ContactPoints, (kind, account)] };

    /// <summary>Says where it came from.</summary>
    /// <param name="source">Such as <c>web</c>; at most 64 characters.</param>
    public NewLead From(string source) => this with { Source = source };

    /// <summary>Says which campaign it came from.</summary>
    /// <param name="campaign">Its code, at most 100 characters.</param>
    public NewLead Under(string campaign) => this with { Details = Details with { Campaign = campaign } };

    /// <summary>Says what it wants.</summary>
    /// <param name="interest">At most 300 characters.</param>
    public NewLead Wanting(string interest) => this with { Details = Details with { Interest = interest } };

    /// <summary>Says which products it is interested in.</summary>
    /// <param name="products">Products of the catalogue; at most 50.</param>
    public NewLead Wanting(params IEnumerable<ProductId> products)
    {
        ArgumentNullException.ThrowIfNull(products);
        return this with { Products = [.. Products, .. products] };
    }

    /// <summary>Adds a note.</summary>
    /// <param name="note">At most 4 000 characters, may have several lines.</param>
    public NewLead Noting(string note) => this with { Details = Details with { Note = note } };

    /// <summary>Says what a deal would be worth.</summary>
    /// <param name="value">Zero or more.</param>
    public NewLead Worth(Money value) => this with { Details = Details with { EstimatedValue = value } };

    /// <summary>Makes an employee and a team responsible from the start; null for nobody.</summary>
    /// <param name="owner">The employee.</param>
    /// <param name="team">The team.</param>
    public NewLead OwnedBy(UserId? owner, TeamId? team = null) => this with { Owner = owner, Team = team };

    /// <summary>Says under which key another system knows it, so that adding it again does nothing.</summary>
    /// <param name="system">The system, at most 64 characters.</param>
    /// <param name="key">The key there, at most 200 characters, kept exactly.</param>
    public NewLead KnownAs(string system, string key) => this with { ExternalId = (system, key) };

    /// <summary>Says when it came in, when that is not now.</summary>
    /// <param name="at">Not ahead of the clock.</param>
    public NewLead CameIn(DateTimeOffset at) => this with { CameInAt = at };

    /// <summary>Says by when it must have a first response.</summary>
    /// <param name="due">Not before it came in.</param>
    public NewLead RespondBy(DateTimeOffset due) => this with { FirstResponseDue = due };

    /// <summary>Nothing personal.</summary>
    public override string ToString() => "new lead";
}
