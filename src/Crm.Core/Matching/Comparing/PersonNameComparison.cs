using Crm.Core.Values;

namespace Crm.Core.Matching.Comparing;

/// <summary>
/// Compares whole names. Equal with tones is stronger than equal without, as Tuấn, Tuân and Tuần fold alike and are different people; a name without any tones may be any of them.
/// The order of the parts, titles, initials and words left out are seen through.
/// </summary>
internal sealed class PersonNameComparison : FieldComparison
{
    private const int Same = 0, WithoutTones = 1, Reordered = 2, Shortened = 3, Close = 4, OtherTones = 5, SameGiven = 6, Different = 7;

    private static readonly string[] s_levels = ["same", "same without tones", "other order", "shortened", "close", "other tones", "same given name", "different"];

    private static readonly Dictionary<string, Func<MatchValue, string?>> s_parts = new(StringComparer.Ordinal)
    {
        ["words"] = v => v.Group,
        ["given"] = v => ((NameValue)v).Given is { Length: > 1 } given ? given : null,
        ["family"] = v => ((NameValue)v).Family is { Length: > 1 } family ? family : null,
        ["initials"] = v => string.Concat(((NameValue)v).Words.Select(w => w[0]).Order()),
    };

    public override IReadOnlyList<string> Levels => s_levels;

    public override int SameLevels => Reordered + 1;

    public override IReadOnlyDictionary<string, Func<MatchValue, string?>> Parts => s_parts;

    public override IEnumerable<MatchValue> Read(string text) => PersonName.TryParse(text, null, out var name) && NameValue.Of(name) is { } value ? [value] : [];

    public override int Compare(MatchValue a, MatchValue b)
    {
        var (first, second) = ((NameValue)a, (NameValue)b);
        if (first.Group == second.Group)
        {
            var sameOrder = first.Folded == second.Folded;
            if (first.IsToned && second.IsToned) return first.TonedWords != second.TonedWords ? OtherTones : sameOrder ? Same : Reordered;
            return sameOrder ? WithoutTones : Reordered;
        }

        if (IsShortOf(first, second) || IsShortOf(second, first)) return Shortened;
        if (EditDistance.IsWithin(first.Folded, second.Folded, Slips(first, second)) || EditDistance.IsWithin(first.Group, second.Group, Slips(first, second))) return Close;
        return first.Given == second.Given ? SameGiven : Different;
    }

    private static int Slips(NameValue a, NameValue b) => Math.Min(a.Folded.Length, b.Folded.Length) < 9 ? 1 : 2;

    // Of initials nobody can tell which is the family's: N. T. Lan may be read as given first.
    private static bool IsShortOf(NameValue few, NameValue many) =>
        IsShortOf(few.Words, many.Words) || (few.Typed != few.Words && IsShortOf(few.Typed, many.Words)) || (many.Typed != many.Words && IsShortOf(few.Words, many.Typed));

    // Every word is one of the other's, or its initial, in their order; two at least are, and not all by initials.
    private static bool IsShortOf(string[] few, string[] many)
    {
        if (few.Length < 2 || few.Length > many.Length) return false;
        var (at, whole) = (0, 0);
        foreach (var word in few)
        {
            while (at < many.Length && word != many[at] && !(word.Length == 1 && many[at][0] == word[0])) at++;
            if (at == many.Length) return false;
            if (word.Length > 1) whole++;
            at++;
        }

        return whole > 0;
    }

    private sealed class NameValue : MatchValue
    {
        private NameValue(string toned, string folded, string group, string[] words, string[] typed, PersonName name)
            : base(toned, group)
        {
            Folded = folded;
            Words = words;
            Typed = typed;
            IsToned = toned != folded;
            TonedWords = string.Join(' ', toned.Split(' ').Order(StringComparer.Ordinal));
            Given = Fold.Key(name.Given);
            Family = Fold.Key(name.Family ?? string.Empty);
        }

        // Family, middle, given, whatever order they were typed in.
        public string Folded { get; }

        public string[] Words { get; }

        // The same object where the order is the same.
        public string[] Typed { get; }

        public bool IsToned { get; }

        public string TonedWords { get; }

        public string Given { get; }

        public string Family { get; }

        public static NameValue? Of(PersonName name)
        {
            var whole = string.Join(' ', new[] { name.Family, name.Middle, name.Given }.Where(p => p is not null));
            var words = Fold.Words(Fold.Key(whole));
            if (words.Count == 0) return null;
            string[] ordered = [.. words], typed = [.. Fold.Words(Fold.Key(name.Full))];
            var toned = string.Join(' ', Fold.Words(Fold.Toned(whole)));
            return new(toned, string.Join(' ', words), string.Join(' ', words.Order(StringComparer.Ordinal)), ordered, typed.AsSpan().SequenceEqual(ordered) ? ordered : typed, name);
        }
    }
}
