using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.Analytics.Prediction.Json;
using Crm.Core.Analytics.Prediction.Learning;
using Crm.Core.Analytics.Prediction.Scoring;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Tests.Prediction;

public sealed class ScoreModelTests
{
    private static readonly DateOnly s_day = new(2026, 3, 1);
    private static readonly Leads s_leads = new(600, 8);

    public static TheoryData<string> Kinds => ["naive-bayes", "logistic", "logistic-binned", "platt", "isotonic"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_model_that_is_written_and_read_predicts_the_same_to_the_last_bit_alone_and_among_all(string kind)
    {
        var model = Model(kind);
        var read = ScoreModelJson.Read(ScoreModelJson.Write(model));
        var probabilities = model.Probabilities(s_leads.Table);

        Assert.Equal(ScoreModelJson.Write(model), ScoreModelJson.Write(read));
        Assert.Equal(ScoreModelJson.VersionOf(model), ScoreModelJson.VersionOf(read));
        Assert.Equal(probabilities.Select(BitConverter.DoubleToInt64Bits), read.Probabilities(s_leads.Table).Select(BitConverter.DoubleToInt64Bits));
        for (var i = 0; i < 600; i++) Assert.Equal(BitConverter.DoubleToInt64Bits(probabilities[i]), BitConverter.DoubleToInt64Bits(read.Probability(s_leads.Table, i)));
        Assert.Equal(model.TopReasons(), read.TopReasons());
    }

    [Fact]
    public void The_version_says_what_was_learnt_and_not_when()
    {
        var model = Model("logistic");

        Assert.Equal(ScoreModelJson.VersionOf(model), ScoreModelJson.VersionOf(new(model.Name, model.Intercept, model.Fields, model.Calibration, s_day)));
        Assert.NotEqual(ScoreModelJson.VersionOf(model), ScoreModelJson.VersionOf(new(model.Name, model.Intercept + 1e-9, model.Fields, model.Calibration)));
        Assert.Equal(s_day, ScoreModelJson.Read(ScoreModelJson.Write(new(model.Name, model.Intercept, model.Fields, null, s_day))).TrainedOn);
    }

    [Theory]
    [InlineData("\"version\":1", "\"version\":2", "crm.analytics.unknown-model-format")]
    [InlineData("\"version\":1", "\"version\":\"1\"", "crm.analytics.unknown-model-format")]
    [InlineData("crm.score-model", "pickle", "crm.analytics.invalid-model")]
    [InlineData("\"intercept\":", "\"intercept\":1e999,\"x\":", "crm.analytics.invalid-model")]
    [InlineData("\"intercept\":", "\"intercept\":1e101,\"x\":", "crm.analytics.invalid-model")]
    [InlineData("\"intercept\":", "\"intercept\":\"NaN\",\"x\":", "crm.analytics.invalid-model")]
    [InlineData("\"intercept\":", "\"intercept\":NaN,\"x\":", "crm.analytics.invalid-model")]
    [InlineData("\"kind\":\"levels\"", "\"kind\":\"tree\"", "crm.analytics.invalid-model")]
    [InlineData("\"kind\":\"levels\"", "\"kind\":\"bins\"", "crm.analytics.invalid-model")]
    [InlineData("\"field\":\"weekday\"", "\"field\":\"source\"", "crm.analytics.invalid-model")]
    [InlineData("\"typical\":", "\"extra\":1,\"typical\":", "crm.analytics.invalid-model")]
    [InlineData("\"levels\":[\"ad\",", "\"levels\":[", "crm.analytics.invalid-model")]
    [InlineData("\"levels\":[\"ad\",", "\"levels\":[\"fair\",", "crm.analytics.invalid-model")]
    [InlineData("\"levels\":[\"ad\",", "\"levels\":[7,", "crm.analytics.invalid-model")]
    [InlineData("\"calibration\":null", "\"calibration\":{\"kind\":\"platt\",\"intercept\":0,\"slope\":-1}", "crm.analytics.invalid-model")]
    [InlineData("\"calibration\":null", "\"calibration\":{\"kind\":\"isotonic\",\"scores\":[1,1],\"probabilities\":[0,1]}", "crm.analytics.invalid-model")]
    [InlineData("\"calibration\":null", "\"calibration\":{\"kind\":\"isotonic\",\"scores\":[1,2],\"probabilities\":[0.5,0.4]}", "crm.analytics.invalid-model")]
    [InlineData("\"calibration\":null", "\"calibration\":{\"kind\":\"isotonic\",\"scores\":[],\"probabilities\":[]}", "crm.analytics.invalid-model")]
    [InlineData("\"trainedOn\":null", "\"trainedOn\":\"yesterday\"", "crm.analytics.invalid-model")]
    [InlineData("\"kind\":\"levels\"", "\"kind\":\"\\ud800\"", "crm.analytics.invalid-model")]
    [InlineData("\"typical\":", "\"typical\":0,\"typical\":", "crm.analytics.invalid-model")]
    [InlineData("\"rows\":[", "\"rows\":[-", "crm.analytics.invalid-model")]
    [InlineData("\"rows\":[", "\"rows\":[0.5,", "crm.analytics.invalid-model")]
    [InlineData("{\"format\"", "[{\"format\"", "crm.analytics.invalid-model")]
    public void A_text_that_is_no_model_is_refused_with_a_code(string part, string instead, string code)
    {
        var json = ScoreModelJson.Write(Model("logistic-binned"));
        var place = json.IndexOf(part, StringComparison.Ordinal);

        Assert.True(place >= 0);
        Assert.Equal(code, Assert.Throws<CrmException>(() => ScoreModelJson.Read(json[..place] + instead + json[(place + part.Length)..])).Code);
    }

    [Fact]
    public void Every_text_cut_short_is_refused_and_none_falls()
    {
        var json = ScoreModelJson.Write(Model("platt"));

        for (var length = 0; length < json.Length; length += 7) Assert.Equal("crm.analytics.invalid-model", Assert.Throws<CrmException>(() => ScoreModelJson.Read(json[..length])).Code);
        Assert.Equal("crm.analytics.invalid-model", Assert.Throws<CrmException>(() => ScoreModelJson.Read("null")).Code);
        // Half a character, which an attribute could not hold.
        Assert.Equal("crm.analytics.invalid-model", Assert.Throws<CrmException>(() => ScoreModelJson.Read(json.Replace("weekday", "\ud800", StringComparison.Ordinal))).Code);
    }

    [Fact]
    public void The_page_shows_a_model_that_is_read_and_a_refusal_names_the_place()
    {
        var page = File.ReadAllText(Testing.RepositoryFolder.At("docs", "analytics", "predictive-scores.md"));
        var shown = page[(page.IndexOf("```json", StringComparison.Ordinal) + 7)..];
        shown = shown[..shown.IndexOf("```", StringComparison.Ordinal)];

        Assert.Equal(["source", "visits"], ScoreModelJson.Read(shown).Fields.Select(f => f.Name));
        Assert.Equal("fields[1].edges", Assert.Throws<CrmException>(() => ScoreModelJson.Read(shown.Replace("[2,5]", "[5,2]", StringComparison.Ordinal))).Path);
        Assert.Equal("fields[0]", Assert.Throws<CrmException>(() => ScoreModelJson.Read(shown.Replace("\"kind\":\"levels\"", "\"kind\":\"levels\",\"x\":1", StringComparison.Ordinal))).Path);
        Assert.Equal("line 2", Assert.Throws<CrmException>(() => ScoreModelJson.Read(shown[..40])).Path);
        Assert.Equal(2, ScoreModelJson.Read(shown + new string(' ', 1_000_000 - shown.Length)).Fields.Count);
        Assert.Equal("crm.analytics.invalid-model", Assert.Throws<CrmException>(() => ScoreModelJson.Read(shown + new string(' ', 1_000_001 - shown.Length))).Code);
    }

    [Fact]
    public void Reasons_speak_for_and_against_the_strongest_first_and_add_up_to_the_score()
    {
        var model = Model("logistic");
        var row = Enumerable.Range(0, 600).First(i => s_leads.Source[i] == "friend" && s_leads.Visits[i] < 1);
        var reasons = model.Reasons(s_leads.Table, row);

        Assert.Contains(reasons.For, r => r is { Field: "source", Level: "friend" });
        Assert.Equal("visits", reasons.Against[0].Field);
        Assert.Equal(reasons.For.OrderByDescending(r => r.Effect), reasons.For);
        Assert.Equal(reasons.Against.OrderBy(r => r.Effect), reasons.Against);
        var typical = model.Intercept + model.Fields.Sum(f => f.Typical);
        var probability = model.Probability(s_leads.Table, row);
        Assert.Equal(Math.Log(probability / (1 - probability)), typical + reasons.For.Concat(reasons.Against).Sum(r => r.Effect), 1e-9);
    }

    [Fact]
    public void A_table_without_a_field_of_the_model_or_with_numbers_for_levels_is_refused()
    {
        var model = Model("logistic");

        Assert.Equal("crm.analytics.missing-field", Assert.Throws<CrmException>(() => model.Probabilities(new([new LevelField("source", ["ad"])]))).Code);
        Assert.Equal("crm.analytics.missing-field", Assert.Throws<CrmException>(() => model.Probabilities(new([new NumberField("source", [1]), new NumberField("visits", [1]), new LevelField("weekday", ["d1"])]))).Code);
    }

    [Fact]
    public void Grades_begin_where_they_are_declared_to() =>
        Assert.Equal([Grade.A, Grade.A, Grade.B, Grade.B, Grade.C, Grade.D], new[] { 1, .8, .79, .5, .2, .19 }.Select(GradeScale.Standard.Of));

    private static ScoreModel Model(string kind)
    {
        ILearner learner = kind switch { "naive-bayes" or "platt" => new NaiveBayes(), "logistic" => new LogisticRegression(false), _ => new LogisticRegression(true) };
        var model = learner.Learn(s_leads.Table, s_leads.Happened, Leads.All(600));
        var pairs = model.Probabilities(s_leads.Table).Zip(s_leads.Happened, (p, h) => new Core.Analytics.Evaluation.RankedPair(Math.Log(p / (1 - p)), h));
        return new(model.Name, model.Intercept, model.Fields, kind switch { "platt" => Calibrating.Platt(pairs), "isotonic" => Calibrating.Isotonic(pairs), _ => null });
    }
}
