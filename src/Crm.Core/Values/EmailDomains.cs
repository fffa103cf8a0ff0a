using System.Collections.Frozen;

namespace Crm.Core.Values;

/// <summary>Large mail providers and how their names get mistyped.</summary>
internal static class EmailDomains
{
    private static readonly string[] s_known =
    [
        "gmail.com", "yahoo.com", "yahoo.com.vn", "hotmail.com", "outlook.com", "outlook.com.vn", "icloud.com", "googlemail.com",
        "protonmail.com", "fpt.com.vn", "viettel.com.vn", "hotmail.fr", "yahoo.co.uk", "hotmail.co.uk", "orange.fr",
    ];

    // Providers of their own that lie one slip away from a larger one.
    private static readonly FrozenSet<string> s_real = s_known.Concat(
    [
        "mail.com", "ymail.com", "email.com", "gmx.com", "gmx.net", "gmx.de", "aol.com", "me.com", "mac.com", "msn.com", "yandex.com",
        "proton.me", "pm.me", "live.vn", "live.fr", "live.de", "hotmail.de", "hotmail.it", "hotmail.es", "yahoo.de",
        "yahoo.it", "yahoo.es", "yahoo.co.jp", "yahoo.ca", "yahoo.in", "rocketmail.com", "mail.ru", "zalo.vn", "fmail.com",
        "outlook.vn", "outlook.fr", "outlook.de", "free.fr", "wanadoo.fr", "qq.com", "163.com", "126.com", "naver.com", "hcm.vnn.vn",
        "hn.vnn.vn", "yahoo.fr", "live.com",
    ]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_endings =
        "con:com cmo:com ocm:com comm:com vom:com xom:com cpm:com coom:com ccom:com clm:com met:net nte:net ogr:org nv:vn".Split(' ')
            .Select(pair => pair.Split(':')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The domain probably meant; null when it looks right.</summary>
    public static string? Correction(string domain)
    {
        if (s_real.Contains(domain))
            return null;
        var better = WithEnding(domain);
        if (!s_real.Contains(better))
            better = Array.Find(s_known, known => IsOneSlip(better, known)) ?? better;
        return better == domain ? null : better;
    }

    private static string WithEnding(string domain)
    {
        var dot = domain.LastIndexOf('.');
        return s_endings.TryGetValue(domain[(dot + 1)..], out var ending) ? domain[..(dot + 1)] + ending : domain;
    }

    // One letter added, missing, wrong or swapped with its neighbour.
    private static bool IsOneSlip(string typed, string known)
    {
        var start = typed.AsSpan().CommonPrefixLength(known);
        ReadOnlySpan<char> a = typed.AsSpan(start), b = known.AsSpan(start);
        return (a.Length - b.Length) switch
        {
            1 => a[1..].SequenceEqual(b),
            -1 => a.SequenceEqual(b[1..]),
            0 when a.Length >= 2 && a[0] == b[1] && a[1] == b[0] => a[2..].SequenceEqual(b[2..]),
            0 when a.Length >= 1 => a[1..].SequenceEqual(b[1..]),
            _ => false,
        };
    }
}
