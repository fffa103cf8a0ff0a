using System.IO.Compression;
using Crm.Core.Matching;
using Crm.Core.Matching.Blocking;

namespace Crm.Core.Tests.Matching.Data;

/// <summary>Records with their truth, and the fields and keys they are matched by.</summary>
/// <param name="Fields">The fields.</param>
/// <param name="Records">The records.</param>
/// <param name="Truth">For each id which customer it is.</param>
/// <param name="Keys">The keys; null for those the fields suggest.</param>
/// <param name="Region">The country of phone numbers and places.</param>
internal sealed record LinkageData(IReadOnlyList<MatchField> Fields, IReadOnlyList<MatchRecord> Records, IReadOnlyDictionary<string, string> Truth, IReadOnlyList<BlockingKey>? Keys, string Region)
{
    private static readonly MatchField[] s_febrl =
    [
        new("given_name", MatchFieldKind.GivenName), new("surname", MatchFieldKind.FamilyName), new("street_number", MatchFieldKind.Identifier), new("address_1", MatchFieldKind.Street),
        new("address_2", MatchFieldKind.Text), new("suburb", MatchFieldKind.Place), new("postcode", MatchFieldKind.Place), new("state", MatchFieldKind.Place),
        new("date_of_birth", MatchFieldKind.Date), new("soc_sec_id", MatchFieldKind.Identifier),
    ];

    private static readonly string[] s_febrlKeys = ["given_name + surname", "date_of_birth", "state + address_1", "street_number + address_1", "postcode", "soc_sec_id"];

    private static readonly string[] s_febrlFiles = ["febrl4a", "febrl4b"];

    private static readonly string[] s_fakeKeys = ["first_name", "surname", "dob", "email"];

    /// <summary>Pairs of records that are one customer.</summary>
    public long TruePairs => Records.CountBy(r => Truth[r.Id]).Sum(c => (long)c.Value * (c.Value - 1) / 2);

    public static LinkageData Febrl(bool withIdentifier)
    {
        var fields = withIdentifier ? s_febrl : s_febrl[..^1];
        var records = s_febrlFiles.SelectMany(file => Rows(file).Select(r => MatchRecord.Of(r[0], r.AsSpan(1, fields.Length)) with { Source = file })).ToArray();
        var keys = (withIdentifier ? s_febrlKeys : s_febrlKeys[..^1]).Select(BlockingKey.Parse).ToArray();
        return new(fields, records, records.ToDictionary(r => r.Id, r => r.Id.Split('-')[1]), keys, "AU");
    }

    public static LinkageData Fake1000()
    {
        MatchField[] fields =
        [
            new("first_name", MatchFieldKind.GivenName), new("surname", MatchFieldKind.FamilyName), new("dob", MatchFieldKind.Date), new("city", MatchFieldKind.Place), new("email", MatchFieldKind.Email),
        ];
        var rows = Rows("fake_1000").ToArray();
        var keys = s_fakeKeys.Select(BlockingKey.Parse).ToArray();
        return new(fields, [.. rows.Select(r => MatchRecord.Of(r[0], r.AsSpan(1, 5)))], rows.ToDictionary(r => r[0], r => r[6]), keys, "GB");
    }

    public static LinkageData Vietnamese()
    {
        MatchField[] fields =
        [
            new("full_name", MatchFieldKind.PersonName), new("phone", MatchFieldKind.Phone), new("email", MatchFieldKind.Email), new("birth_date", MatchFieldKind.Date),
            new("company", MatchFieldKind.CompanyName), new("street", MatchFieldKind.Street), new("ward", MatchFieldKind.Place), new("province", MatchFieldKind.Place),
        ];
        var rows = Rows("vn_customers_20k").ToArray();
        return new(fields, [.. rows.Select(r => MatchRecord.Of(r[0], r.AsSpan(2, 8)))], rows.ToDictionary(r => r[0], r => r[1]), null, "VN");
    }

    public MatchPopulation Read() => MatchPopulation.Read(Fields, Records, Keys, Crm.Core.Values.CountryCode.Parse(Region));

    // No cell of these files holds a comma or a quote.
    private static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(LinkageData).Assembly.GetManifestResourceStream($"Crm.Core.Tests.Matching.{file}.csv.gz")!;
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)) yield return [.. line.Split(',').Select(c => c.Trim())];
    }
}
