using System.Diagnostics.CodeAnalysis;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>An e-mail address: as it was typed, and the key it is matched by.</summary>
/// <remarks>
/// Equal when typed alike; to find the same mailbox compare <see cref="Key"/>. The local part may hold any letters (RFC 6531), the domain
/// may be internationalised; quoted local parts, comments and address literals are refused. <see cref="ToString"/> is masked.
/// </remarks>
public sealed record EmailAddress
{
    private EmailAddress(string value, string key)
    {
        Value = value;
        Key = key;
    }

    /// <summary>The address as typed, trimmed and composed.</summary>
    public string Value { get; }

    /// <summary>For matching only, never for sending: local part folded, domain lower-case in its ASCII (Punycode) form.</summary>
    public string Key { get; }

    /// <summary>Reads an address.</summary>
    /// <param name="text">One address; null is refused.</param>
    /// <param name="path">Where in the input.</param>
    /// <exception cref="CrmException"><c>crm.email.invalid</c>.</exception>
    public static EmailAddress Parse(string? text, string path = "email") =>
        TryParse(text, out var address) ? address : throw new CrmException(EmailErrors.Invalid, path);

    /// <summary>Reads an address, or says no.</summary>
    /// <param name="text">One address.</param>
    /// <param name="address">The address; null when false.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        address = null;
        if (text is null || text.Length > 1_000)
            return false;
        var value = Fold.Compose(text).Trim();
        var at = value.LastIndexOf('@');
        if (at <= 0 || !EmailParts.IsLocal(value.AsSpan(0, at)) || DomainName.ToAscii(value[(at + 1)..]) is not { } domain)
            return false;
        var local = value[..at];
        // RFC 5321, 4.5.3.1: octets, which for an internationalised local part are those of UTF-8.
        var localLength = System.Text.Encoding.UTF8.GetByteCount(local);
        if (localLength > 64 || localLength + 1 + domain.Length > 254)
            return false;
        address = new EmailAddress(value, $"{Fold.Key(local)}@{domain}");
        return true;
    }

    /// <summary>The address meant when the domain looks mistyped (<c>gmial.com</c>, <c>yahoo.con</c>); a hint to ask about.</summary>
    /// <returns>A whole address; null when nothing looks wrong.</returns>
    public string? SuggestCorrection()
    {
        var domain = Key[(Key.LastIndexOf('@') + 1)..];
        return EmailDomains.Correction(domain) is { } better ? $"{Value[..Value.LastIndexOf('@')]}@{better}" : null;
    }

    /// <summary>Masked: <c>l***@example.vn</c>.</summary>
    public override string ToString()
    {
        var at = Value.LastIndexOf('@');
        return Mask.Start(Value[..at]) + Value[at..];
    }
}
