using System.Buffers.Binary;
using System.Globalization;
using Crm.Core.Affiliations;
using Crm.Core.Attributes;
using Crm.Core.Auditing;
using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Lifecycles;
using Crm.Core.Purchases;
using Crm.Core.Traits;
using Crm.Core.Values;

namespace Crm.Core.Benchmarks.Stores;

/// <summary>
/// Made-up customers and what happened to them, the same in every run. Facts come in the order of time over all customers, as
/// they do in life, so those of one customer lie far apart; a few customers have very many.
/// </summary>
/// <param name="Customers">How many customers.</param>
/// <param name="Facts">How many facts: half interactions, four tenths purchases, one tenth traits.</param>
internal sealed record Population(int Customers, int Facts)
{
    private static readonly string[] s_families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"];
    private static readonly string[] s_middles = ["Thị", "Văn", "Minh", "Ngọc", "Thanh", "Đức", "Hữu", "Thu"];
    private static readonly string[] s_givens = ["Lan", "Hùng", "Anh", "Bình", "Châu", "Dũng", "Giang", "Hà", "Khánh", "Linh", "Mai", "Nam", "Phúc", "Quân", "Sơn", "Trang", "Uyên", "Vy", "Xuân", "Yến"];
    private static readonly string[] s_topics = ["delivery", "price", "colour", "warranty", "service"];
    private static readonly string[] s_tags = ["loaded"];
    private static readonly DateTimeOffset s_start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public DateTimeOffset End => s_start.AddSeconds(Facts);

    public IEnumerable<BulkTable> Tables()
    {
        yield return new(typeof(Customer), CustomerNames, CustomerRows());
        yield return new(typeof(ContactPoint), ["CustomerId", "Number", "Kind", "Value", "MatchKey", "IsPrimary", "AddedAt"], ContactPointRows());
        yield return new(typeof(ExternalId), ["CustomerId", "System", "Key"], ExternalIdRows());
        yield return new(typeof(CustomerAddress), ["CustomerId", "Number", "Kind", "IsPrimary", "AddedAt", "Street", "City", "CityKey", "Country", "MatchKey"], AddressRows());
        yield return new(typeof(CustomerAttributeValue), ["CustomerId", "Key", "Type", "Number"], AttributeRows());
        yield return new(typeof(Lifecycle), ["Id", "Version", "Stage"], LifecycleRows());
        yield return new(typeof(AuditEntry), ["Id", "At", "Via", "AggregateType", "AggregateId", "SubjectId", "Action", "Version", "Events"], AuditRows());
        yield return new(typeof(Affiliation), ["Id", "Version", "PersonId", "OtherId", "OtherKind", "Role", "From", "AddedAt"], AffiliationRows());
        yield return new(
            typeof(Interaction), ["Id", "Version", "CustomerId", "Channel", "Direction", "OccurredAt", "RecordedAt", "Subject"], InteractionRows());
        yield return new(
            typeof(Purchase),
            ["Id", "Version", "CustomerId", "Kind", "Source", "Number", "PlacedAt", "PlacedHour", "PlacedWeekday", "RecordedAt", "Status", "CompletedAt", "LineCount", "CurrencyCode", "TotalMinor", "BaseMinor", "BaseCurrencyCode"],
            PurchaseRows());
        yield return new(
            typeof(PurchaseLine), ["PurchaseId", "Number", "ProductKey", "QuantityScaled", "UnitPriceScaled", "TotalMinor", "CurrencyCode"], LineRows());
        yield return new(typeof(Trait), ["Id", "Version", "CustomerId", "Kind", "Topic", "TopicKey", "Value", "Basis", "NotedAt", "RecordedAt"], TraitRows());
    }

    public static CustomerId Customer(int i) => new(Id("customer", i, s_start.AddDays(-30).AddSeconds(i)));

    public static string NameKey(int i) => Fold.Key(Name(i));

    /// <summary>Somebody after whom a whole page of names follows.</summary>
    public int InTheMiddle(Random random)
    {
        while (true)
        {
            var i = random.Next(Customers);
            if (NameKey(i)[0] is > 'b' and < 'p') return i;
        }
    }

    /// <summary>Whom a fact is about: a third of the facts are about a thirtieth of the customers, and everybody has some.</summary>
    public int CustomerOfFact(long fact)
    {
        var u = Mix((ulong)fact + 77) / (double)ulong.MaxValue;
        return (int)(u * u * u * (Customers - 1));
    }

    private int Interactions => Facts / 2;

    private int Purchases => Facts * 4 / 10;

    private static string[] CustomerNames =>
    [
        "Id", "Version", "Kind", "DisplayName", "NameKey", "NameToned", "NameTokens", "CreatedAt", "PrimaryEmail", "PrimaryPhone", "ContactPointsMade", "AddressesMade", "Tags", "TagKeys", "SampleKey",
        "Person.Family", "Person.Middle", "Person.Given", "Person.NameOrder", "Person.Languages",
    ];

    private static string Name(int i)
    {
        var (family, middle, given) = Parts(i);
        return $"{family} {middle} {given}";
    }

    private static (string Family, string Middle, string Given) Parts(int i)
    {
        var mixed = Mix((ulong)i);
        return (
            s_families[mixed % (ulong)s_families.Length],
            s_middles[(mixed >> 16) % (ulong)s_middles.Length],
            s_givens[(mixed >> 32) % (ulong)s_givens.Length]);
    }

    private static string Email(int i) => string.Create(CultureInfo.InvariantCulture, $"customer{i}@example.vn");

    private static string Phone(int i) => string.Create(CultureInfo.InvariantCulture, $"+849{i:D8}");

    private static PurchaseId PurchaseOf(int i) => new(Id("purchase", i, Placed(i)));

    private static DateTimeOffset Placed(int i) => s_start.AddSeconds(i * 2.5);

    private IEnumerable<object?[]> CustomerRows()
    {
        for (var i = 0; i < Customers; i++)
        {
            var name = Name(i);
            var (family, middle, given) = Parts(i);
            yield return
            [
                Customer(i), 1L, CustomerKind.Person, name, Fold.Key(name), Fold.Toned(name), Fold.Tokens(name), s_start, Email(i), Phone(i), 2, 1 - (i % 2), s_tags.ToList(), s_tags.ToList(), SampleNumber.Of(Customer(i).Value),
                family, middle, given, NameOrder.FamilyFirst, Array.Empty<string>(),
            ];
        }
    }

    private IEnumerable<object?[]> ContactPointRows()
    {
        for (var i = 0; i < Customers; i++)
        {
            yield return [Customer(i), 1, ContactPointKind.Email, Email(i), Email(i), true, s_start];
            yield return [Customer(i), 2, ContactPointKind.Phone, Phone(i), Phone(i), true, s_start];
        }
    }

    private IEnumerable<object?[]> ExternalIdRows()
    {
        for (var i = 0; i < Customers; i++) yield return [Customer(i), "shop", string.Create(CultureInfo.InvariantCulture, $"C-{i}")];
    }

    private IEnumerable<object?[]> AddressRows()
    {
        for (var i = 0; i < Customers; i += 2) yield return [Customer(i), 1, AddressKind.Home, true, s_start, $"{i} Lê Lợi", "Huế", "hue", CountryCode.Vietnam, $"{i} le loi hue"];
    }

    private IEnumerable<object?[]> AttributeRows()
    {
        for (var i = 0; i < Customers; i += 2) yield return [Customer(i), "shoe_size", AttributeType.Number, 38L + (i % 8)];
    }

    private IEnumerable<object?[]> LifecycleRows()
    {
        for (var i = 0; i < Customers; i++) yield return [Customer(i), 1L, LifecycleStage.Prospect];
    }

    private IEnumerable<object?[]> AuditRows()
    {
        for (var i = 0; i < Customers; i++)
        {
            var about = Customer(i).Value;
            yield return [Id("audit", i, s_start), s_start, "load", Crm.Core.Customers.Customer.TypeName, about, about, AuditAction.Created, 1L, "crm.customer.added"];
        }
    }

    private IEnumerable<object?[]> AffiliationRows()
    {
        for (var i = 0; i + 1 < Customers; i += 5)
            yield return [new AffiliationId(Id("affiliation", i, s_start)), 1L, Customer(i), Customer(i + 1), CustomerKind.Person, AffiliationRoles.Friend, new DateOnly(2024, 1, 1).AddDays(i % 300), s_start];
    }

    private IEnumerable<object?[]> InteractionRows()
    {
        for (var i = 0; i < Interactions; i++)
        {
            var at = s_start.AddSeconds(i * 2L);
            yield return [new InteractionId(Id("interaction", i, at)), 1L, Customer(CustomerOfFact(i)), Channel.Call, (i & 1) == 0 ? Direction.Inbound : Direction.Outbound, at, at, "asked for delivery"];
        }
    }

    private IEnumerable<object?[]> PurchaseRows()
    {
        for (var i = 0; i < Purchases; i++)
        {
            var at = Placed(i);
            var total = 10_000L + (i % 1000);
            yield return
            [
                PurchaseOf(i), 1L, Customer(CustomerOfFact((long)Interactions + i)), PurchaseKind.Sale, "shop", string.Create(CultureInfo.InvariantCulture, $"HD-{i}"), at, at.Hour, 1 + (((int)at.DayOfWeek + 6) % 7), at,
                PurchaseStatus.Completed, at, 1, "VND", total, total, "VND",
            ];
        }
    }

    private IEnumerable<object?[]> LineRows()
    {
        for (var i = 0; i < Purchases; i++) yield return [PurchaseOf(i), 1, "P1", 10_000L, 10_000L, 10_000L + (i % 1000), "VND"];
    }

    private IEnumerable<object?[]> TraitRows()
    {
        var traits = Facts - Interactions - Purchases;
        for (var i = 0; i < traits; i++)
        {
            var at = s_start.AddSeconds(i * 10L);
            var topic = s_topics[i % s_topics.Length];
            yield return [new TraitId(Id("trait", i, at)), 1L, Customer(CustomerOfFact((long)Interactions + Purchases + i)), TraitKind.Need, topic, topic, "fast", TraitBasis.Stated, at, at];
        }
    }

    // Version 7: the instant first, so that the primary key grows at its end.
    private static Guid Id(string kind, int i, DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        var seed = Mix((ulong)i ^ Mix((ulong)(kind.Length * 31) + kind[0]));
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
