using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Customers;

/// <summary>One way to reach a customer: as it was typed, with the key it is compared by.</summary>
public sealed class ContactPoint : IFullText
{
    /// <summary>The longest value, in characters.</summary>
    public const int MaxLength = 254;

    /// <summary>The longest key, in characters: folding makes some characters longer.</summary>
    public const int MaxKeyLength = 2 * MaxLength;

    /// <summary>The longest label, in characters.</summary>
    public const int MaxLabelLength = 50;

    // For storage adapters.
    private ContactPoint()
    {
    }

    internal ContactPoint(Customer owner, int number, ContactPointKind kind, string value, string key, string? label, DateTimeOffset at)
    {
        TenantId = owner.TenantId;
        CustomerId = owner.Id;
        Number = number;
        Kind = kind;
        Value = value;
        MatchKey = key;
        Label = label;
        AddedAt = at;
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The customer reached.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>Which of the customer's contact points: counts from 1 and is never used again.</summary>
    public int Number { get; private init; }

    /// <summary>E-mail, phone, …</summary>
    public ContactPointKind Kind { get; private init; }

    /// <summary>As typed, in canonical Unicode form.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string Value { get; private init; } = string.Empty;

    /// <summary>What it is compared by: the folded address, the E.164 number, the folded account.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string MatchKey { get; private init; } = string.Empty;

    /// <summary>What it is for, such as <c>work</c>; null for none.</summary>
    [PersonalData(DataClass.FreeText, OnErasure.DeleteRow)]
    public string? Label { get; private init; }

    /// <summary>True for the one to use first: one of each kind of which any works.</summary>
    public bool IsPrimary { get; internal set; }

    /// <summary>When it was noted, UTC.</summary>
    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>When the customer last confirmed it, UTC; null when never.</summary>
    public DateTimeOffset? VerifiedAt { get; internal set; }

    /// <summary>Since when it is known not to work, UTC; null while it works.</summary>
    public DateTimeOffset? InvalidSince { get; internal set; }

    /// <inheritdoc />
    public string FullText => $"{Kind}: {Value}{(IsPrimary ? ", primary" : string.Empty)}";

    internal ContactPoint Copy() => (ContactPoint)MemberwiseClone();

    /// <summary>The kind and the number only.</summary>
    public override string ToString() => $"{Kind} {Number}";
}
