using System.Text.Json.Nodes;
using Crm.Core.Analytics.LifetimeValue;
using Crm.Core.Analytics.Tests.Data;
using Crm.Core.Analytics.Valuation;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Tests.Valuation;

public sealed class LifetimeModelJsonTests
{
    private static readonly DateOnly s_end = new(1997, 9, 30);
    private static readonly LifetimeModel s_model = new(new(new MbgNbd(.1 + .2, 6, 1.0 / 3, 1e-5), 2357, -9582.125, [.1, .2, .3, 1e-17], null, 9), new(new(6.25, 3.74, 15.44), 946, -4055.5, null, -.017, FitWarning.ValueDependsOnFrequency, 8), s_end);

    [Fact]
    public void A_model_is_written_as_promised() => Assert.Equal(
        """{"form":"crm.analytics.lifetime-model","version":1,"asOf":"1997-09-30","daysPerUnit":7,"buying":{"name":"mbg-nbd","parameters":{"r":0.30000000000000004,"alpha":6,"a":0.3333333333333333,"b":1E-05},"standardErrors":{"r":0.1,"alpha":0.2,"a":0.3,"b":1E-17},"customers":2357,"logLikelihood":-9582.125,"warning":null,"iterations":9},"spending":{"name":"gamma-gamma","parameters":{"p":6.25,"q":3.74,"v":15.44},"standardErrors":null,"customers":946,"logLikelihood":-4055.5,"warning":"value-depends-on-frequency","iterations":8,"correlation":-0.017}}""",
        s_model.ToJson());

    [Fact]
    public void A_model_read_again_is_the_same_to_the_last_digit()
    {
        var sample = RepeatHistories.Of(Cdnow.Sample.Histories);
        var spending = GammaGamma.Fit(Cdnow.Sample.Spends);
        foreach (var fit in (RepeatModelFit[])[BgNbd.Fit(sample), MbgNbd.Fit(sample), ParetoNbd.Fit(sample), Nbd.Fit(sample), MbgNbd.Fit(RepeatHistories.Of([new(0, 0, 5)]))])
        {
            foreach (var model in (LifetimeModel[])[new(fit, spending, s_end), new(fit, null, s_end, 1), s_model])
            {
                var again = LifetimeModel.Parse(model.ToJson());

                Assert.Equal((model.Version, model.ToJson(), model.AsOf, model.DaysPerUnit), (again.Version, again.ToJson(), again.AsOf, again.DaysPerUnit));
                Assert.Equal(model.Buying.Model.Parameters, again.Buying.Model.Parameters);
                Assert.Equal(model.Buying.Model.GetType(), again.Buying.Model.GetType());
                Assert.Equal((model.Buying.LogLikelihood, model.Buying.Customers, model.Buying.Warning), (again.Buying.LogLikelihood, again.Buying.Customers, again.Buying.Warning));
                Assert.Equal(model.Spending?.Model.Parameters, again.Spending?.Model.Parameters);
                Assert.Equal(model.Of(5, new(2, 8, 20), new(2, 30), new(12, .1, .3)), again.Of(5, new(2, 8, 20), new(2, 30), new(12, .1, .3)));
            }
        }
    }

    // A database keeps members in an order of its own.
    [Fact]
    public void The_order_of_members_and_white_space_do_not_matter()
    {
        var json = JsonNode.Parse(s_model.ToJson())!.AsObject();
        var turned = new JsonObject(json.Reverse().Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));

        Assert.Equal(s_model.Version, LifetimeModel.Parse(turned.ToJsonString(new() { WriteIndented = true })).Version);
    }

    [Fact]
    public void Another_model_day_or_unit_is_another_version()
    {
        LifetimeModel[] all =
        [
            s_model, new(s_model.Buying, s_model.Spending, s_end.AddDays(1)), new(s_model.Buying, null, s_end), new(s_model.Buying, s_model.Spending, s_end, 1),
            new(s_model.Buying with { Model = new MbgNbd(.3, 6, 1.0 / 3, 1e-5) }, s_model.Spending, s_end),
        ];

        Assert.Equal(all.Length, all.Select(m => m.Version).Distinct().Count());
        Assert.Matches("^mbg-nbd/1997-09-30/[0-9a-f]{12}$", s_model.Version);
    }

    [Theory]
    [InlineData("", "", "crm.analytics.invalid-model")]
    [InlineData("{\"form\"", "[{\"form\"", "crm.analytics.invalid-model")]
    [InlineData("\"version\":1", "\"version\":2", "crm.analytics.unknown-model-format")]
    [InlineData("\"version\":1", "\"version\":\"1\"", "crm.analytics.invalid-model")]
    [InlineData("lifetime-model", "other-model", "crm.analytics.unknown-model-format")]
    [InlineData("mbg-nbd", "sorcery", "crm.analytics.invalid-model")]
    [InlineData("mbg-nbd", "\\ud800", "crm.analytics.invalid-model")]
    [InlineData("\"b\":1E-05", "\"b\":\"1E-05\"", "crm.analytics.invalid-model")]
    [InlineData("\"b\":1E-05", "\"b\":NaN", "crm.analytics.invalid-model")]
    [InlineData("\"b\":1E-05", "\"b\":1e999", "crm.analytics.invalid-model")]
    [InlineData("\"b\":1E-05", "\"b\":1,\"b\":1", "crm.analytics.invalid-model")]
    [InlineData("\"b\":1E-05", "\"b\":1,\"c\":1", "crm.analytics.invalid-model")]
    [InlineData("\"b\":1E-05", "\"c\":1", "crm.analytics.invalid-model")]
    [InlineData("\"b\":1E-05", "\"b\":0", "crm.analytics.invalid-parameter")]
    [InlineData("\"b\":1E-05", "\"b\":-1", "crm.analytics.invalid-parameter")]
    [InlineData("\"daysPerUnit\":7", "\"daysPerUnit\":0", "crm.analytics.invalid-parameter")]
    [InlineData("1997-09-30", "1997-09-31", "crm.analytics.invalid-model")]
    [InlineData("\"iterations\":9", "\"iterations\":9.5", "crm.analytics.invalid-model")]
    [InlineData("\"iterations\":9", "\"iterations\":-9", "crm.analytics.invalid-model")]
    [InlineData("\"warning\":null", "\"warning\":\"all-is-lost\"", "crm.analytics.invalid-model")]
    [InlineData("\"warning\":null", "\"alarm\":null", "crm.analytics.invalid-model")]
    [InlineData("\"spending\":{", "\"spending\":[{}],\"x\":{", "crm.analytics.invalid-model")]
    [InlineData("gamma-gamma", "beta", "crm.analytics.invalid-model")]
    public void What_is_no_model_is_refused_with_a_code(string part, string instead, string code)
    {
        var json = part.Length == 0 ? instead : s_model.ToJson().Replace(part, instead, StringComparison.Ordinal);

        Assert.Equal(code, Assert.Throws<CrmException>(() => LifetimeModel.Parse(json)).Code);
    }

    [Fact]
    public void Every_text_cut_short_or_too_long_is_refused()
    {
        var json = s_model.ToJson();
        for (var i = 0; i < json.Length; i++) Assert.Equal("crm.analytics.invalid-model", Assert.Throws<CrmException>(() => LifetimeModel.Parse(json[..i])).Code);
        Assert.Equal("crm.analytics.invalid-model", Assert.Throws<CrmException>(() => LifetimeModel.Parse(json + new string(' ', 200_000))).Code);
        Assert.Equal("crm.analytics.invalid-model", Assert.Throws<CrmException>(() => LifetimeModel.Parse(new string('[', 5_000))).Code);
    }
}
