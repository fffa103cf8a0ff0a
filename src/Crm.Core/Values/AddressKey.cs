namespace Crm.Core.Values;

/// <summary>The key of an address: the same place, written in different ways, should give the same key.</summary>
internal static class AddressKey
{
    // Words that only announce what follows; "so 5 duong Le Loi" is "5 le loi".
    private static readonly string[] s_fillers = ["so", "so nha", "nha", "duong", "d", "pho", "street", "st", "road", "rd"];

    public static string Of(PostalAddress address)
    {
        var commune = address.CommuneCode ?? UnitText.Compact(UnitText.Commune(address.Ward ?? "").Name);
        var province = address.ProvinceCode ?? UnitText.Compact(address.Province ?? address.City ?? "");
        var postalCode = UnitText.Compact(address.PostalCode ?? "");
        return string.Join('|', Street(address.Street ?? ""), commune, province, postalCode, address.Country.Value);
    }

    /// <summary>House number and street for comparing. The slash of alley numbers (56/47) is part of the number.</summary>
    public static string Street(string street)
    {
        var words = Fold.Key(street).Split([' ', ',', '.', '-', ';'], StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(word => !s_fillers.Contains(word, StringComparer.Ordinal)).ToArray();
        return string.Join(' ', telling.Length > 0 ? telling : words);
    }
}
