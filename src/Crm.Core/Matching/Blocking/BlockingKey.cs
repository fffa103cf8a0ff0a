using Crm.Core.Errors;

namespace Crm.Core.Matching.Blocking;

/// <summary>What two records must have in common to be compared: <c>phone</c>, <c>name.given + birth</c>. Records that share no key are never compared.</summary>
public sealed record BlockingKey
{
    private const int MostParts = 4;

    private BlockingKey(IReadOnlyList<(string Field, string? Part)> parts) => Parts = parts;

    internal IReadOnlyList<(string Field, string? Part)> Parts { get; }

    /// <summary>Reads a key.</summary>
    /// <param name="text">1 to 4 parts joined by <c>+</c>, each a field, or a field and one of its parts after a dot: of a person's name <c>words</c>, <c>given</c>, <c>family</c>, <c>initials</c>; of other names and words
    /// <c>start</c>, <c>end</c>; of a phone number <c>end</c>; of an e-mail address <c>local</c>; of a date <c>year</c>, <c>digits</c>; of a street <c>number</c>, <c>road</c>.</param>
    /// <exception cref="CrmException"><c>crm.match.invalid-key</c>.</exception>
    public static BlockingKey Parse(string text)
    {
        var parts = text.Split('+').Select(p => p.Trim()).ToArray();
        if (parts.Length > MostParts || Array.Exists(parts, p => p.Length == 0 || p.Count(c => c == '.') > 1)) throw new CrmException(MatchErrors.InvalidKey);
        return new([.. parts.Select(p => p.Split('.')).Select(p => (p[0], p.Length > 1 ? p[1] : null))]);
    }

    /// <summary>Equal when written alike.</summary>
    public bool Equals(BlockingKey? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>The key as it is read.</summary>
    public override string ToString() => string.Join(" + ", Parts.Select(p => p.Part is null ? p.Field : $"{p.Field}.{p.Part}"));
}
