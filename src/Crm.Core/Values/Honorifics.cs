using System.Collections.Frozen;

namespace Crm.Core.Values;

/// <summary>Words that stand before a name without being part of it, compared folded and without dots.</summary>
internal static class Honorifics
{
    private static readonly FrozenSet<string> s_vietnamese =
        Set("anh chi ong ba co chu bac em di cau mo duong thay sep ths ts pgs gs bs bsi ks luat su ls ds cn nsut nsnd gsts pgsts tskh");

    private static readonly FrozenSet<string> s_western =
        Set("mr mrs ms miss mx dr prof professor doctor sir madam mme mlle mister herr frau monsieur madame sr sra rev");

    private static readonly FrozenSet<string> s_particles =
        Set("van von de der den del della di da das dos du la le el al bin ibn ter ten zu zur mac st");

    /// <summary>Also <c>PGS.TS</c>, several in one word.</summary>
    public static bool IsHonorific(string word)
    {
        var folded = Fold.Key(word);
        return IsKnown(folded.Replace(".", "", StringComparison.Ordinal))
            || (folded.Contains('.', StringComparison.Ordinal)
                && folded.Split('.', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } parts && Array.TrueForAll(parts, IsKnown));
    }

    /// <summary>Titles that are never a name, so that any name may follow.</summary>
    public static bool IsWestern(string word) => s_western.Contains(Fold.Key(word).Replace(".", "", StringComparison.Ordinal));

    /// <summary>Small words that belong to the family name after them: van Gogh, de la Cruz.</summary>
    public static bool IsParticle(string word) => char.IsLower(word[0]) && s_particles.Contains(Fold.Key(word));

    private static bool IsKnown(string folded) => s_vietnamese.Contains(folded) || s_western.Contains(folded);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
