namespace Crm.Core.Values;

/// <summary>Takes a name apart: honorifics, then family, middle and given name in the order found.</summary>
internal static class PersonNameReader
{
    public static PersonNameParts Read(string value, NameOrder? order)
    {
        var words = value.Split(' ');
        var titles = TitleCount(words, order);
        var honorific = titles == 0 ? null : string.Join(' ', words[..titles]);
        var name = words[titles..];
        if (name.Length > 1 && Array.FindIndex(name, word => word.EndsWith(',')) is >= 0 and var comma && comma < name.Length - 1)
            return AfterComma(name, comma, honorific, order);
        var found = order ?? (name.Length > 1 ? VietnameseNames.OrderOf(name) : NameOrder.FamilyFirst);
        return found == NameOrder.FamilyFirst ? FamilyFirst(name, honorific) : GivenFirst(name, honorific);
    }

    // Smith, John: what stands before the comma is the family name (and, in Vietnamese, what follows it).
    private static PersonNameParts AfterComma(string[] name, int comma, string? honorific, NameOrder? order)
    {
        string[] before = [.. name[..comma], name[comma].TrimEnd(',')];
        var after = name[(comma + 1)..];
        string[] familyFirst = [.. before, .. after];
        var found = order ?? (VietnameseNames.StartsWithFamily(familyFirst) ? NameOrder.FamilyFirst : NameOrder.GivenFirst);
        if (found == NameOrder.FamilyFirst)
            return FamilyFirst(familyFirst, honorific);
        return new(honorific, Join(before), Join(after[1..]), after[0], NameOrder.GivenFirst);
    }

    private static PersonNameParts FamilyFirst(string[] name, string? honorific)
    {
        if (name.Length == 1)
            return new(honorific, null, null, name[0], NameOrder.FamilyFirst);
        if (VietnameseNames.LacksFamily(name))
            return new(honorific, null, Join(name[..^1]), name[^1], NameOrder.FamilyFirst);
        var family = name.Length > 2 && VietnameseNames.IsDoubleFamily(name[0], name[1]) ? 2 : 1;
        return new(honorific, Join(name[..family]), Join(name[family..^1]), name[^1], NameOrder.FamilyFirst);
    }

    private static PersonNameParts GivenFirst(string[] name, string? honorific)
    {
        if (name.Length == 1)
            return new(honorific, null, null, name[0], NameOrder.GivenFirst);
        var family = name.Length - 1;
        while (family > 1 && Honorifics.IsParticle(name[family - 1]))
            family--;
        return new(honorific, Join(name[family..]), Join(name[1..family]), name[0], NameOrder.GivenFirst);
    }

    private static int TitleCount(string[] words, NameOrder? order)
    {
        var count = 0;
        while (count < words.Length - 1 && Honorifics.IsHonorific(words[count]))
            count++;
        if (count == 0)
            return 0;
        // Anh, Bà, Cô … are given names and family names too: titles only where a family name follows.
        var isVietnamese = order != NameOrder.GivenFirst && VietnameseNames.StartsWithFamily(words[count..]);
        while (count > 0 && !isVietnamese && !Honorifics.IsWestern(words[count - 1]))
            count--;
        return count;
    }

    private static string? Join(string[] words) => words.Length == 0 ? null : string.Join(' ', words);
}
