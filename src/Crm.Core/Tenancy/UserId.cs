using System.Text.Json.Serialization;
using Crm.Core.Errors;

namespace Crm.Core.Tenancy;

/// <summary>An employee or a program that acts, by the host's own key (Identity's user id, an OIDC <c>sub</c>).</summary>
/// <remarks>Equality is ordinal. <c>default</c> has an empty value and is refused wherever a user is needed.</remarks>
[JsonConverter(typeof(UserIdJsonConverter))]
public readonly record struct UserId
{
    /// <summary>The longest key that is stored, in characters.</summary>
    public const int MaxLength = 128;

    private static readonly CrmError Invalid = new(
        "crm.user.invalid", $"A user id is 1 to {MaxLength} characters without control characters. Pass the key your sign-in gives the user.");

    private readonly string? _value;

    /// <summary>A user by the host's key.</summary>
    /// <param name="value">1 to 128 characters, no control characters.</param>
    /// <exception cref="CrmException"><c>crm.user.invalid</c>.</exception>
    public UserId(string value)
    {
        if (!IsOne(value)) throw new CrmException(Invalid, "user");
        _value = value;
    }

    /// <summary>The host's key; empty for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Whether a text can be a user's key.</summary>
    internal static bool IsOne(string value) => !string.IsNullOrWhiteSpace(value) && value.Length <= MaxLength && !value.Any(char.IsControl);

    /// <summary>The host's key.</summary>
    public override string ToString() => Value;
}
