namespace Crm.Core.Unidentified;

/// <summary>A key by which the customer of a fact may be found later. Checked when the fact is held.</summary>
public sealed record HeldKey
{
    private HeldKey(HeldKeyKind kind, string value, string? system)
    {
        Kind = kind;
        Value = value;
        System = system;
    }

    /// <summary>What kind of key.</summary>
    public HeldKeyKind Kind { get; }

    /// <summary>As it arrived.</summary>
    public string Value { get; }

    /// <summary>The other system, for external ids; null otherwise.</summary>
    public string? System { get; }

    /// <summary>The key under which another system knows the customer.</summary>
    /// <param name="system">The system, 1 to 64 characters.</param>
    /// <param name="key">The key there, 1 to 200 characters.</param>
    public static HeldKey ExternalId(string system, string key) => new(HeldKeyKind.ExternalId, key, system);

    /// <summary>An e-mail address, also one that cannot be read: it is kept and matches nobody.</summary>
    /// <param name="address">1 to 254 characters.</param>
    public static HeldKey Email(string address) => new(HeldKeyKind.Email, address, null);

    /// <summary>A telephone number, also one that cannot be read: it is kept and matches nobody.</summary>
    /// <param name="number">1 to 254 characters; without a country code it belongs to the region of the options.</param>
    public static HeldKey Phone(string number) => new(HeldKeyKind.Phone, number, null);

    /// <summary>The kind only.</summary>
    public override string ToString() => Kind.ToString();
}
