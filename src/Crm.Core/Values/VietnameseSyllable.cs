using System.Collections.Frozen;

namespace Crm.Core.Values;

/// <summary>The shape of a written Vietnamese syllable, by which Lan and Smith are told apart.</summary>
internal static class VietnameseSyllable
{
    private static readonly string[] s_onsets =
        "ngh ng nh ch gh gi kh ph qu th tr b c d g h k l m n p q r s t v x".Split(' ');

    private static readonly FrozenSet<string> s_codas = " c ch m n ng nh p t".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Onset, one to three vowels, coda. An initial (<c>N.</c>) may stand for any.</summary>
    public static bool IsPossible(string word)
    {
        var folded = Fold.Key(word);
        if (folded.Length == 2 && folded[1] == '.')
            return true;
        var rest = folded.AsSpan();
        var onset = Array.Find(s_onsets, candidate => folded.StartsWith(candidate, StringComparison.Ordinal) && folded.Length > candidate.Length
            && (candidate is not ("gi" or "qu") || IsVowel(folded[candidate.Length])));
        rest = rest[(onset?.Length ?? 0)..];
        var vowels = 0;
        while (vowels < rest.Length && IsVowel(rest[vowels]))
            vowels++;
        return vowels is >= 1 and <= 3 && s_codas.Contains(rest[vowels..].ToString());
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
