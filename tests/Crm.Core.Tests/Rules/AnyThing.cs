using Crm.Core.Rules;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Tests.Rules;

/// <summary>Random things and random rules about them, with values at and beside the edges of each other.</summary>
internal sealed class AnyThing(int seed)
{
    private static readonly string[] s_tags = ["golf", "wine", "tea"];
    private static readonly DateTimeOffset[] s_instants = [.. new[] { 0d, -1, -7, -30, -31, -90, 1, 7, 30, 0.5, -0.5 }.Select(d => Thing.Now.AddDays(d)).SelectMany(i => new[] { i.AddMicroseconds(-1), i, i.AddMicroseconds(1) })];

    private static readonly DateOnly[] s_days = [new(2000, 2, 29), new(2008, 3, 31), new(2008, 4, 1), new(2026, 3, 31), new(2026, 4, 1), new(2026, 2, 28), new(2025, 12, 31)];

    private readonly Random _random = new(seed);

    public Thing Next() => new()
    {
        Text = Perhaps(() => Pick("Hà Nội", "ha noi", "Đà Nẵng", "")),
        Code = Perhaps(() => Pick("web", "Web", "a_b")),
        Colour = Chance() ? Pick(Enum.GetValues<Colour>()) : null,
        Number = Chance() ? Pick(0, 1, 2, 3, -1, 18) : null,
        Fine = Chance() ? Pick(0, 150, 250, -50, 249) : null,
        Minor = Chance() ? Pick(0, 100, 1_000) : null,
        Currency = Pick("VND", "USD"),
        Flag = Chance() ? Chance() : null,
        Day = Chance() ? Pick(s_days) : null,
        At = Chance() ? Pick(s_instants) : null,
        Tags = [.. s_tags.Where(_ => Chance())],
        Joined = Perhaps(() => Pick("|golf|", "|golf-cart|wine|")),
        Happened = [.. Enumerable.Range(0, _random.Next(6)).Select(_ => Happening())],
    };

    public Rule Rule() => new(Node(_random.Next(4)));

    public RuleNode Leaf() => Crm.Core.Rules.Rule.Parse(Text()).Root;

    public DateTimeOffset Between(DateTimeOffset from, DateTimeOffset to) => from.AddMicroseconds((long)(_random.NextDouble() * (to - from).TotalMicroseconds));

    public RuleNode[] Shuffled(IEnumerable<RuleNode> nodes) => [.. nodes.OrderBy(_ => _random.Next())];

    private Happening Happening() => new(Pick(s_instants))
    {
        Amount = Chance() ? Pick(1, 2, 3, 10) : null,
        Kind = Perhaps(() => Pick("a", "b")),
        Due = Chance() ? Pick(s_instants) : null,
        Day = Chance() ? Pick(s_days) : null,
        Weight = Chance() ? Pick(150, 250) : null,
        Minor = 100,
        Currency = Pick("VND", "USD"),
        BaseMinor = Chance() ? Pick(100, 2_500) : null,
        IsVoid = _random.Next(5) == 0,
    };

    private RuleNode Node(int depth) => depth == 0 ? Leaf() : _random.Next(4) switch
    {
        0 => new NotNode(Node(depth - 1)),
        1 => new AllNode([Node(depth - 1), Node(depth - 1)]),
        2 => new AnyNode([Node(depth - 1), Node(depth - 1)]),
        _ => Leaf(),
    };

    private string Text() => _random.Next(16) switch
    {
        0 => $"text = \"{Pick("ha noi", "DA NANG", "x")}\"",
        1 => $"text {Pick("contains", "starts with exactly", "ends with", "not contains")} \"{Pick("Hà", "n", "noi")}\"",
        2 => $"code in (\"web\", \"{Pick("Web", "a_b", "x")}\")",
        3 => $"colour {Pick("=", "!=")} \"{Pick("red", "dark-blue")}\"",
        4 => $"number {Order()} {Pick("0", "1.5", "2", "99999999999999999999")}",
        5 => $"fine {Order()} {Pick("1.5", "2.495", "-0.5")}",
        6 => $"money {Order()} {Pick("100", "10 USD", "9.999 USD")}",
        7 => $"day {Order()} {Pick("2026-03-31", "30d ago", "start of month", "1d ahead", "18y ago")}",
        8 => Chance() ? $"age {Order()} {Pick("17", "18", "25.5")}" : Again(),
        9 => $"at {Order()} {Pick("now", "30d ago", "1mo ago", "start of day", "start of month + 1", "2026-03-31")}",
        10 => $"{Pick("text", "day", "at", "money", "tags", "joined")} is {Pick("known", "unknown")}",
        11 => $"tags has {Pick("any", "all", "none")} (\"golf\", \"tea\")",
        12 => $"joined has {Pick("any", "all", "none")} (\"golf\", \"wine\")",
        13 => $"sequence({Facts()} then {Facts()}{(Chance() ? " within 8d" : string.Empty)}{(Chance() ? $" without {Facts()}" : string.Empty)})",
        14 => $"{Pick("first", "last", "max", "min")}(event.{Pick("due", "day")}{Narrow()}) {Order()} {Pick("now", "7d ago", "start of month")}",
        _ => $"{Pick("count(event", "days(event", "sum(event.amount", "sum(event.amount - 1.5", "average(event.weight", "max(event.amount", "first(event.price")}{Narrow()}) {Order()} {Pick("0", "1", "2", "2.5")}",
    };

    private string Again() => Chance()
        ? $"again {Order()} {Pick("2026-03-31", "2026-04-01", "2027-03-30", "2028-02-29", "now", "7d ahead", "11mo ahead", "start of month + 1", "start of year + 1", "1d ago")}"
        : $"again in {Pick("this day", "next 7d", "this month", "next month", "this year", "next year", "next 1y")}";

    private string Facts() => $"event{Narrow()}";

    private string Narrow() => (Chance() ? $" where {Pick("kind = \"a\"", "amount > 1", "kind != \"b\"", "due in last 7d", "due < now", "day in this month")}" : string.Empty)
        + (Chance() ? $" {Pick("in last 30d", "in last 1mo", "in next 7d", "in this month", "in previous day", "from 7d ago", "to now", "from 2026-03-31", "in this week")}" : string.Empty);

    private string Order() => Pick("=", "!=", "<", "<=", ">", ">=");

    private T Pick<T>(params T[] of) => of[_random.Next(of.Length)];

    private bool Chance() => _random.Next(2) == 0;

    private string? Perhaps(Func<string> make) => Chance() ? make() : null;
}
