using System.Collections.Frozen;

namespace Crm.Core.Values;

/// <summary>Viet Nam's administrative units in two levels, in force since 2025-07-01, as a dated list.</summary>
/// <remarks>docs/data-sources.md says where the list and the map of the 63 former provinces come from, and what is uncertain in them.</remarks>
public static class VietnamUnits
{
    private static readonly VietnamProvince[] s_provinces = [.. EmbeddedTable.Rows("vietnam-provinces.csv").Select(ReadProvince)];

    private static readonly FrozenDictionary<string, string> s_codesByName = ReadNames();

    private static readonly FrozenDictionary<string, VietnamCommune[]> s_communes = EmbeddedTable.Rows("vietnam-communes.csv")
        .Select(ReadCommune).GroupBy(commune => commune.ProvinceCode, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, VietnamCommune[]> s_communesByName = s_communes.Values.SelectMany(communes => communes)
        .GroupBy(commune => NameKey(commune.ProvinceCode, UnitText.Compact(commune.Name)), StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>The first day the list holds for.</summary>
    public static DateOnly ValidFrom { get; } = new(2025, 7, 1);

    /// <summary>The day the list was taken: its state is that day's, and addresses resolved with it carry it.</summary>
    public static DateOnly AsOf { get; } = new(2026, 7, 25);

    /// <summary>The 34 provinces in the form they had on a day.</summary>
    /// <param name="on">The day; before 2025-07-01 the list is empty.</param>
    public static IReadOnlyList<VietnamProvince> Provinces(DateOnly on) => [.. s_provinces.Where(province => province.Valid.Contains(on))];

    /// <summary>The units below a province, in the order of the official list.</summary>
    /// <param name="province">A province of this list.</param>
    public static IReadOnlyList<VietnamCommune> Communes(VietnamProvince province) => s_communes.GetValueOrDefault(province.Code) ?? [];

    /// <summary>The province a text means: any spelling, usual abbreviations, and the 63 names used before 2025-07-01.</summary>
    /// <param name="text">For example <c>TP.HCM</c>, <c>Tỉnh Bình Dương</c>.</param>
    /// <param name="on">The day whose form is wanted; null for <see cref="AsOf"/>.</param>
    /// <returns>The province of today; null when the text means none.</returns>
    public static VietnamProvince? FindProvince(string? text, DateOnly? on = null)
    {
        var day = on ?? AsOf;
        return text is not null && s_codesByName.TryGetValue(UnitText.ProvinceKey(text), out var code)
            ? Array.Find(s_provinces, province => province.Code == code && province.Valid.Contains(day))
            : null;
    }

    /// <summary>The unit of a province a text means; P., X., TT. and the like are understood.</summary>
    /// <param name="province">The province: 245 names repeat across provinces.</param>
    /// <param name="text">For example <c>P. Ba Đình</c>.</param>
    /// <returns>Null when none has the name, or when several do and neither tones nor kind tell them apart. Former wards are not in the list.</returns>
    public static VietnamCommune? FindCommune(VietnamProvince province, string? text)
    {
        if (text is null)
            return null;
        // The whole text first: Phương Liệt is a name, not a ward (phường) Liệt.
        var (name, kind) = UnitText.Commune(text);
        return Pick(province, text, kind) ?? Pick(province, name, kind);
    }

    private static VietnamCommune? Pick(VietnamProvince province, string name, CommuneKind? kind)
    {
        if (!s_communesByName.TryGetValue(NameKey(province.Code, UnitText.Compact(name)), out var found))
            return null;
        return Only(found)
            ?? Only(Array.FindAll(found, commune => Fold.Toned(commune.Name) == Fold.Toned(name)))
            ?? Only(Array.FindAll(found, commune => commune.Kind == kind));
    }

    private static VietnamCommune? Only(VietnamCommune[] found) => found.Length == 1 ? found[0] : null;

    private static string NameKey(string provinceCode, string compactName) => $"{provinceCode}:{compactName}";

    private static VietnamProvince ReadProvince(string[] cells)
    {
        var from = Date(cells[4]);
        return new(cells[0], cells[1], cells[2], cells[3], new DateRange(from, cells[5].Length == 0 ? null : Date(cells[5])));
    }

    private static VietnamCommune ReadCommune(string[] cells) => new(
        cells[0],
        cells[1],
        cells[2] switch { "W" => CommuneKind.Ward, "C" => CommuneKind.Commune, _ => CommuneKind.SpecialZone },
        cells[3]);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    // Today's names win over former ones, those over aliases.
    private static FrozenDictionary<string, string> ReadNames()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var province in s_provinces)
        {
            codes.TryAdd(UnitText.ProvinceKey(province.Name), province.Code);
            codes.TryAdd(UnitText.ProvinceKey(province.EnglishName), province.Code);
        }

        foreach (var row in EmbeddedTable.Rows("vietnam-former-provinces.csv").Concat(EmbeddedTable.Rows("vietnam-province-aliases.csv")))
            codes.TryAdd(UnitText.ProvinceKey(row[0]), row[1]);
        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
