using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Values;

namespace Crm.Core.Tests.Rules;

/// <summary>A record with one field of each type, and what happened to it: rules can be asked of it without a store.</summary>
internal sealed record Thing
{
    public static readonly DateTimeOffset Now = new(2026, 3, 31, 9, 30, 0, TimeSpan.Zero);

    public static readonly RuleSource<Thing, Happening> Events = RuleSource<Thing, Happening>.Of(
        "event",
        "what happened",
        t => t.Happened,
        h => h.At,
        h => h.Id,
        h => h.Id,
        new RuleFields<Happening>().Number("amount", string.Empty, h => h.Amount).Code("kind", string.Empty, h => h.Kind).Instant("due", string.Empty, h => h.Due).Date("day", string.Empty, h => h.Day)
            .Number("weight", string.Empty, h => h.Weight, decimals: 2)
            .BaseMoney("price", string.Empty, h => h.Minor, h => h.Currency, h => h.BaseMinor, h => h.BaseCurrency),
        h => !h.IsVoid);

    public static readonly RuleSchema<Thing> Schema = new(
        "thing",
        new RuleFields<Thing>()
            .Text("text", string.Empty, t => t.Text, t => t.TextKey)
            .Code("code", string.Empty, t => t.Code)
            .Choice<Colour>("colour", string.Empty, t => t.Colour)
            .Key<CountryCode>("country", string.Empty, t => t.Country, c => CountryCode.TryParse(c, out var country) ? country : null)
            .Number("number", string.Empty, t => t.Number)
            .Number("fine", string.Empty, t => t.Fine, decimals: 2)
            .Money("money", string.Empty, t => t.Minor, t => t.Currency)
            .Boolean("flag", string.Empty, t => t.Flag)
            .Date("day", string.Empty, t => t.Day)
            .Age("age", string.Empty, t => t.Day)
            .Anniversary("again", string.Empty, t => t.MonthAndDay)
            .Instant("at", string.Empty, t => t.At)
            .Codes("tags", string.Empty, t => t.Tags)
            .Joined("joined", string.Empty, t => t.Joined, '|'),
        [Events]);

    public string? Text { get; init; }

    public string? TextKey => Text is null ? null : Fold.Key(Text);

    public string? Code { get; init; }

    public Colour? Colour { get; init; }

    public CountryCode? Country { get; init; }

    public long? Number { get; init; }

    public long? Fine { get; init; }

    public long? Minor { get; init; }

    public string? Currency { get; init; }

    public bool? Flag { get; init; }

    public DateOnly? Day { get; init; }

    public long? MonthAndDay => Day is { } day ? (day.Month * 100) + day.Day : null;

    public DateTimeOffset? At { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Joined { get; init; }

    public IReadOnlyList<Happening> Happened { get; init; } = [];

    /// <summary>Whether a rule holds, by all three ways and the opposite.</summary>
    public bool Is(string rule, DateTimeOffset? asOf = null, string zone = "Asia/Ho_Chi_Minh") => Is(Rule.Parse(rule), asOf, zone);

    /// <inheritdoc cref="Is(string, DateTimeOffset?, string)" />
    public bool Is(Rule rule, DateTimeOffset? asOf = null, string zone = "Asia/Ho_Chi_Minh")
    {
        var bound = Bound(rule, asOf, zone);
        var holds = bound.Explain(Loaded()).Holds;
        Assert.True(holds == bound.Holds(Loaded()), $"closures differ: {rule}");
        Assert.True(holds == bound.ToExpression().Compile(preferInterpretation: true)(this), $"expression differs: {rule}");
        Assert.True(holds != bound.ToOpposite().Compile(preferInterpretation: true)(this), $"opposite differs: {rule}");
        return holds;
    }

    public RuleTrace Why(string rule, DateTimeOffset? asOf = null, string zone = "Asia/Ho_Chi_Minh") => Bound(Rule.Parse(rule), asOf, zone).Explain(Loaded());

    public RuleSubject<Thing> Loaded()
    {
        var subject = new RuleSubject<Thing>(this);
        Events.Add(subject, Happened);
        return subject;
    }

    public static BoundRule<Thing> Bound(Rule rule, DateTimeOffset? asOf = null, string zone = "Asia/Ho_Chi_Minh") =>
        Schema.Bind(rule, new(new(asOf ?? Now, TimeZoneName.Parse(zone)), Core.Values.Currency.Vnd));
}

/// <summary>What happened to a <see cref="Thing"/>.</summary>
internal sealed record Happening(DateTimeOffset At)
{
    private static int _ids;

    public Guid Id { get; init; } = new(1, 0, 0, [0, 0, 0, 0, .. BitConverter.GetBytes(System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(Interlocked.Increment(ref _ids)))]);

    public long? Amount { get; init; }

    public string? Kind { get; init; }

    public DateTimeOffset? Due { get; init; }

    public DateOnly? Day { get; init; }

    public long? Weight { get; init; }

    public long? Minor { get; init; }

    public string? Currency { get; init; }

    public long? BaseMinor { get; init; }

    public string? BaseCurrency => BaseMinor is null ? null : "VND";

    public bool IsVoid { get; init; }
}

internal enum Colour
{
    Red = 0,
    DarkBlue = 1,
    InPerson = 2,
}
