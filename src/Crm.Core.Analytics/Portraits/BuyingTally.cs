using Crm.Core.Analytics.Purchasing;
using Crm.Core.Values;
using MathNet.Numerics.Statistics;

namespace Crm.Core.Analytics.Portraits;

/// <summary>Adds purchases up to a picture, in any order as long as those of one customer come together.</summary>
/// <param name="zone">Whose days are meant.</param>
/// <param name="currency">The currency of all amounts.</param>
/// <param name="asOf">The day changes are counted back from.</param>
internal sealed class BuyingTally(TimeZoneName zone, string currency, DateOnly asOf)
{
    /// <summary>How many days the last stretch has, and the one before.</summary>
    public const int StretchDays = 90;

    private const int Most = 10;

    // Where in the input a sum grows too large.
    private const string Path = "purchases";

    private readonly Dictionary<string, PortraitShare> _products = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PortraitShare> _channels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PortraitShare> _stores = new(StringComparer.Ordinal);
    private readonly List<double> _gaps = [];
    private readonly int[] _weekdays = new int[7];
    private readonly int[] _hours = new int[24];
    private int _orders;
    private int _unpriced;
    private long _sum;
    private DateOnly? _first;
    private DateOnly? _last;
    private BuyingChange _change = new(StretchDays, 0, 0, 0, 0);

    /// <summary>How many customers bought.</summary>
    public long Buyers { get; private set; }

    /// <summary>The last days beside as many before.</summary>
    public BuyingChange Change => _change;

    /// <summary>Adds all purchases of one customer.</summary>
    public void Add(IEnumerable<PortrayedPurchase> ofOne)
    {
        DateOnly? before = null;
        foreach (var purchase in ofOne.Where(p => !p.CameBack).OrderBy(p => p.PlacedAt))
        {
            var (day, worth) = (zone.DayOf(purchase.PlacedAt), purchase.In(currency));
            if (before is null) Buyers++;
            else if (before != day) _gaps.Add(day.DayNumber - before.Value.DayNumber);
            before = day;
            _orders++;
            if (worth is null) _unpriced++;
            _sum = Amounts.Added(_sum, worth ?? 0, Path);
            _weekdays[purchase.Weekday - 1]++;
            _hours[purchase.Hour]++;
            if (_first is null || day < _first) _first = day;
            if (_last is null || day > _last) _last = day;
            Note(day, worth ?? 0);
            Share(_channels, purchase.Channel, purchase.Channel, worth ?? 0);
            Share(_stores, purchase.Store, purchase.Store, worth ?? 0);
            // Once for each order, however many lines have it.
            foreach (var product in purchase.Lines.GroupBy(l => l.ProductKey ?? l.Description ?? string.Empty, StringComparer.Ordinal))
                Share(_products, product.Key, product.First().Description, purchase.CurrencyCode == currency ? product.Sum(l => l.TotalMinor) : 0);
        }
    }

    /// <summary>The picture of all that was added.</summary>
    public BuyingPicture Picture() => new(
        _orders, _sum, _unpriced, _first, _last, Median(), [.. Ranked(_products).Take(Most)], Ranked(_channels), Ranked(_stores), [.. _weekdays], [.. _hours]);

    private void Note(DateOnly day, long worth)
    {
        var ago = asOf.DayNumber - day.DayNumber;
        if (ago is >= 0 and < StretchDays) _change = _change with { Orders = _change.Orders + 1, SumMinor = Amounts.Added(_change.SumMinor, worth, Path) };
        else if (ago is >= StretchDays and < 2 * StretchDays) _change = _change with { OrdersBefore = _change.OrdersBefore + 1, SumBeforeMinor = Amounts.Added(_change.SumBeforeMinor, worth, Path) };
    }

    private double? Median()
    {
        if (_gaps.Count == 0) return null;
        _gaps.Sort();
        return SortedArrayStatistics.Median([.. _gaps]);
    }

    private static void Share(Dictionary<string, PortraitShare> shares, string? key, string? name, long worth)
    {
        if (key is null) return;
        var known = shares.GetValueOrDefault(key) ?? new(key, name ?? key, 0, 0);
        shares[key] = known with { Orders = known.Orders + 1, SumMinor = Amounts.Added(known.SumMinor, worth, Path) };
    }

    private static List<PortraitShare> Ranked(Dictionary<string, PortraitShare> shares) =>
        [.. shares.Values.OrderByDescending(s => s.SumMinor).ThenByDescending(s => s.Orders).ThenBy(s => s.Key, StringComparer.Ordinal)];
}
