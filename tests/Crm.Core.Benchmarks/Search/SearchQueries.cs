using Crm.Core.Values;

namespace Crm.Core.Benchmarks.Search;

/// <summary>What people type: in every twenty queries so many of each kind, about customers that exist.</summary>
internal static class SearchQueries
{
    private const string Absent = "zzyzx qwerty";

    public static IEnumerable<(string Kind, string Text)> Of(SearchPopulation population, int count)
    {
        var random = new Random(20_26);
        for (var i = 0; i < count; i++)
        {
            var person = SearchPopulation.At(random.Next(population.Customers));
            var words = person.Name.Split(' ');
            if (random.Next(2) == 0) words = Array.ConvertAll(words, Fold.Key);
            var national = "0" + person.Phone[3..];
            yield return (i % 20) switch
            {
                0 or 1 or 2 => ("given name", words[^1]),
                3 => ("family name", words[0]),
                4 or 5 => ("two names", $"{words[0]} {words[^1]}"),
                6 => ("two names turned", $"{words[^1]} {words[0]}"),
                7 => ("whole name", string.Join(' ', words)),
                8 => ("beginning, 1 or 2 letters", words[random.Next(words.Length)][..random.Next(1, 3)]),
                9 => ("beginning, 3 or more letters", Beginning(words[^1], 3)),
                10 => ("two beginnings", $"{Beginning(words[0], 2)} {Beginning(words[^1], 2)}"),
                11 => ("e-mail address", person.Email),
                12 => ("beginning of an e-mail address", Beginning(person.Email, 5)),
                13 => ("telephone number", random.Next(3) switch { 0 => national, 1 => $"{national[..4]} {national[4..7]} {national[7..]}", _ => "+84 " + national[1..] }),
                14 => ("beginning of a number", national[..random.Next(4, 8)]),
                15 => ("end of a number", national[^6..]),
                16 => ("external id or tax code", random.Next(2) == 0 ? person.TaxCode ?? person.ExternalId : person.ExternalId),
                17 => ("name and number", $"{words[^1]} {national}"),
                18 => ("inside a name or address", Inside(random.Next(2) == 0 ? Fold.Key(words[0]) : person.Email, random)),
                _ => ("nobody", random.Next(2) == 0 ? Absent : person.Email + "x"),
            };
        }
    }

    private static string Beginning(string text, int least) => text[..Math.Min(text.Length, least)];

    private static string Inside(string text, Random random)
    {
        var start = Math.Min(1 + random.Next(3), Math.Max(0, text.Length - 3));
        return text.Substring(start, Math.Min(text.Length - start, random.Next(3, 7)));
    }
}
