namespace Crm.Core.Values;

/// <summary>Compares by Unicode code point, which is UTF-8 byte order: what SQLite's BINARY and PostgreSQL's C collation do.</summary>
/// <remarks><see cref="StringComparer.Ordinal"/> differs: it puts U+1F600 before U+FFFD. Null comes first.</remarks>
public sealed class CodePointComparer : IComparer<string?>
{
    private CodePointComparer()
    {
    }

    /// <summary>The one instance.</summary>
    public static CodePointComparer Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var shorter = Math.Min(x.Length, y.Length);
        var at = x.AsSpan(0, shorter).CommonPrefixLength(y.AsSpan(0, shorter));
        return at == shorter ? x.Length.CompareTo(y.Length) : Rank(x[at]).CompareTo(Rank(y[at]));
    }

    // Surrogates stand for code points above U+FFFF, yet their code units lie below U+E000…U+FFFF.
    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
