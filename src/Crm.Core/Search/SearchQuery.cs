using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.Search;

/// <summary>What somebody typed, checked and folded.</summary>
public sealed class SearchQuery
{
    /// <summary>The longest text after folding, in characters.</summary>
    public const int MaxLength = 100;

    /// <summary>The most words.</summary>
    public const int MaxWords = 8;

    /// <summary>A word shorter than this is found as a beginning only, never inside.</summary>
    public const int ShortestFragment = 3;

    // So many digits in a row of words are one telephone number written with spaces.
    private const int FewestDigitsJoined = 8;

    private SearchQuery(string name, IReadOnlyList<SearchWord> words) => (Name, Words) = (name, words);

    /// <summary>All words as a whole name would be stored.</summary>
    public string Name { get; }

    /// <summary>The words to find, each once: all of them must be found.</summary>
    public IReadOnlyList<SearchWord> Words { get; }

    /// <summary>Reads what was typed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="region">The country that telephone numbers without a country code belong to.</param>
    /// <exception cref="CrmException">As in <see cref="ISearch.CustomersAsync"/>.</exception>
    public static SearchQuery Parse(string? text, CountryCode region)
    {
        // Folding can shorten a text, by little.
        if (text?.Length > 10 * MaxLength) throw new CrmException(SearchErrors.TooLong, "text");
        var (clean, refusal) = CleanText.Read(text, 10 * MaxLength, multiline: true);
        if (clean is null) throw new CrmException(refusal ?? SearchErrors.Empty, "text");
        var folded = Fold.Key(clean);
        if (folded.Length == 0) throw new CrmException(SearchErrors.Empty, "text");
        if (folded.Length > MaxLength) throw new CrmException(SearchErrors.TooLong, "text");
        var pieces = Joined(SearchText.Spoken(folded.Split(' ')));
        if (pieces.Count > MaxWords) throw new CrmException(SearchErrors.TooManyWords, "text");
        var words = pieces.ConvertAll(piece => SearchText.IsNumber(piece) ? SearchWord.OfNumber(piece, region) : SearchWord.Of(SearchText.Words(piece)[0]));
        return new(string.Join(' ', SearchText.Words(folded)), [.. words.DistinctBy(w => w.Typed, StringComparer.Ordinal)]);
    }

    /// <summary>How many words: what they are may be personal.</summary>
    public override string ToString() => $"{Words.Count} words";

    // "0912 345 678" and "(+84) 912.345.678" are one number each.
    private static List<string> Joined(string[] pieces)
    {
        var joined = new List<string>();
        for (var i = 0; i < pieces.Length;)
        {
            var run = pieces.Skip(i).TakeWhile(SearchText.IsNumber).ToList();
            var number = string.Concat(run).TrimStart('(');
            if (run.Count > 1 && number.Count(char.IsAsciiDigit) >= FewestDigitsJoined)
            {
                joined.Add(number);
                i += run.Count;
            }
            else
            {
                joined.Add(pieces[i++]);
            }
        }

        return joined;
    }
}
