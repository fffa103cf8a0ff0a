using System.Text.Json.Nodes;
using Crm.Core.Rules;
using Crm.Core.Rules.QueryBuilder;
using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Rules;

public sealed class QueryBuilderTests
{
    private static readonly Config s_many = Config.QuickThrowOnFailure.WithMaxTest(3_000);

    private static readonly RuleSchema s_schema = new(
        "customer",
        [
            new("name", RuleFieldType.Text), new("country", RuleFieldType.Code), new("age", RuleFieldType.Number), new("value", RuleFieldType.Money), new("vip", RuleFieldType.Boolean),
            new("birthday", RuleFieldType.Date), new("added", RuleFieldType.Instant), new("tags", RuleFieldType.Code) { IsCollection = true }, new(QueryBuilderJson.TextField, RuleFieldType.Number),
        ],
        [new("purchase", [new("amount", RuleFieldType.Money)])]);

    [Fact]
    public void What_is_written_is_read_as_the_same_rule_whatever_fields_there_are() =>
        Prop.ForAll(AnyRule.Rules.ToArbitrary(), AnyRule.Schemas.ToArbitrary(), (rule, schema) => QueryBuilderJson.Read(QueryBuilderJson.Write(rule, schema), schema).Equals(rule)).Check(s_many);

    [Fact]
    public void What_an_editor_makes_fits_and_is_the_same_rule_in_every_form() =>
        Prop.ForAll(AnyQuery.Queries.ToArbitrary(), query =>
        {
            var rule = QueryBuilderJson.Read(query, AnyQuery.Schema);
            AnyQuery.Schema.MustFit(rule);
            return QueryBuilderJson.Read(QueryBuilderJson.Write(rule, AnyQuery.Schema), AnyQuery.Schema).Equals(rule) && Rule.Parse(rule.Text).Equals(rule) && Rule.FromJson(rule.ToJson()).Equals(rule);
        }).Check(s_many);

    [Fact]
    public void What_an_editor_makes_of_conditions_it_has_stays_without_the_text_form() =>
        Prop.ForAll(AnyQuery.Queries.Where(q => !q.Contains(QueryBuilderJson.TextField, StringComparison.Ordinal)).ToArbitrary(), query =>
            !QueryBuilderJson.Write(QueryBuilderJson.Read(query, AnyQuery.Schema), AnyQuery.Schema).Contains(QueryBuilderJson.TextField, StringComparison.Ordinal)).Check(s_many);

    [Theory]
    [InlineData("age >= 18", """{"combinator":"and","rules":[{"field":"age","operator":">=","value":"18"}]}""")]
    [InlineData("all(age >= 18)", """{"combinator":"and","rules":[{"combinator":"and","rules":[{"field":"age","operator":">=","value":"18"}]}]}""")]
    [InlineData("not age >= 18", """{"combinator":"and","not":true,"rules":[{"field":"age","operator":">=","value":"18"}]}""")]
    [InlineData("not all(age >= 18)", """{"combinator":"and","not":true,"rules":[{"combinator":"and","rules":[{"field":"age","operator":">=","value":"18"}]}]}""")]
    [InlineData("not (vip = true or age < 18)", """{"combinator":"or","not":true,"rules":[{"field":"vip","operator":"=","value":true},{"field":"age","operator":"<","value":"18"}]}""")]
    [InlineData("not not vip = true", """{"combinator":"and","not":true,"rules":[{"field":"vip","operator":"!=","value":true}]}""")]
    [InlineData("country in (\"VN\") and age between 18 and 30", """{"combinator":"and","rules":[{"field":"country","operator":"in","value":["VN"]},{"field":"age","operator":"between","value":["18","30"]}]}""")]
    [InlineData("not (age between 18 and 30) or birthday is unknown", """{"combinator":"or","rules":[{"field":"age","operator":"notBetween","value":["18","30"]},{"field":"birthday","operator":"null","value":""}]}""")]
    [InlineData("age >= 18 and value <= 30", """{"combinator":"and","rules":[{"field":"age","operator":">=","value":"18"},{"field":"value","operator":"<=","value":"30"}]}""")]
    [InlineData("age <= 30 and age >= 18", """{"combinator":"and","rules":[{"field":"age","operator":"<=","value":"30"},{"field":"age","operator":">=","value":"18"}]}""")]
    [InlineData("value > 100_000 VND and added < start of month - 1", """{"combinator":"and","rules":[{"field":"value","operator":">","value":"100000 VND"},{"field":"added","operator":"<","value":"start of month - 1"}]}""")]
    [InlineData("name not starts with \"Ng\" or name contains exactly \"Lan\"", """{"combinator":"or","rules":[{"field":"name","operator":"doesNotBeginWith","value":"Ng"},{"field":"crm:rule","operator":"=","value":"name contains exactly \"Lan\""}]}""")]
    [InlineData("not in segment \"x\" and `crm:rule` = 1", """{"combinator":"and","rules":[{"field":"crm:rule","operator":"=","value":"not in segment \"x\""},{"field":"crm:rule","operator":"=","value":"`crm:rule` = 1"}]}""")]
    [InlineData("city = \"Huế\" or age = \"18\"", """{"combinator":"or","rules":[{"field":"crm:rule","operator":"=","value":"city = \"Huế\""},{"field":"crm:rule","operator":"=","value":"age = \"18\""}]}""")]
    public void A_rule_is_written_as_an_editor_shows_it_and_otherwise_in_its_text_form(string text, string json)
    {
        Assert.Equal(json, QueryBuilderJson.Write(Rule.Parse(text), s_schema));
        Assert.Equal(Rule.Parse(text), QueryBuilderJson.Read(json, s_schema));
    }

    [Fact]
    public void A_query_of_an_editor_is_read()
    {
        const string Query = """
            {
              "id": "root", "combinator": "and", "not": false,
              "rules": [
                {"id": "a", "path": [0], "disabled": false, "muted": false, "field": "country", "operator": "in", "valueSource": "value", "value": "VN, US", "valueEditorType": "multiselect"},
                {"id": "b", "field": "age", "operator": "between", "value": "18,30", "inputType": "number"},
                {"id": "c", "combinator": "or", "rules": [
                  {"id": "d", "field": "birthday", "operator": ">=", "value": "2000-03-31", "inputType": null},
                  {"id": "e", "field": "added", "operator": "<", "value": "90d ago"}
                ]},
                {"id": "f", "combinator": "and", "not": true, "rules": [{"field": "name", "operator": "contains", "value": "lan"}]},
                {"id": "g", "field": "crm:rule", "operator": "=", "value": "count(purchase where amount >= 100_000 in last 90d) >= 3"}
              ]
            }
            """;

        var rule = QueryBuilderJson.Read(Query, s_schema);

        Assert.Equal(
            "country in (\"VN\", \"US\") and (age >= 18 and age <= 30) and (birthday >= 2000-03-31 or added < 90d ago) and name not contains \"lan\" and count(purchase where amount >= 100000 in last 90d) >= 3",
            rule.Text);
        Assert.Equal("/rules/2/rules/1", ((GroupNode)((GroupNode)rule.Root).Of[2]).Of[1].Place.Pointer);
        s_schema.MustFit(rule);
    }

    [Theory]
    [InlineData("""{"field":"age","operator":"=","value":18}""", "age = 18")]
    [InlineData("""{"field":"age","operator":"=","value":" 1_000.50 "}""", "age = 1000.5")]
    [InlineData("""{"field":"age","operator":"in","value":"1,2,,3,"}""", "age in (1, 2, 3)")]
    [InlineData("""{"field":"age","operator":"notIn","value":[1,"2"]}""", "age not in (1, 2)")]
    [InlineData("""{"field":"age","operator":"in","value":5}""", "age in (5)")]
    [InlineData("""{"field":"age","operator":"notBetween","value":["1","5"]}""", "not (age >= 1 and age <= 5)")]
    [InlineData("""{"field":"value","operator":">","value":"100000"}""", "value > 100000")]
    [InlineData("""{"field":"value","operator":"between","value":"1 VND,5 VND"}""", "value >= 1 VND and value <= 5 VND")]
    [InlineData("""{"field":"vip","operator":"=","value":"true"}""", "vip = true")]
    [InlineData("""{"field":"vip","operator":"!=","value":false}""", "vip != false")]
    [InlineData("""{"field":"added","operator":">","value":"2026-03-31T16:00+07:00"}""", "added > 2026-03-31T09:00:00Z")]
    [InlineData("""{"field":"added","operator":">","value":"2026-03-31"}""", "added > 2026-03-31")]
    [InlineData("""{"field":"birthday","operator":">","value":"start of quarter - 1"}""", "birthday > start of quarter - 1")]
    [InlineData("""{"field":"birthday","operator":"notNull","value":"left behind"}""", "birthday is known")]
    [InlineData("""{"field":"birthday","operator":"null"}""", "birthday is unknown")]
    [InlineData("""{"field":"name","operator":"=","value":"now"}""", "name = \"now\"")]
    [InlineData("""{"field":"name","operator":"=","value":""}""", "name = \"\"")]
    [InlineData("""{"field":"name","operator":"in","value":"Nguyễn\\, Lan,Huế\\"}""", "name in (\"Nguyễn, Lan\", \"Huế\\\\\")")]
    [InlineData("""{"field":"name","operator":"in","value":["a,b"," "]}""", "name in (\"a,b\", \" \")")]
    [InlineData("""{"field":"name","operator":"doesNotEndWith","value":"18"}""", "name not ends with \"18\"")]
    [InlineData("""{"field":"crm:rule","operator":"=","value":"vip = true and in segment \"x\""}""", "vip = true and in segment \"x\"")]
    public void A_value_is_read_by_the_kind_of_its_field(string condition, string text) => Assert.Equal(text, QueryBuilderJson.Read($$"""{"combinator":"or","rules":[{{condition}}]}""", s_schema).Text);

    [Theory]
    [InlineData("A", "A")]
    [InlineData("A and B or C", "(A and B) or C")]
    [InlineData("A or B and C and A or B", "A or (B and C and A) or B")]
    [InlineData("A and B", "A and B")]
    [InlineData("A or B", "A or B")]
    public void Independent_combinators_are_read_and_binds_closer(string query, string text)
    {
        var rules = query.Split(' ').Select(w => w is "and" or "or" ? $"\"{w}\"" : $$"""{"field":"name","operator":"=","value":"{{w}}"}""");

        var rule = QueryBuilderJson.Read($$"""{"rules":[{{string.Join(',', rules)}}]}""", s_schema);

        Assert.Equal(string.Concat(text.Select(c => char.IsAsciiLetterUpper(c) ? $"name = \"{c}\"" : c.ToString())), rule.Text);
    }

    [Theory]
    [InlineData("", "crm.rule.empty", "")]
    [InlineData("[]", "crm.rule.invalid-json", "")]
    [InlineData("""{"combinator":"and","rules":[]}""", "crm.rule.empty-group", "/rules")]
    [InlineData("""{"rules":[]}""", "crm.rule.empty-group", "/rules")]
    [InlineData("""{"combinator":"and","rules":[{"combinator":"or","rules":[]}]}""", "crm.rule.empty-group", "/rules/0/rules")]
    [InlineData("""{"combinator":"and"}""", "crm.rule.invalid-json", "")]
    [InlineData("""{"field":"age","operator":"=","value":"1"}""", "crm.rule.invalid-json", "")]
    [InlineData("""{"combinator":"xor","rules":[{"field":"age","operator":"=","value":"1"}]}""", "crm.rule.invalid-json", "/combinator")]
    [InlineData("""{"combinator":"and","combinator":"or","rules":[{"field":"age","operator":"=","value":"1"}]}""", "crm.rule.invalid-json", "")]
    [InlineData("""{"combinator":"and","not":"no","rules":[{"field":"age","operator":"=","value":"1"}]}""", "crm.rule.invalid-json", "/not")]
    [InlineData("""{"combinator":"and","muted":true,"rules":[{"field":"age","operator":"=","value":"1"}]}""", "crm.rule.invalid-json", "/muted")]
    [InlineData("""{"combinator":"and","rules":[{"field":"age","operator":"=","value":"1"},"and",{"field":"age","operator":"=","value":"1"}]}""", "crm.rule.invalid-json", "/rules/1")]
    [InlineData("""{"rules":[{"field":"age","operator":"=","value":"1"},"xor",{"field":"age","operator":"=","value":"1"}]}""", "crm.rule.invalid-json", "/rules/1")]
    [InlineData("""{"rules":[{"field":"age","operator":"=","value":"1"},{"field":"age","operator":"=","value":"1"}]}""", "crm.rule.invalid-json", "/rules/1")]
    [InlineData("""{"rules":[{"field":"age","operator":"=","value":"1"},"and"]}""", "crm.rule.invalid-json", "/rules/1")]
    [InlineData("""{"rules":["and"]}""", "crm.rule.invalid-json", "/rules/0")]
    public void A_query_that_is_no_rule_is_refused_with_its_place(string json, string code, string pointer)
    {
        var refused = Assert.Throws<RuleException>(() => QueryBuilderJson.Read(json, s_schema));

        Assert.Equal((code, pointer, 0), (refused.Code, refused.Place.Pointer, refused.Place.Line));
    }

    [Theory]
    [InlineData("""{"field":"aeg","operator":"=","value":"18"}""", "crm.rule.unknown-field", "/field")]
    [InlineData("""{"field":"age","operator":"is","value":"18"}""", "crm.rule.invalid-json", "/operator")]
    [InlineData("""{"field":"age","operator":"="}""", "crm.rule.invalid-json", "")]
    [InlineData("""{"field":"age","operator":"=","value":"18","match":{"mode":"some"}}""", "crm.rule.invalid-json", "")]
    [InlineData("""{"field":"age","operator":"=","value":"18","value":"19"}""", "crm.rule.invalid-json", "")]
    [InlineData("""{"field":"age","operator":"=","value":"value","valueSource":"field"}""", "crm.rule.invalid-json", "/valueSource")]
    [InlineData("""{"field":"age","operator":"=","value":"18","muted":true}""", "crm.rule.invalid-json", "/muted")]
    [InlineData("""{"field":"age","operator":"=","value":"18","disabled":true}""", "crm.rule.invalid-json", "/disabled")]
    [InlineData("""{"field":"age","operator":"=","value":"18","path":["0"]}""", "crm.rule.invalid-json", "/path")]
    [InlineData("""{"field":"age","operator":"=","value":"18","inputType":5}""", "crm.rule.invalid-json", "/inputType")]
    [InlineData("""{"field":"age","operator":"=","value":""}""", "crm.rule.wrong-type", "/value")]
    [InlineData("""{"field":"age","operator":"=","value":null}""", "crm.rule.wrong-type", "/value")]
    [InlineData("""{"field":"age","operator":"=","value":"18 years"}""", "crm.rule.wrong-type", "/value")]
    [InlineData("""{"field":"age","operator":"=","value":"\"18\""}""", "crm.rule.wrong-type", "/value")]
    [InlineData("""{"field":"age","operator":"=","value":1e30}""", "crm.rule.invalid-number", "/value")]
    [InlineData("""{"field":"name","operator":"=","value":18}""", "crm.rule.wrong-type", "/value")]
    [InlineData("""{"field":"vip","operator":"=","value":"yes"}""", "crm.rule.wrong-type", "/value")]
    [InlineData("""{"field":"birthday","operator":"=","value":"2026-03-31T09:00:00Z"}""", "crm.rule.wrong-type", "/value")]
    [InlineData("""{"field":"age","operator":"in","value":["1",[2]]}""", "crm.rule.wrong-type", "/value/1")]
    [InlineData("""{"field":"age","operator":"in","value":" , "}""", "crm.rule.empty-group", "/value")]
    [InlineData("""{"field":"age","operator":"in","value":[]}""", "crm.rule.empty-group", "/value")]
    [InlineData("""{"field":"age","operator":"between","value":"1"}""", "crm.rule.invalid-json", "/value")]
    [InlineData("""{"field":"age","operator":"between","value":"1,2,3"}""", "crm.rule.invalid-json", "/value")]
    [InlineData("""{"field":"age","operator":"between","value":"1,"}""", "crm.rule.wrong-type", "/value")]
    [InlineData("""{"field":"name","operator":"contains","value":""}""", "crm.rule.invalid-text", "/value")]
    [InlineData("""{"field":"crm:rule","operator":"!=","value":"everybody"}""", "crm.rule.invalid-json", "/operator")]
    [InlineData("""{"field":"crm:rule","operator":"=","value":5}""", "crm.rule.invalid-json", "/value")]
    public void A_condition_that_is_none_is_refused_with_its_place(string condition, string code, string pointer)
    {
        var refused = Assert.Throws<RuleException>(() => QueryBuilderJson.Read($$"""{"combinator":"and","rules":[{{condition}}]}""", s_schema));

        Assert.Equal((code, "/rules/0" + pointer, 0), (refused.Code, refused.Place.Pointer, refused.Place.Line));
    }

    [Theory]
    [InlineData("age", "99999999999999999999999999999", "crm.rule.invalid-number", 1)]
    [InlineData("birthday", "2026-02-30", "crm.rule.invalid-date", 1)]
    [InlineData("birthday", "start of month - 99999", "crm.rule.invalid-period", 18)]
    [InlineData("added", "2026-03-31T09:00", "crm.rule.invalid-date", 1)]
    [InlineData("crm:rule", "age >= 18 and", "crm.rule.unexpected-word", 14)]
    [InlineData("crm:rule", "", "crm.rule.empty", 1)]
    [InlineData("crm:rule", "no purchase in last 0d", "crm.rule.invalid-period", 21)]
    public void A_place_inside_a_text_has_a_pointer_and_a_column(string field, string value, string code, int column)
    {
        var refused = Assert.Throws<RuleException>(() => QueryBuilderJson.Read($$"""{"combinator":"and","rules":[{"field":"{{field}}","operator":"=","value":"{{value}}"}]}""", s_schema));

        Assert.Equal((code, "/rules/0/value", 1, column), (refused.Code, refused.Place.Pointer, refused.Place.Line, refused.Place.Column));
        Assert.StartsWith($"{code} at /rules/0/value, line 1, column {column}: ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_fit_the_schema_is_refused_at_the_text_it_stands_in()
    {
        var rule = QueryBuilderJson.Read("""{"combinator":"and","rules":[{"field":"name","operator":">","value":"Lan"},{"field":"crm:rule","operator":"=","value":"vip = true and aeg > 1"}]}""", s_schema);

        var refused = Assert.Throws<RuleException>(() => s_schema.MustFit(rule));
        Assert.Equal(("crm.rule.wrong-operator", "/rules/0"), (refused.Code, refused.Place.Pointer));
        refused = Assert.Throws<RuleException>(() => s_schema.MustFit(new(((GroupNode)rule.Root).Of[1])));
        Assert.Equal(("crm.rule.unknown-field", "age", "/rules/1/value, line 1, column 16"), (refused.Code, refused.Nearest, refused.Place.ToString()));
    }

    [Fact]
    public void What_is_too_deep_or_too_large_is_refused()
    {
        const string Vip = """{"field":"vip","operator":"=","value":true}""";

        Assert.Equal(RuleLimits.Depth - 1, QueryBuilderJson.Read(Frame(Deep(RuleLimits.Depth - 1)), s_schema).Text.Split("all(").Length - 1);
        RefusedAs("crm.rule.too-deep", Frame(Deep(RuleLimits.Depth)));
        RefusedAs("crm.rule.too-deep", Frame(Deep(RuleLimits.Depth + 1)));
        RefusedAs("crm.rule.invalid-json", Frame(Deep(10_000)));
        RefusedAs("crm.rule.too-deep", Frame($$"""{"field":"crm:rule","operator":"=","value":"{{new string('(', 10_000)}}"}"""));
        RefusedAs("crm.rule.too-many-nodes", Frame(string.Join(',', Enumerable.Repeat(Vip, RuleLimits.Nodes))));
        RefusedAs("crm.rule.too-many-values", Frame($$"""{"field":"age","operator":"in","value":"{{string.Join(',', Enumerable.Range(0, RuleLimits.Values + 1))}}"}"""));
        RefusedAs("crm.rule.too-many-values", Frame($$"""{"field":"age","operator":"in","value":[{{string.Join(',', Enumerable.Range(0, RuleLimits.Values + 1))}}]}"""));
        RefusedAs("crm.rule.too-long", Frame($$"""{"field":"name","operator":"=","value":"{{new string('x', RuleLimits.TextCharacters + 1)}}"}"""));
        RefusedAs("crm.rule.too-long", Frame($$"""{"field":"name","operator":"in","value":"a,{{new string('x', RuleLimits.TextCharacters + 1)}}"}"""));
        RefusedAs("crm.rule.too-long", Frame(Vip) + new string(' ', RuleLimits.Characters));

        static string Frame(string inside) => $$"""{"combinator":"and","rules":[{{inside}}]}""";
        static string Deep(int groups) => string.Concat(Enumerable.Repeat("""{"combinator":"and","rules":[""", groups)) + Vip + string.Concat(Enumerable.Repeat("]}", groups));
    }

    [Fact]
    public void Half_a_character_is_refused_wherever_it_stands()
    {
        RefusedAs("crm.rule.invalid-json", """{"combinator":"and","rules":[{"field":"name","operator":"=","value":"\ud800"}]}""");
        RefusedAs("crm.rule.invalid-json", """{"combinator":"and","rules":[{"field":"name","operator":"in","value":"a,\ud800"}]}""");
        RefusedAs("crm.rule.invalid-json", "{\"combinator\":\"" + '\uD800' + "\"}");
    }

    [Fact]
    public void Broken_queries_are_refused_and_nothing_else_happens() =>
        Prop.ForAll(AnyRule.Rules.ToArbitrary(), AnyRule.Schemas.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (rule, schema, seed) => BrokenForm.IsReadOrRefused(
            json =>
            {
                var read = QueryBuilderJson.Read(json, schema);
                return QueryBuilderJson.Read(QueryBuilderJson.Write(read, schema), schema).Equals(read) ? read : throw new InvalidOperationException(json);
            },
            BrokenForm.Of(QueryBuilderJson.Write(rule, schema), seed))).Check(s_many);

    [Fact]
    public void A_query_with_any_value_in_the_place_of_another_is_read_or_refused()
    {
        const string Query = """
            {"id":"r","combinator":"or","not":true,"rules":[{"id":"a","path":[0],"field":"age","operator":"between","valueSource":"value","value":"1,2"},
             {"rules":[{"field":"name","operator":"in","value":["a","b"]},"and",{"field":"crm:rule","operator":"=","value":"everybody"},"or",{"field":"added","operator":"null","value":""}]}]}
            """;
        string[] values = ["null", "true", "-5", "1e400", "\"\"", "\"or\"", "\"90d ago\"", "\",\"", "\"\\ud800\"", "[]", "[[]]", "[null]", "{}", "{\"field\":\"age\"}"];
        var places = Places(JsonNode.Parse(Query)!).Count();

        Assert.True(places > 20);
        foreach (var value in values)
        {
            for (var i = 0; i < places; i++)
            {
                var query = JsonNode.Parse(Query)!;
                Places(query).ToList()[i](new JsonObject());
                Assert.True(BrokenForm.IsReadOrRefused(json => QueryBuilderJson.Read(json, s_schema), query.ToJsonString().Replace("{}", value, StringComparison.Ordinal)));
            }
        }
    }

    // What puts another value in each place.
    private static IEnumerable<Action<JsonNode>> Places(JsonNode node) => node switch
    {
        JsonObject of => of.SelectMany(m => Places(m.Value!).Prepend(value => of[m.Key] = value)),
        JsonArray list => list.SelectMany((item, i) => Places(item!).Prepend(value => list[i] = value)),
        _ => [],
    };

    private static void RefusedAs(string code, string json) => Assert.Equal(code, Assert.Throws<RuleException>(() => QueryBuilderJson.Read(json, s_schema)).Code);
}
