using System.Globalization;
using System.IO.Compression;
using Crm.Core.Analytics.LifetimeValue;
using Crm.Core.Analytics.Purchasing;

namespace Crm.Core.Analytics.Tests.Data;

/// <summary>CDNOW, as the literature takes it: purchases of a day are one, weeks are days / 7, calibration ends on 1997-09-30.</summary>
internal sealed class Cdnow
{
    private static readonly DateOnly s_end = new(1997, 9, 30);

    private readonly ILookup<int, (DateOnly Day, decimal Spent)> _days;

    private Cdnow(string file, int skip, int id)
    {
        using var stream = typeof(Cdnow).Assembly.GetManifestResourceStream($"Crm.Core.Analytics.Tests.Data.{file}.gz")!;
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(skip).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(c => c.Length > 0);
        _days = rows
            .Select(c => (Id: int.Parse(c[id], CultureInfo.InvariantCulture), Day: DateOnly.ParseExact(c[^3], "yyyyMMdd", CultureInfo.InvariantCulture), Spent: decimal.Parse(c[^1], CultureInfo.InvariantCulture)))
            .GroupBy(p => (p.Id, p.Day)).Select(g => (g.Key.Id, g.Key.Day, Spent: g.Sum(p => p.Spent)))
            .OrderBy(p => p.Id).ThenBy(p => p.Day)
            .ToLookup(p => p.Id, p => (p.Day, p.Spent));
    }

    public static Cdnow Sample { get; } = new("CDNOW_sample.txt", 0, 1);

    public static Cdnow Master { get; } = new("CDNOW_master.txt", 1, 0);

    /// <summary>All purchases, in cents.</summary>
    public PurchaseHistory Purchases => PurchaseHistory.Of(_days.SelectMany(d => d.Select(p => new PurchaseRow(d.Key, p.Day, p.Day.DayNumber, (long)(p.Spent * 100)))));

    /// <summary>How each customer bought until the end of the calibration.</summary>
    public IReadOnlyList<RepeatHistory> Histories => [.. _days.Select(d => d.Where(p => p.Day <= s_end).ToList()).Select(d => new RepeatHistory(d.Count - 1, Weeks(d[0].Day, d[^1].Day), Weeks(d[0].Day, s_end)))];

    /// <summary>How often each customer bought after it, in the same order.</summary>
    public IReadOnlyList<int> Holdout => [.. _days.Select(d => d.Count(p => p.Day > s_end))];

    /// <summary>What customers who bought again spent on repeat days of the calibration; days without a price are left out.</summary>
    public IReadOnlyList<SpendHistory> Spends =>
    [
        .. _days.Select(d => d.Where(p => p.Day <= s_end).Skip(1).ToList()).Where(d => d.Count > 0 && d.Sum(p => p.Spent) > 0)
            .Select(d => new SpendHistory(d.Count, (double)d.Sum(p => p.Spent) / d.Count)),
    ];

    private static double Weeks(DateOnly from, DateOnly to) => (to.DayNumber - from.DayNumber) / 7.0;
}
