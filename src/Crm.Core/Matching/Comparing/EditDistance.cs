namespace Crm.Core.Matching.Comparing;

/// <summary>How many slips of the hand turn one text into another: a character more, less, another, or two neighbours exchanged (Damerau 1964, each place edited once).</summary>
internal static class EditDistance
{
    private const int Longest = 128;

    /// <summary>Whether two texts are at most so many slips apart.</summary>
    public static bool IsWithin(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most) return false;
        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        var end = 0;
        while (end < a.Length && end < b.Length && a[^(end + 1)] == b[^(end + 1)]) end++;
        a = a[..^end];
        b = b[..^end];
        if (a.Length == 0 || b.Length == 0) return Math.Max(a.Length, b.Length) <= most;
        return a.Length <= Longest && b.Length <= Longest && Of(a, b, most) <= most;
    }

    private static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var best = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, beforeLast[j - 2] + 1);
                row[j] = best;
                least = Math.Min(least, best);
            }

            if (least > most) return least;
            last.CopyTo(beforeLast);
            row.CopyTo(last);
        }

        return last[b.Length];
    }
}
