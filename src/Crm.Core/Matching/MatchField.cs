using Crm.Core.Errors;

namespace Crm.Core.Matching;

/// <summary>A field records are matched by.</summary>
public sealed record MatchField
{
    /// <summary>Most characters of a name.</summary>
    public const int MaxNameLength = 60;

    /// <summary>A field.</summary>
    /// <param name="name">1 to 60 characters, without <c>.</c> and <c>+</c>, which blocking keys are written with.</param>
    /// <param name="kind">What it holds.</param>
    /// <exception cref="CrmException"><c>crm.match.invalid-field</c>.</exception>
    public MatchField(string name, MatchFieldKind kind)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxNameLength || name.AsSpan().ContainsAny('.', '+') || !Enum.IsDefined(kind)) throw new CrmException(MatchErrors.InvalidField);
        Name = name.Trim();
        Kind = kind;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it holds.</summary>
    public MatchFieldKind Kind { get; }
}
