using Crm.Core.Values;

namespace Crm.Core.Rules.Schema;

/// <summary>The known name somebody may have meant.</summary>
internal static class NearestName
{
    // A name so long was not mistyped but pasted, and comparing it costs its length times that of every name.
    private const int Longest = 60;

    /// <summary>The name that takes the fewest letters to be added, left out, changed or swapped; null when that is more than a third of them.</summary>
    /// <param name="typed">What was written.</param>
    /// <param name="known">The names there are.</param>
    public static string? To(string typed, IEnumerable<string> known)
    {
        if (typed.Length > Longest) return null;
        return known.Where(k => k.Length <= Longest)
            .Select(name => (Name: name, Distance: Distance(Fold.Key(typed), Fold.Key(name))))
            .Where(n => n.Distance <= Math.Max(1, typed.Length / 3))
            .OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => n.Name).FirstOrDefault();
    }

    // Optimal string alignment (Damerau 1964, without repeated edits of a part).
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
