using System.Buffers.Binary;
using System.Globalization;
using Crm.Core.Benchmarks.Stores;
using Crm.Core.Customers;
using Crm.Core.Search;
using Crm.Core.Values;

namespace Crm.Core.Benchmarks.Search;

/// <summary>Made-up customers with Vietnamese and English names, the same in every run; family names are as frequent as in life.</summary>
/// <param name="Customers">How many.</param>
internal sealed record SearchPopulation(int Customers)
{
    private static readonly string[] s_families =
    [
        .. Enumerable.Repeat("Nguyễn", 38), .. Enumerable.Repeat("Trần", 11), .. Enumerable.Repeat("Lê", 9), .. Enumerable.Repeat("Phạm", 7), .. Enumerable.Repeat("Hoàng", 5),
        .. Enumerable.Repeat("Phan", 4), .. Enumerable.Repeat("Vũ", 4), .. Enumerable.Repeat("Huỳnh", 3), .. Enumerable.Repeat("Võ", 3), "Đặng", "Đặng", "Bùi", "Bùi", "Đỗ", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trịnh",
    ];

    private static readonly string[] s_middles =
        [.. Enumerable.Repeat("Thị", 12), .. Enumerable.Repeat("Văn", 9), "Minh", "Ngọc", "Thanh", "Đức", "Quang", "Hữu", "Kim", "Thúy", "Hoàng", "Gia", "Bảo", "Xuân", "Quốc", "Đình", "Hồng", "Anh", "Tuấn", "Phương", "Khánh"];

    private static readonly string[] s_givens =
        ("Lan Anh Hùng Dũng Linh Hương Hoa Mai Nam Sơn Tùng Tuấn Trang Thảo Thu Hà Hải Hạnh Hiền Hiếu Hoàng Huy Khánh Khoa Kiên Lâm Long Ly Minh My Nga Ngân Ngọc Nhi Nhung Phong Phúc Phương Quân Quang Quỳnh Sang Tâm Tân Thắng "
        + "Thanh Thành Thiện Thịnh Thủy Tiến Toàn Trâm Trí Trung Trúc Tú Tuyên Tuyết Uyên Vân Việt Vinh Vy Xuân Yến").Split(' ');

    private static readonly string[] s_english =
        ("James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Karen Sarah Lisa Nancy Daniel Matthew Anthony Mark Betty Donald Steven Oliver Amelia").Split(' ');

    private static readonly string[] s_syllables = "al an ar ba be bo ca co da de do el en er fa ga ha ke la le li lo ma mar mi mo na ne ol os pa per ra ri ro sa sen son ston ta ter ton va ver wa wil win".Split(' ');

    private static readonly string[] s_industries = "Thép Sữa Gạo Dệt May Nhựa Gỗ Dược Phần Mềm".Split(' ');

    private static readonly DateTimeOffset s_start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static CustomerId Id(int i)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, ((ulong)s_start.AddSeconds(i).ToUnixTimeMilliseconds() << 16) | 0x7000);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], 0x8000_0000_0000_0000 | (Mix((ulong)i) >> 2));
        return new(new Guid(bytes, bigEndian: true));
    }

    /// <summary>Two in three are Vietnamese, three in ten English, the rest organisations.</summary>
    public static SearchPerson At(int i)
    {
        var seed = Mix((ulong)i + 1);
        var mail = string.Create(CultureInfo.InvariantCulture, $"{i % 9973}");
        var phone = string.Create(CultureInfo.InvariantCulture, $"+84{"3579"[(int)(seed % 4)]}{Mix(seed) % 100_000_000:D8}");
        var key = string.Create(CultureInfo.InvariantCulture, $"C-{i}");
        if (seed % 100 < 4)
        {
            var name = $"{Pick(s_industries, seed >> 8)} {Pick(s_givens, seed >> 16)} {Pick(s_givens, seed >> 24)}";
            return new($"Công ty TNHH {name}", $"{Pick(s_industries, seed >> 8)}{mail}@c{i % 5000}.vn".ToLowerInvariant(), phone, key, string.Create(CultureInfo.InvariantCulture, $"{1 + (seed % 9)}{i:D9}"));
        }

        if (seed % 100 < 34)
        {
            var (first, last) = (Pick(s_english, seed >> 8), string.Concat(Enumerable.Range(0, 2 + (int)((seed >> 40) % 2)).Select(n => Pick(s_syllables, Mix(seed + (ulong)n + ((seed >> 50) % 97))))));
            return new($"{first} {char.ToUpperInvariant(last[0])}{last[1..]}", $"{first}.{last}{mail}@{Domain(seed)}".ToLowerInvariant(), phone, key, null);
        }

        var (family, middle, given) = (Pick(s_families, seed >> 8), Pick(s_middles, seed >> 16), Pick(s_givens, seed >> 24));
        return new($"{family} {middle} {given}", $"{Fold.Key(given)}.{Fold.Key(family)}{mail}@{Domain(seed)}", phone, key, null);
    }

    public IEnumerable<BulkTable> Tables()
    {
        yield return new(
            typeof(Customer),
            ["Id", "Version", "Kind", "DisplayName", "NameKey", "NameToned", "NameTokens", "CreatedAt", "PrimaryEmail", "PrimaryPhone", "ContactPointsMade", "Tags", "TagKeys"],
            Rows().Select(r => new object?[]
            {
                Id(r.Number), 1L, r.Person.TaxCode is null ? CustomerKind.Person : CustomerKind.Organisation, r.Person.Name, Fold.Key(r.Person.Name), Fold.Toned(r.Person.Name), Fold.Tokens(r.Person.Name),
                s_start.AddSeconds(r.Number), r.Person.Email, r.Person.Phone, 2, Array.Empty<string>(), Array.Empty<string>(),
            }));
        yield return new(
            typeof(SearchTerm),
            ["CustomerId", "Term", "Fields", "NameKey"],
            Rows().SelectMany(r => r.Person.Terms().Terms, (r, t) => new object?[] { Id(r.Number), t.Key, t.Value, r.Person.Terms().Name }));
    }

    private IEnumerable<(int Number, SearchPerson Person)> Rows()
    {
        for (var i = 0; i < Customers; i++) yield return (i, At(i));
    }

    private static string Domain(ulong seed) => ((seed >> 32) % 10) switch { < 6 => "gmail.com", < 8 => "yahoo.com", 8 => "outlook.com", _ => string.Create(CultureInfo.InvariantCulture, $"firm{(seed >> 36) % 400}.vn") };

    private static string Pick(string[] of, ulong seed) => of[seed % (ulong)of.Length];

    // SplitMix64.
    private static ulong Mix(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
