using Crm.Core.Errors;
using Crm.Core.Matching;
using Crm.Core.Matching.Blocking;
using Crm.Core.Tests.Matching.Data;

namespace Crm.Core.Tests.Matching;

/// <summary>What goes wrong in trials of record linkage, each once.</summary>
public sealed class MatchTrapTests
{
    private static readonly MatchField[] s_fields =
    [
        new("name", MatchFieldKind.PersonName), new("phone", MatchFieldKind.Phone), new("birth", MatchFieldKind.Date), new("street", MatchFieldKind.Street), new("ward", MatchFieldKind.Place),
    ];

    [Fact]
    public void Neither_the_order_of_rows_nor_the_number_of_threads_changes_model_or_clusters()
    {
        var data = LinkageData.Fake1000();
        var (model, found) = Run(data, 1);

        foreach (var (seed, threads) in new[] { (1, 1), (2, 2), (3, 7) })
        {
            var shuffled = data.Records.ToArray();
            new Random(seed).Shuffle(shuffled);
            var (again, foundAgain) = Run(data with { Records = shuffled }, threads);

            Assert.Equal(model.ToJson(), again.ToJson());
            Assert.Equal(found.Pairs.Select(p => (p.A, p.B, p.Bits)), foundAgain.Pairs.Select(p => (p.A, p.B, p.Bits)));
            Assert.Equal(found.Clusters.Select(c => string.Join(' ', c)), foundAgain.Clusters.Select(c => string.Join(' ', c)));
        }
    }

    [Fact]
    public void Learning_from_pairs_that_met_does_not_make_all_of_them_duplicates()
    {
        var data = LinkageData.Vietnamese();

        var model = MatchTraining.Train(data.Read());

        var possible = data.Records.Count * (data.Records.Count - 1.0) / 2;
        Assert.InRange(model.Prior * possible, 0.9 * data.TruePairs, 1.1 * data.TruePairs);
    }

    [Fact]
    public void A_level_nobody_has_seen_is_improbable_not_impossible()
    {
        var model = MatchTraining.Train(LinkageData.Vietnamese().Read());

        Assert.All(model.Fields.SelectMany(f => f.Levels), l => Assert.True(double.IsFinite(l.Bits) && l.M > 0 && l.U > 0));
    }

    [Fact]
    public void A_weaker_level_never_speaks_more_for_one_customer()
    {
        var model = MatchTraining.Train(LinkageData.Vietnamese().Read());

        Assert.All(model.Fields, f => Assert.All(f.Levels.Zip(f.Levels.Skip(1)), l => Assert.True(l.Second.Bits <= l.First.Bits + 1e-9)));
    }

    [Fact]
    public void A_household_shares_its_phone_and_street_and_stays_two_people()
    {
        MatchRecord[] household =
        [
            MatchRecord.Of("husband", "Trần Văn Hùng", "0912 345 678", "12/03/1980", "12 Lê Lợi", "Phường Sài Gòn"),
            MatchRecord.Of("wife", "Nguyễn Thị Lan", "0912345678", "05/11/1983", "12 đường Lê Lợi", "P. Sài Gòn"),
            MatchRecord.Of("wife again", "Nguyen Thi Lan", "+84912345678", null, "12 Lê Lợi", null),
        ];
        var population = MatchPopulation.Read(s_fields, household);
        var model = MatchModel.Default(s_fields, 10_000);

        var found = DuplicateSearch.Find(population, model);

        Assert.Equal(["wife", "wife again"], Assert.Single(found.Clusters));
        Assert.InRange(DuplicateSearch.Explain(population, model, "husband", "wife").Probability, 0, 0.1);
        Assert.InRange(DuplicateSearch.Explain(population, model, "husband", "wife again").Probability, 0, 0.1);
    }

    [Fact]
    public void Sharing_everything_but_the_name_nobody_knows_is_for_somebody_to_look_at()
    {
        MatchRecord[] records = [MatchRecord.Of("named", "Nguyễn Thị Lan", "0912345678", null, "12 Lê Lợi", "P. Sài Gòn"), MatchRecord.Of("nameless", null, "0912345678", null, "12 Lê Lợi", "P. Sài Gòn")];
        var model = MatchModel.Default(s_fields, 10_000);

        var pair = Assert.Single(DuplicateSearch.Find(MatchPopulation.Read(s_fields, records), model, new() { Same = 0.95 }).Pairs);

        Assert.InRange(pair.Probability, 0.5, 0.95);
    }

    [Theory]
    [InlineData("Nguyễn Anh Tuấn", "Nguyễn Anh Tuân", "other tones")]
    [InlineData("Nguyễn Anh Tuấn", "Nguyen Anh Tuan", "same without tones")]
    [InlineData("Nguyễn Thuý Hoà", "Nguyễn Thúy Hòa", "same")]
    [InlineData("Nguyễn Thị Lan", "Lan Nguyễn", "shortened")]
    [InlineData("Trần Hà Chi", "T. H. Chi", "shortened")]
    [InlineData("Nguyễn Văn Hải", "Hải Văn Nguyễn", "same")]
    [InlineData("Ông Lý Trọng An", "Lý Trọng An", "same")]
    [InlineData("Đoàn Thanh Thảo", "Đoàn Thahn Thảo", "close")]
    [InlineData("Trần Văn Hùng", "Lê Quốc Hùng", "same given name")]
    [InlineData("Trần Văn Hùng", "Lê Thị Lan", "different")]
    public void Names_agree_on_the_level_a_reader_would_say(string one, string other, string level) =>
        Assert.Equal(level, LevelOf(MatchFieldKind.PersonName, one, other));

    [Theory]
    [InlineData(MatchFieldKind.Phone, "01629876543", "0329 876 543", "same")]
    [InlineData(MatchFieldKind.Phone, "0912345678 / 0987654321", "+84987654321", "same")]
    [InlineData(MatchFieldKind.Phone, "0912345678", "0912345679", "one slip")]
    [InlineData(MatchFieldKind.Email, "Lan.Nguyen@GMAIL.com", "lan.nguyen@gmail.com", "same")]
    [InlineData(MatchFieldKind.Email, "lan.nguyen@gmail.com", "lan.nguyen@gmial.com", "same name")]
    [InlineData(MatchFieldKind.Email, "info@one.example", "info@another.example", "different")]
    [InlineData(MatchFieldKind.Date, "13/07/1998", "1998-07-13", "same")]
    [InlineData(MatchFieldKind.Date, "1998-07-03", "1998-03-07", "day and month exchanged")]
    [InlineData(MatchFieldKind.Date, "1998-07-13", "1998-07-18", "one slip")]
    [InlineData(MatchFieldKind.Date, "1998-07-13", "1975-07-13", "two parts")]
    [InlineData(MatchFieldKind.Date, "19980713", "1961-02-28", "different")]
    [InlineData(MatchFieldKind.Street, "482 Đường Nguyễn Oanh", "482 D. Nguyen Oanh", "same")]
    [InlineData(MatchFieldKind.Street, "482 Nguyễn Oanh", "116 Nguyễn Oanh", "same street")]
    [InlineData(MatchFieldKind.Place, "Hà Nam", "Ninh Bình", "same")]
    [InlineData(MatchFieldKind.Place, "TP.HCM", "Bà Rịa - Vũng Tàu", "same")]
    [InlineData(MatchFieldKind.Place, "X. Hồng Vân", "Xã Hong Van", "same")]
    [InlineData(MatchFieldKind.CompanyName, "Công ty TNHH MTV Hòa Phát", "CTCP Hoà Phát", "same")]
    [InlineData(MatchFieldKind.Identifier, "0312-345 678", "0312345679", "one slip")]
    [InlineData(MatchFieldKind.GivenName, "Katherine", "Kathrine", "close")]
    public void Values_agree_on_the_level_a_reader_would_say(MatchFieldKind kind, string one, string other, string level) => Assert.Equal(level, LevelOf(kind, one, other));

    [Fact]
    public void Who_is_compared_with_whom_makes_no_difference()
    {
        var data = LinkageData.Vietnamese();
        var population = data.Read();
        var model = MatchModel.Default(data.Fields, data.Records.Count);

        foreach (var pair in DuplicateSearch.Find(population, model, new() { Review = 1e-9 }).Pairs)
            Assert.Equal(pair.Bits, DuplicateSearch.Explain(population, model, pair.B, pair.A).Bits, 1e-9);
    }

    [Fact]
    public void Given_and_family_name_exchanged_are_seen_through()
    {
        MatchField[] fields = [new("given", MatchFieldKind.GivenName), new("family", MatchFieldKind.FamilyName), new("id", MatchFieldKind.Identifier)];
        var population = MatchPopulation.Read(fields, [MatchRecord.Of("a", "Isla", "Hall", "1"), MatchRecord.Of("b", "Hall", "Isla", "1")]);

        var evidence = DuplicateSearch.Explain(population, MatchModel.Default(fields, 100), "a", "b").Evidence;

        Assert.Equal(["exchanged", null, "same"], evidence.Select(e => e.Level));
    }

    [Fact]
    public void A_chain_does_not_join_what_speaks_against_each_other()
    {
        // The middle one fits both; the ends are born in different years and named differently.
        MatchRecord[] chain =
        [
            MatchRecord.Of("a", "Nguyễn Thị Lan", "0912345678", "12/03/1980", null, null),
            MatchRecord.Of("b", "N. T. Lan", "0912345678, 0987654321", null, null, null),
            MatchRecord.Of("c", "Nguyễn Thanh Lan", "0987654321", "25/11/1995", null, null),
        ];
        var found = DuplicateSearch.Find(MatchPopulation.Read(s_fields, chain), MatchModel.Default(s_fields, 10_000));

        Assert.Equal(2, found.Pairs.Count);
        Assert.Equal(2, Assert.Single(found.Clusters).Count);
    }

    [Fact]
    public void A_cluster_stops_growing_where_it_is_told_to()
    {
        var records = Enumerable.Range(0, 20).Select(i => MatchRecord.Of($"r{i:00}", "Nguyễn Thị Lan", "0912345678", "12/03/1980", null, null));

        var found = DuplicateSearch.Find(MatchPopulation.Read(s_fields, records), MatchModel.Default(s_fields, 10_000), new() { LargestCluster = 8 });

        Assert.All(found.Clusters, c => Assert.InRange(c.Count, 2, 8));
    }

    [Fact]
    public void What_too_many_share_is_skipped_with_a_note_and_they_may_meet_otherwise()
    {
        var records = Enumerable.Range(0, 300).Select(i => MatchRecord.Of($"r{i:000}", $"Nguyễn Văn {(char)('A' + (i % 26))}n", "0900000000", $"{1 + (i % 28):00}/01/{1950 + (i / 28)}", null, null))
            .Append(MatchRecord.Of("same", "Nguyễn Văn An", "0900000000", "01/01/1950", null, null));

        var found = DuplicateSearch.Find(MatchPopulation.Read(s_fields, records), MatchModel.Default(s_fields, 300), new() { Review = 1e-12 });

        var skipped = Assert.Single(found.Skipped);
        Assert.Equal(("phone", 301), (skipped.Key.ToString(), skipped.Records));
        Assert.Contains(found.Pairs, p => (p.A, p.B) == ("r000", "same"));
    }

    [Fact]
    public void A_frequent_name_tells_less_than_a_rare_one()
    {
        var others = Enumerable.Range(0, 100).Select(i => MatchRecord.Of($"o{i}", i < 50 ? "Nguyễn Thị Lan" : $"Trần Văn {(char)('A' + (i % 26))}{(char)('a' + (i % 7))}", null, null, null, null));
        MatchRecord[] pairs = [MatchRecord.Of("x1", "Khúc Hạc Quỳnh", null, null, null, null), MatchRecord.Of("x2", "Khúc Hạc Quỳnh", null, null, null, null)];
        var population = MatchPopulation.Read(s_fields, others.Concat(pairs));
        var model = MatchModel.Default(s_fields, 100);

        Assert.True(DuplicateSearch.Explain(population, model, "x1", "x2").Bits > DuplicateSearch.Explain(population, model, "o0", "o1").Bits + 3);
    }

    [Fact]
    public void The_threshold_rises_until_no_more_than_the_wanted_share_is_wrong()
    {
        var data = LinkageData.Vietnamese();
        var population = data.Read();
        var found = DuplicateSearch.Find(population, MatchTraining.Train(population), new() { Review = 0.01 });

        var (strict, lax) = (found.SameFor(0.0005), found.SameFor(0.02));

        Assert.True(strict > lax);
        var taken = found.Pairs.Where(p => p.Probability >= lax).ToArray();
        Assert.InRange(taken.Average(p => 1 - p.Probability), 0, 0.02);
        Assert.InRange(taken.Count(p => data.Truth[p.A] != data.Truth[p.B]) / (double)taken.Length, 0, 0.04);
    }

    [Fact]
    public void An_empty_population_cannot_be_learned_from_and_says_so()
    {
        var refused = Assert.Throws<CrmException>(() => MatchTraining.Train(MatchPopulation.Read(s_fields, [])));

        Assert.Equal("crm.match.too-few", refused.Code);
        Assert.Empty(DuplicateSearch.Find(MatchPopulation.Read(s_fields, []), MatchModel.Default(s_fields, 0)).Pairs);
    }

    private static (MatchModel Model, FoundDuplicates Found) Run(LinkageData data, int threads)
    {
        var (population, options) = (data.Read(), new MatchOptions { Threads = threads, Review = 0.01 });
        var model = MatchTraining.Train(population, options);
        return (model, DuplicateSearch.Find(population, model, options));
    }

    private static string? LevelOf(MatchFieldKind kind, string one, string other)
    {
        MatchField[] fields = [new("field", kind)];
        var population = MatchPopulation.Read(fields, [MatchRecord.Of("a", one), MatchRecord.Of("b", other)], [BlockingKey.Parse("field")]);
        return Assert.Single(DuplicateSearch.Explain(population, MatchModel.Default(fields, 100), "a", "b").Evidence).Level;
    }
}
