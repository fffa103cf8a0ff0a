namespace Crm.Core.Values;

/// <summary>Names of administrative units as people write them: with the kind in front, abbreviated, with or without spaces.</summary>
internal static class UnitText
{
    private static readonly string[] s_provinceKinds = ["thanh pho", "tinh", "tp", "t", "city of"];

    // Kinds from before 2025 (thị trấn, thị xã) say nothing about today's kind.
    private static readonly (string Prefix, CommuneKind? Kind)[] s_communeKinds =
    [
        ("phuong", CommuneKind.Ward), ("p", CommuneKind.Ward), ("ward", CommuneKind.Ward), ("xa", CommuneKind.Commune), ("x", CommuneKind.Commune),
        ("commune", CommuneKind.Commune), ("dac khu", CommuneKind.SpecialZone), ("dk", CommuneKind.SpecialZone), ("thi tran", null), ("tt", null),
        ("thi xa", null), ("tx", null),
    ];

    /// <summary>Letters and digits only, folded: Bà Rịa - Vũng Tàu and BA RIA VUNG TAU are one.</summary>
    public static string Compact(string text) => string.Concat(Fold.Words(Fold.Key(text)));

    /// <summary><see cref="Compact"/> without the kind; <c>TP.HCM</c>, <c>TPHCM</c> and <c>HCM</c> are one.</summary>
    public static string ProvinceKey(string text)
    {
        var words = Fold.Words(Fold.Key(text));
        var compact = string.Concat(words.Skip(PrefixLength(words, s_provinceKinds)));
        return compact.Length > 4 && compact.StartsWith("tphcm", StringComparison.Ordinal) ? compact[2..] : compact;
    }

    /// <summary>The name as typed without its kind, and the kind if one is written.</summary>
    public static (string Name, CommuneKind? Kind) Commune(string text)
    {
        var written = Whitespace.Collapse(Fold.Compose(text).Replace('.', ' '));
        var words = written.Split(' ');
        var folded = Fold.Words(Fold.Key(written));
        foreach (var (prefix, kind) in s_communeKinds)
        {
            var length = PrefixLength(folded, [prefix]);
            if (length > 0 && words.Length > length)
                return (string.Join(' ', words[length..]), kind);
        }

        return (written, null);
    }

    private static int PrefixLength(List<string> words, string[] prefixes)
    {
        foreach (var prefix in prefixes)
        {
            var parts = prefix.Split(' ');
            if (words.Count > parts.Length && words.Take(parts.Length).SequenceEqual(parts, StringComparer.Ordinal))
                return parts.Length;
        }

        return 0;
    }
}
