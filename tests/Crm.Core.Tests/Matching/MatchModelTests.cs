using Crm.Core.Errors;
using Crm.Core.Matching;
using Crm.Core.Matching.Blocking;
using Crm.Core.Tests.Matching.Data;

namespace Crm.Core.Tests.Matching;

public sealed class MatchModelTests
{
    private static readonly MatchField[] s_fields = [new("name", MatchFieldKind.PersonName), new("phone", MatchFieldKind.Phone)];

    [Fact]
    public void A_model_comes_back_from_its_text_to_the_last_digit()
    {
        var model = MatchTraining.Train(LinkageData.Fake1000().Read());

        var again = MatchModel.FromJson(model.ToJson());

        Assert.Equal(model.ToJson(), again.ToJson());
        Assert.Equal(model.Fields.SelectMany(f => f.Levels), again.Fields.SelectMany(f => f.Levels));
        Assert.Equal((model.Prior, model.Household), (again.Prior, again.Household));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"format\":\"other\",\"version\":1,\"prior\":0.1,\"household\":0,\"fields\":[]}")]
    [InlineData("{\"format\":\"crm.match\",\"version\":2,\"prior\":0.1,\"household\":0,\"fields\":[]}")]
    [InlineData("{\"format\":\"crm.match\",\"version\":1,\"prior\":0.1,\"household\":0,\"fields\":[]}")]
    [InlineData("{\"format\":\"crm.match\",\"version\":1,\"prior\":0.1,\"prior\":0.1,\"household\":0}")]
    [InlineData("{\"format\":\"crm.match\",\"version\":\"1\",\"prior\":0.1,\"household\":0,\"fields\":[]}")]
    [InlineData("{\"format\":\"crm.match\",\"version\":1,\"prior\":1e999,\"household\":0,\"fields\":[{}]}")]
    [InlineData("{\"format\":\"crm.match\",\"version\":1,\"prior\":0.1,\"household\":0,\"fields\":[{\"name\":\"n\",\"kind\":\"horoscope\",\"levels\":[]}]}")]
    [InlineData("{\"format\":\"crm.match\",\"version\":1,\"prior\":0.1,\"household\":0,\"fields\":[{\"name\":\"n\",\"kind\":\"phone\",\"levels\":[]}]}")]
    [InlineData("{\"format\":\"crm.match\",\"version\":1,\"prior\":0.1,\"household\":0,\"fields\":[{\"name\":\"\\ud800\",\"kind\":\"phone\",\"levels\":[]}]}")]
    public void What_is_no_model_is_refused(string json) => Assert.Equal("crm.match.invalid-model", Assert.Throws<CrmException>(() => MatchModel.FromJson(json)).Code);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.5)]
    [InlineData(double.NaN)]
    public void A_probability_of_nothing_or_everything_is_refused(double m)
    {
        var levels = MatchModel.Default(s_fields, 100).Fields;

        Assert.Equal("crm.match.invalid-model", Assert.Throws<CrmException>(() => new MatchModel(levels, m, 0)).Code);
        Assert.Equal("crm.match.invalid-model", Assert.Throws<CrmException>(() => new MatchModel([levels[0] with { Levels = [.. levels[0].Levels.Select(l => l with { M = m })] }], 0.1, 0)).Code);
    }

    [Fact]
    public void A_model_of_other_fields_is_refused()
    {
        var population = MatchPopulation.Read(s_fields, []);

        Assert.Equal("crm.match.invalid-model", Assert.Throws<CrmException>(() => DuplicateSearch.Find(population, MatchModel.Default([.. s_fields.Reverse()], 10))).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("name +")]
    [InlineData("name.given.first")]
    [InlineData("a + b + c + d + e")]
    [InlineData("nickname")]
    [InlineData("name.colour")]
    [InlineData("phone.given")]
    public void A_key_of_nothing_known_is_refused(string key) =>
        Assert.Equal("crm.match.invalid-key", Assert.Throws<CrmException>(() => MatchPopulation.Read(s_fields, [], [BlockingKey.Parse(key)])).Code);

    [Fact]
    public void Fields_nobody_can_meet_by_are_refused() =>
        Assert.Equal("crm.match.no-keys", Assert.Throws<CrmException>(() => MatchPopulation.Read([new("note", MatchFieldKind.Text)], [])).Code);

    [Fact]
    public void Fields_and_records_are_named_once()
    {
        Assert.Equal("crm.match.invalid-field", Assert.Throws<CrmException>(() => new MatchField("a.b", MatchFieldKind.Text)).Code);
        Assert.Equal("crm.match.invalid-fields", Assert.Throws<CrmException>(() => MatchPopulation.Read([], [])).Code);
        Assert.Equal("crm.match.invalid-fields", Assert.Throws<CrmException>(() => MatchPopulation.Read([s_fields[0], s_fields[0]], [])).Code);
        Assert.Equal("crm.match.invalid-record", Assert.Throws<CrmException>(() => MatchPopulation.Read(s_fields, [MatchRecord.Of("a", "x", "y"), MatchRecord.Of("a", "x", "y")])).Code);
        Assert.Equal("crm.match.invalid-record", Assert.Throws<CrmException>(() => MatchPopulation.Read(s_fields, [MatchRecord.Of("a", "x")])).Code);
        Assert.Equal("crm.match.unknown-record", Assert.Throws<CrmException>(() => DuplicateSearch.Explain(MatchPopulation.Read(s_fields, []), MatchModel.Default(s_fields, 1), "a", "b")).Code);
    }

    [Fact]
    public void The_bits_of_an_explanation_add_up_to_those_of_the_pair()
    {
        var data = LinkageData.Fake1000();
        var population = data.Read();
        var model = MatchTraining.Train(population);

        foreach (var pair in DuplicateSearch.Find(population, model, new() { Review = 0.01 }).Pairs)
            Assert.Equal(pair.Bits, DuplicateSearch.Explain(population, model, pair.A, pair.B).Bits, 1e-9);
    }

    [Fact]
    public void An_explanation_reads_in_two_languages_and_tells_no_values()
    {
        MatchRecord[] records = [MatchRecord.Of("K1", "Nguyễn Thị Lan", "0912345678"), MatchRecord.Of("K2", "Lan Nguyen", "0912 345 678")];
        var explanation = DuplicateSearch.Explain(MatchPopulation.Read(s_fields, records), MatchModel.Default(s_fields, 1_000), "K1", "K2");

        Assert.Equal(
            """
            K1 and K2 are one customer with a probability of 99.926 % (+10.4 bits)
              -11.3  before anything is compared
               +9.4  name: shortened
              +19.8  phone: same
               -7.5  people of one household or office agree in this as well
            """, explanation.ToText());
        Assert.StartsWith("K1 và K2 là một khách hàng với xác suất", explanation.ToText("vi"), StringComparison.Ordinal);
        Assert.DoesNotContain("Lan", explanation.ToText("vi"), StringComparison.Ordinal);
    }
}
