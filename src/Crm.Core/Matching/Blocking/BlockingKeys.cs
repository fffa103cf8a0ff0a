namespace Crm.Core.Matching.Blocking;

/// <summary>The keys fields suggest.</summary>
public static class BlockingKeys
{
    /// <summary>Keys that bring most duplicates together while strangers seldom meet: what is given once alone, names only together with something else.</summary>
    /// <param name="fields">The fields.</param>
    /// <returns>At most 32 keys; none when no field tells enough.</returns>
    public static IReadOnlyList<BlockingKey> Suggested(IReadOnlyList<MatchField> fields)
    {
        var names = Of(MatchFieldKind.PersonName);
        var pairs = Of(MatchFieldKind.GivenName).SelectMany(g => Of(MatchFieldKind.FamilyName), (g, f) => $"{g} + {f}").ToList();
        // In cells of their own they are misspelt and left out one by one; where a name is frequent its block is too large and skipped.
        string[] parts = pairs.Count == 0 ? [] : [.. Of(MatchFieldKind.GivenName), .. Of(MatchFieldKind.FamilyName)];
        var (dates, streets, places, companies) = (Of(MatchFieldKind.Date), Of(MatchFieldKind.Street), Of(MatchFieldKind.Place), Of(MatchFieldKind.CompanyName));
        string[] keys =
        [
            .. Of(MatchFieldKind.Phone), .. Of(MatchFieldKind.Email), .. Of(MatchFieldKind.Identifier),
            .. Together(names, "given", dates), .. Together(names, "given", streets), .. Together(names, "words", companies), .. Together(names, "words", places),
            .. pairs, .. parts, .. names.Count == 0 ? dates : Together(dates, null, places), .. Together(streets, null, places), .. names.Count == 0 ? companies : [],
        ];
        return [.. keys.Take(KeyIndex.MostKeys).Select(BlockingKey.Parse)];

        static IEnumerable<string> Together(List<string> some, string? part, List<string> others) => some.SelectMany(_ => others, (s, o) => part is null ? $"{s} + {o}" : $"{s}.{part} + {o}");

        List<string> Of(MatchFieldKind kind) => [.. fields.Where(f => f.Kind == kind).Select(f => f.Name)];
    }
}
