using Crm.Core.Values;

namespace Crm.Core.Proofs.Parity;

/// <summary>The values both the customers and the rules about them are made of: at and beside the edges of everything.</summary>
public static class ParityPools
{
    /// <summary>The clock of the stores.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 31, 9, 30, 0, TimeSpan.Zero);

    public static readonly Currency[] Currencies = [Currency.Vnd, Currency.Parse("USD"), Currency.Parse("BHD")];

    public static readonly string[] Texts =
    [
        "Hà Nội", "ha noi", "HÀ NỘI", "Ha\u0300 No\u0323\u0302i", "Đà Nẵng", "da nang", "Đặng", "dang", "İstanbul", "istanbul", "ISTANBUL", "straße", "STRASSE", "😀 Lan", "Lan 😀😀", "100%", "a_b", "a\\b", "o'Neil", "\"q\"",
        "Lan", "lan", "Lân", "An", "ｆｕｌｌ", "x",
    ];

    public static readonly string[] Codes = ["web", "Web", "shop", "shop-1", "50%", "a_c", "abc", "đơn", "😀", "tea", "coffee", "TEA", "missing"];

    public static readonly string[] Choices = ["gold", "silver", "bronze"];

    public static readonly long[] Wholes = [0, 1, 2, 3, 5, 17, 18, 19, 100, -1, 1_000_000];

    public static readonly decimal[] Decimals = [0m, 1m, 2m, 2.5m, 1.25m, -0.5m, 3m, 18m, 99.99m, 100m, 7m, 16m, 23m, 100.0001m, 150_000m, 0.001m, 12_345_678_901_234_567_890m, -9_000_000_000_000_000_000_000m];

    public static readonly decimal[] Amounts = [0m, 1m, 100m, 150m, 200m, 99_999m, 100_000m, 100_001m, 1_000_000m];

    /// <summary>The instants questions are asked at: now, the day after clocks changed, a leap day, the first instant of a month, before everything, after everything.</summary>
    public static readonly DateTimeOffset[] AsOf =
    [
        Now,
        new(2026, 3, 29, 1, 0, 0, TimeSpan.Zero),
        new(2025, 10, 26, 0, 59, 59, TimeSpan.Zero),
        new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero),
        new(2026, 2, 28, 17, 0, 0, TimeSpan.Zero),
        new(2019, 1, 1, 0, 0, 0, TimeSpan.Zero),
        new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero),
    ];

    public static readonly TimeZoneName[] Zones = [TimeZoneName.Vietnam, TimeZoneName.Parse("Europe/Berlin"), TimeZoneName.Parse("America/New_York"), TimeZoneName.Parse("Asia/Kathmandu")];

    public static readonly DateOnly[] Days = [new(1984, 5, 17), new(2000, 2, 29), new(2008, 3, 31), new(2008, 4, 1), new(1931, 12, 31), new(2026, 3, 31), new(2026, 3, 1), new(2026, 4, 30)];

    /// <summary>Instants around the edges of windows: of 1, 7, 30 and 90 days, of a month, of today and of this month, each a microsecond before, at and after.</summary>
    public static readonly DateTimeOffset[] Instants = [.. Edges().SelectMany(at => new[] { at.AddMicroseconds(-1), at, at.AddMicroseconds(1) })];

    private static IEnumerable<DateTimeOffset> Edges()
    {
        foreach (var days in (int[])[1, 7, 30, 90, 365]) yield return Now.AddDays(-days);
        yield return Now.AddMonths(-1);
        yield return new(2026, 2, 28, 9, 30, 0, TimeSpan.Zero);
        yield return new(2026, 3, 30, 17, 0, 0, TimeSpan.Zero);
        yield return new(2026, 2, 28, 17, 0, 0, TimeSpan.Zero);
        yield return new(2026, 3, 29, 1, 0, 0, TimeSpan.Zero);
        yield return new(2025, 10, 26, 0, 30, 0, TimeSpan.Zero);
        yield return new(2025, 10, 26, 1, 30, 0, TimeSpan.Zero);
        yield return new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);
        yield return Now.AddHours(-1);
    }
}
