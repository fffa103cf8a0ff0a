using Crm.Core.Rules;
using Crm.Core.Rules.QueryBuilder;
using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;
using Crm.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Rules;

/// <summary>Rules of every kind, with names and texts that are hard to write.</summary>
internal static class AnyRule
{
    private static readonly string[] s_fields =
        ["country", "address.city", "attribute.vip-level", "_x", "score", "no", "in", "purchase", "two words", "Tuổi", "a`b", "back\\slash", "\"quoted\"", "1st", "x.", "-", "and", QueryBuilderJson.TextField];

    private static readonly Gen<string> s_names = Gen.Elements(s_fields);

    private static readonly Gen<string> s_sources = Gen.Elements("purchase", "interaction", "count", "where", "đơn hàng", "a`b", "first-order");

    private static readonly Gen<string> s_codes = Gen.Elements("email", "marketing", "sms", "granted", "zalo_oa", "in-person");

    private static readonly Gen<string> s_texts = Gen.Elements(
        "VN", "Hà Nội", "Đặng", "", " ", "\"", "\\", "\\\"", "line\nline", "tab\t", "\u0001", "😀", "İstanbul", "e\u0301", "\u2028", "100%", "and", "`", "</script>", "\u200B");

    private static readonly Gen<decimal> s_numbers = Gen.OneOf(
        Gen.Choose(-1_000, 1_000).Select(n => (decimal)n),
        Gen.Elements(0.5m, -0.000000000001m, 1.50m, 9_007_199_254_740_993m, 1_234_567_890_123_456.789012345678m, -9_999_999_999_999_999_999_999_999_999m));

    private static readonly Gen<Period> s_periods = from unit in Gen.Elements(Enum.GetValues<PeriodUnit>())
                                                    from count in Gen.Choose(1, 200)
                                                    select new Period(count, unit);

    private static readonly Gen<DateOnly> s_days = Gen.Elements(new DateOnly(2026, 1, 31), new DateOnly(2024, 2, 29), DateOnly.MinValue, DateOnly.MaxValue);

    private static readonly Gen<DateTimeOffset> s_instants = Gen.Elements(
        new DateTimeOffset(2026, 3, 31, 9, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 3, 31, 23, 59, 59, TimeSpan.FromHours(7)).AddMicroseconds(999_999), new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero));

    private static readonly Gen<Moment> s_relative = Gen.OneOf(
        Gen.Constant<Moment>(new Moment.Now()),
        from period in s_periods from ahead in Gen.Elements(true, false) select (Moment)new Moment.Shifted(period, ahead),
        from unit in Gen.Elements(Enum.GetValues<CalendarUnit>()) from offset in Gen.Choose(-3, 3) select (Moment)new Moment.StartOf(unit, offset));

    private static readonly Gen<Moment> s_moments = Gen.OneOf(
        s_relative, s_days.Select(d => (Moment)new Moment.Fixed(new RuleValue.OfDate(d))), s_instants.Select(i => (Moment)new Moment.Fixed(new RuleValue.OfInstant(i))));

    private static readonly Gen<RuleValue> s_values = Gen.OneOf(
        s_texts.Select(t => (RuleValue)new RuleValue.OfText(t)),
        s_numbers.Select(n => (RuleValue)new RuleValue.OfNumber(n)),
        s_numbers.Select(n => (RuleValue)new RuleValue.OfMoney(n, Currency.Vnd)),
        Gen.Elements(true, false).Select(b => (RuleValue)new RuleValue.OfBoolean(b)),
        s_days.Select(d => (RuleValue)new RuleValue.OfDate(d)),
        s_instants.Select(i => (RuleValue)new RuleValue.OfInstant(i)),
        s_relative.Select(m => (RuleValue)new RuleValue.OfMoment(m)));

    private static readonly Gen<Window?> s_windows = Gen.OneOf(
        Gen.Constant<Window?>(null),
        s_periods.Select(p => (Window?)Window.Last(p)),
        s_periods.Select(p => (Window?)Window.Next(p)),
        from unit in Gen.Elements(Enum.GetValues<CalendarUnit>()) from offset in Gen.Choose(-2, 2) select (Window?)Window.Of(unit, offset),
        from begin in s_moments from end in s_moments from which in Gen.Choose(1, 3) select (Window?)new Window((which & 1) != 0 ? begin : null, (which & 2) != 0 ? end : null));

    private static readonly Gen<Comparison> s_comparisons = Gen.Elements(Enum.GetValues<Comparison>());

    public static Gen<Rule> Rules { get; } = Of(4).Select(n => new Rule(n));

    /// <summary>Schemas that have some of the fields rules ask for, of whatever kind.</summary>
    public static Gen<RuleSchema> Schemas { get; } = Gen.ListOf(Gen.Choose(-1, 6), s_fields.Length).Select(
        kinds => new RuleSchema("customer", s_fields.Zip(kinds).Where(f => f.Second >= 0).Select(f => new RuleField(f.First, (RuleFieldType)f.Second)), []));

    private static Gen<RuleNode> Of(int depth) => depth == 0 ? Leaf(0) : Gen.OneOf(
        Leaf(depth - 1),
        Of(depth - 1).Select(n => (RuleNode)new NotNode(n)),
        Gen.ListOf(Of(depth - 1), 1).Select(of => (RuleNode)new AllNode(of)),
        Gen.ListOf(Of(depth - 1), 3).Select(of => (RuleNode)new AllNode(of)),
        Gen.ListOf(Of(depth - 1), 2).Select(of => (RuleNode)new AnyNode(of)));

    private static Gen<RuleNode> Leaf(int depth) => Gen.OneOf(
        Gen.Elements(true, false).Select(b => (RuleNode)new ConstantNode(b)),
        from field in s_names from comparison in s_comparisons from value in s_values select (RuleNode)new CompareNode(field, comparison, value),
        from field in s_names from values in s_values.NonEmptyListOf() select (RuleNode)new InNode(field, values),
        s_names.Select(f => (RuleNode)new KnownNode(f)),
        from field in s_names from match in Gen.Elements(Enum.GetValues<TextMatch>()) from text in s_texts.Where(t => t.Length > 0) from exact in Gen.Elements(true, false) select (RuleNode)new TextNode(field, match, text, exact),
        from field in s_names from quantifier in Gen.Elements(Enum.GetValues<Quantifier>()) from values in s_values.NonEmptyListOf() select (RuleNode)new HasNode(field, quantifier, values),
        from channel in s_codes from purpose in s_codes from state in s_codes select (RuleNode)new ConsentNode(channel, purpose, state),
        from figure in Figure(depth) from comparison in s_comparisons from value in s_values select (RuleNode)new AggregateNode(figure, comparison, value),
        from steps in Gen.ListOf(Facts(depth), 2)
        from within in s_periods
        from limited in Gen.Elements(true, false)
        from not in Facts(depth)
        from without in Gen.Elements(true, false)
        select (RuleNode)new SequenceNode(steps, limited ? within : null, without ? not : null),
        from figure in Figure(depth)
        from top in Gen.Elements(true, false)
        from share in Gen.Elements(RankShare.OfPercent(10), RankShare.OfPercent(0.5m), RankShare.OfPercent(100), RankShare.OfNumber(1), RankShare.OfNumber(1_000_000))
        select (RuleNode)new RankNode(figure, top, share),
        s_names.Select(s => (RuleNode)new MemberNode(s)),
        from plan in s_names from comparison in s_comparisons from number in s_numbers select (RuleNode)new ScoreNode(plan, comparison, number),
        from salt in s_names from percent in Gen.Elements(100m, 0.0001m, 12.5m) select (RuleNode)new SampleNode(percent, salt));

    private static Gen<FactSet> Facts(int depth) => from source in s_sources
                                                    from condition in depth == 0 ? Gen.Constant<RuleNode?>(null) : Gen.OneOf(Gen.Constant<RuleNode?>(null), Of(depth - 1).Select(n => (RuleNode?)n))
                                                    from window in s_windows
                                                    select new FactSet(source, condition, window);

    private static Gen<Aggregate> Figure(int depth) => from facts in Facts(depth)
                                                       from function in Gen.Elements(Enum.GetValues<AggregateFunction>())
                                                       from field in s_names
                                                       from minus in s_numbers
                                                       from shifted in Gen.Elements(true, false)
                                                       select function is AggregateFunction.Count or AggregateFunction.DistinctDays
                                                           ? new Aggregate(function, facts)
                                                           : new Aggregate(function, facts, field, shifted && function is AggregateFunction.Sum ? new RuleValue.OfNumber(minus) : null);
}
