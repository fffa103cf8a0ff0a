using Crm.Core.Values;

namespace Crm.Core.Search;

/// <summary>A word to find, in every form it may be stored in.</summary>
public sealed class SearchWord
{
    private SearchWord(IReadOnlyList<string> forms) => Forms = forms;

    /// <summary>The forms, folded: as typed first, then a telephone number with its country code. At least one.</summary>
    public IReadOnlyList<string> Forms { get; }

    /// <summary>The word as typed, folded.</summary>
    public string Typed => Forms[0];

    internal static SearchWord Of(string word) => new([SearchText.Cut(word, SearchTermSet.MaxTermLength)]);

    /// <summary>A number, which may be the beginning of a telephone number: <c>0912</c>, <c>+84912</c>, <c>912</c> are one.</summary>
    internal static SearchWord OfNumber(string written, CountryCode region)
    {
        var digits = SearchText.Digits(written);
        var forms = new List<string> { digits };
        if (PhoneNumber.TryParse(written, region, out var phone)) Add(phone.E164[1..]);
        if (written.StartsWith('+')) return new(forms);
        if (digits.StartsWith("00", StringComparison.Ordinal)) Add(digits[2..]);
        else if (PhoneRegions.TryFind(region, out var plan)) Add(plan.CallingCode + (digits[0] == '0' ? digits[1..] : digits));
        return new(forms);

        void Add(string form)
        {
            // The country code alone would find every number.
            if (form.Length > 3 && !forms.Contains(form)) forms.Add(form);
        }
    }

    /// <summary>Nothing of the word: it may be personal.</summary>
    public override string ToString() => nameof(SearchWord);
}
