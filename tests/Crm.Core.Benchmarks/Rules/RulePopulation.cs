using System.Buffers.Binary;
using System.Globalization;
using Crm.Core.Attributes;
using Crm.Core.Benchmarks.Stores;
using Crm.Core.Consents;
using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Purchases;
using Crm.Core.Values;

namespace Crm.Core.Benchmarks.Rules;

/// <summary>
/// Made-up customers with what rules ask about, the same in every run. Purchases of two years come in the order of time over all customers; a third of them
/// are of a thirtieth of the customers.
/// </summary>
internal sealed record RulePopulation(int Customers, int Purchases)
{
    /// <summary>The instant all questions are asked at; nothing happened later.</summary>
    public static readonly DateTimeOffset AsOf = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan s_span = TimeSpan.FromDays(730);
    private static readonly DateTimeOffset s_start = AsOf - s_span;
    private static readonly string[] s_countries = ["VN", "VN", "VN", "VN", "VN", "VN", "US", "JP", "KR"];
    private static readonly string[] s_tags = ["vip", "golf", "employee", "press", "partner"];

    public static CustomerId Customer(int i) => Population.Customer(i);

    public IEnumerable<BulkTable> Tables()
    {
        yield return new(
            typeof(Customer),
            ["Id", "Version", "Kind", "DisplayName", "NameKey", "NameToned", "NameTokens", "CreatedAt", "SampleKey", "Tags", "TagKeys", "Person.Given", "Person.NameOrder", "Person.Languages", "Person.BornBy"],
            CustomerRows());
        yield return new(typeof(CustomerAddress), ["CustomerId", "Number", "Kind", "IsPrimary", "AddedAt", "Country", "MatchKey"], AddressRows());
        yield return new(typeof(CustomerAttributeValue), ["CustomerId", "Key", "Type", "Number"], AttributeRows());
        yield return new(typeof(ConsentState), ["Id", "Version", "CustomerId", "Purpose", "Channel", "PointKey", "Status"], StateRows());
        yield return new(typeof(ConsentEvent), ["Id", "Version", "CustomerId", "Purpose", "Channel", "PointKey", "Says", "RecordedAt", "EffectiveAt"], RefusalRows());
        yield return new(
            typeof(Purchase),
            ["Id", "Version", "CustomerId", "Kind", "Source", "Number", "PlacedAt", "PlacedHour", "PlacedWeekday", "RecordedAt", "Status", "CompletedAt", "LineCount", "CurrencyCode", "TotalMinor", "BaseMinor", "BaseCurrencyCode"],
            PurchaseRows());
        yield return new(typeof(PurchaseLine), ["PurchaseId", "Number", "ProductKey", "QuantityScaled", "UnitPriceScaled", "TotalMinor", "CurrencyCode"], LineRows());
    }

    private IEnumerable<object?[]> CustomerRows()
    {
        for (var i = 0; i < Customers; i++)
        {
            var (id, mixed) = (Customer(i), Mix((ulong)i));
            List<string> tags = mixed % 10 < 5 ? [s_tags[(mixed >> 8) % 5]] : [];
            var name = string.Create(CultureInfo.InvariantCulture, $"Lan {i}");
            DateOnly? born = mixed % 8 == 0 ? null : new DateOnly(1946, 1, 1).AddDays((int)((mixed >> 16) % 25_000));
            yield return
            [
                id, 1L, CustomerKind.Person, name, Fold.Key(name), Fold.Toned(name), Fold.Tokens(name), s_start, SampleNumber.Of(id.Value), tags, tags, name, NameOrder.FamilyFirst, Array.Empty<string>(), born,
            ];
        }
    }

    private IEnumerable<object?[]> AddressRows()
    {
        for (var i = 0; i < Customers; i++)
        {
            if (i % 10 == 0) continue;
            yield return [Customer(i), 1, AddressKind.Home, true, s_start, CountryCode.Parse(s_countries[Mix((ulong)i + 1) % (ulong)s_countries.Length]), string.Empty];
        }
    }

    private IEnumerable<object?[]> AttributeRows()
    {
        for (var i = 0; i < Customers; i += 2) yield return [Customer(i), "shoe_size", AttributeType.Number, 36L + (long)(Mix((ulong)i + 2) % 10)];
    }

    private IEnumerable<object?[]> StateRows()
    {
        for (var i = 0; i < Customers; i++)
        {
            if (Says(i) is { } says) yield return [new ConsentStateId(Id(2, i, s_start)), 1L, Customer(i), "marketing", Channel.Email, string.Empty, says];
        }
    }

    private IEnumerable<object?[]> RefusalRows()
    {
        for (var i = 0; i < Customers; i++)
        {
            if (Says(i) is ConsentStatus.Withdrawn)
                yield return [new ConsentEventId(Id(3, i, s_start)), 1L, Customer(i), "marketing", Channel.Email, string.Empty, ConsentStatus.Withdrawn, s_start, s_start];
        }
    }

    private static ConsentStatus? Says(int i) => (Mix((ulong)i + 3) % 10) switch { < 5 => ConsentStatus.Granted, 5 => ConsentStatus.Withdrawn, _ => null };

    private IEnumerable<object?[]> PurchaseRows()
    {
        var whose = new Population(Customers, Purchases);
        for (var i = 0; i < Purchases; i++)
        {
            var (at, mixed) = (Placed(i), Mix((ulong)i + 4));
            var total = 10_000L + (long)(mixed % 1_000_000);
            yield return
            [
                PurchaseOf(i), 1L, Customer(whose.CustomerOfFact(i)), PurchaseKind.Sale, "shop", string.Create(CultureInfo.InvariantCulture, $"HD-{i}"), at, at.Hour, 1 + (((int)at.DayOfWeek + 6) % 7), at,
                (mixed >> 32) % 20 == 0 ? PurchaseStatus.Cancelled : PurchaseStatus.Completed, at, 1, "VND", total, total, "VND",
            ];
        }
    }

    private IEnumerable<object?[]> LineRows()
    {
        for (var i = 0; i < Purchases; i++) yield return [PurchaseOf(i), 1, $"P{Mix((ulong)i + 5) % 10}", 10_000L, 10_000L, 10_000L, "VND"];
    }

    private PurchaseId PurchaseOf(int i) => new(Id(1, i, Placed(i)));

    private DateTimeOffset Placed(int i) => s_start.AddTicks((long)(s_span.Ticks / (double)Purchases * i) / 10 * 10);

    // Version 7: the instant first, so that the primary key grows at its end.
    private static Guid Id(ulong kind, int i, DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        var seed = Mix((ulong)i ^ (kind << 40));
        BinaryPrimitives.WriteUInt64BigEndian(bytes, ((ulong)at.ToUnixTimeMilliseconds() << 16) | 0x7000 | (seed >> 52));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], 0x8000_0000_0000_0000 | (Mix(seed + (ulong)i) >> 2));
        return new(bytes, bigEndian: true);
    }

    // SplitMix64.
    private static ulong Mix(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
