using System.Globalization;
using Crm.Core.Matching;
using Crm.Core.Values;

namespace Crm.Core.Benchmarks.Data;

/// <summary>Vietnamese customers with a fixed seed, one in four entered once more with the slips people make.</summary>
internal static class GeneratedCustomers
{
    private static readonly (string Name, int Weight)[] s_families =
    [
        ("Nguyễn", 38), ("Trần", 11), ("Lê", 10), ("Phạm", 7), ("Hoàng", 5), ("Phan", 5), ("Vũ", 4), ("Đặng", 2), ("Bùi", 2), ("Đỗ", 2), ("Hồ", 2), ("Ngô", 1), ("Dương", 1), ("Lý", 1), ("Đinh", 1), ("Trương", 1),
    ];

    private static readonly string[] s_middles = "Văn Thị Hữu Đức Minh Ngọc Thanh Quang Anh Hoài Thu Xuân Bảo Gia Khánh Tuấn Mai Kim Phương Hồng Quốc Công Đình Trọng Bích Tường Như Hải Nhật Tấn".Split(' ');

    private static readonly string[] s_givens =
        "Anh Bình Châu Chi Cường Dũng Dung Duy Giang Hà Hải Hạnh Hằng Hiếu Hoa Hòa Hoàng Hùng Huệ Hương Khang Khánh Khoa Lan Linh Long Ly Mai Minh My Nam Nga Ngân Ngọc Nhật Nhi Như Oanh Phong Phúc Phương Quân Quang Quyên Quỳnh Sơn Tâm Thảo Thắng Thịnh Thu Thủy Thương Tiên Toàn Trang Trâm Trí Trung Tú Tuấn Tùng Uyên Vân Việt Vinh Vy Xuân Yến".Split(' ');

    private static readonly string[] s_streets = "Lê Lợi;Nguyễn Trãi;Trần Hưng Đạo;Hai Bà Trưng;Lý Thường Kiệt;Điện Biên Phủ;Cách Mạng Tháng Tám;Võ Văn Tần;Phan Chu Trinh;Nguyễn Thị Minh Khai;Lạc Long Quân;Hoàng Quốc Việt;Kim Mã;Giải Phóng;Láng Hạ".Split(';');

    private static readonly string[] s_hosts = ["gmail.com", "gmail.com", "gmail.com", "yahoo.com", "outlook.com", "company.vn"];

    public static MatchField[] Fields { get; } =
    [
        new("name", MatchFieldKind.PersonName), new("phone", MatchFieldKind.Phone), new("email", MatchFieldKind.Email), new("birth", MatchFieldKind.Date), new("company", MatchFieldKind.CompanyName),
        new("street", MatchFieldKind.Street), new("ward", MatchFieldKind.Place), new("province", MatchFieldKind.Place),
    ];

    /// <summary>So many records; the customer of a record is the number before the dash in its id.</summary>
    public static List<MatchRecord> Records(int count)
    {
        var random = new Random(20_261_201);
        var provinces = VietnamUnits.Provinces(VietnamUnits.AsOf).Select(p => (p.Name, Communes: VietnamUnits.Communes(p).Select(c => c.Name).ToArray())).ToArray();
        var records = new List<MatchRecord>(count);
        var customer = 0;
        while (records.Count < count)
        {
            var person = Person(random, provinces);
            records.Add(MatchRecord.Of(Id(customer, 0), person));
            for (var copy = 1; copy <= 4 && random.NextDouble() < 0.25 && records.Count < count; copy++) records.Add(MatchRecord.Of(Id(customer, copy), Again(random, person)));
            customer++;
        }

        return records;
    }

    private static string Id(int customer, int copy) => string.Create(CultureInfo.InvariantCulture, $"{customer:D7}-{copy}");

    private static string?[] Person(Random random, (string Name, string[] Communes)[] provinces)
    {
        var (family, middle, given) = (Weighted(random), Of(random, s_middles), Of(random, s_givens));
        var (year, province) = (random.Next(1950, 2006), Of(random, provinces));
        var hasAddress = random.NextDouble() < 0.8;
        return
        [
            random.NextDouble() < 0.25 ? $"{family} {middle} {Of(random, s_middles)} {given}" : $"{family} {middle} {given}",
            random.NextDouble() < 0.9 ? string.Create(CultureInfo.InvariantCulture, $"09{random.Next(100_000_000):D8}") : null,
            random.NextDouble() < 0.65 ? $"{Fold.Key(given)}{Fold.Key(family)}{random.Next(10_000)}@{Of(random, s_hosts)}" : null,
            random.NextDouble() < 0.6 ? string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 29):D2}/{random.Next(1, 13):D2}/{year}") : null,
            random.NextDouble() < 0.15 ? $"Công ty TNHH {Of(random, s_families).Name} {Of(random, s_givens)}" : null,
            hasAddress ? string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 900)} Đường {Of(random, s_streets)}") : null,
            hasAddress ? Of(random, province.Communes) : null,
            province.Name,
        ];
    }

    private static string?[] Again(Random random, string?[] person)
    {
        string?[] again = [.. person];
        if (random.NextDouble() < 0.3) again[0] = Fold.Key(again[0]!);
        else if (random.NextDouble() < 0.15) again[0] = Slip(random, again[0]!);
        if (random.NextDouble() < 0.1 && again[1] is { } phone) again[1] = Slip(random, phone);
        for (var field = 1; field < 7; field++)
        {
            if (random.NextDouble() < 0.25) again[field] = null;
        }

        if (again[5] is { } street && random.NextDouble() < 0.4) again[5] = Fold.Key(street);
        return again;
    }

    private static string Slip(Random random, string text)
    {
        var at = random.Next(1, text.Length - 1);
        return string.Concat(text.AsSpan(0, at), text.AsSpan(at + 1, 1), text.AsSpan(at, 1), text.AsSpan(at + 2));
    }

    private static string Weighted(Random random)
    {
        var at = random.Next(s_families.Sum(f => f.Weight));
        foreach (var (name, weight) in s_families)
        {
            if ((at -= weight) < 0) return name;
        }

        return s_families[0].Name;
    }

    private static T Of<T>(Random random, T[] some) => some[random.Next(some.Length)];
}
