using System.Globalization;
using Crm.Core.Rules.Tree;
using Crm.Core.Values;

namespace Crm.Core.Rules.Text;

// Values, numbers and points in time.
internal sealed partial class RuleParser
{
    private List<RuleValue> Values(Func<RuleValue>? read = null)
    {
        read ??= Value;
        var place = _token.Place;
        Expect("(");
        if (_token.Is(")")) throw new RuleException(RuleErrors.EmptyGroup, place);
        List<RuleValue> values = [read()];
        while (Took(","))
        {
            if (values.Count == RuleLimits.Values) throw new RuleException(RuleErrors.TooManyValues, place);
            values.Add(read());
        }

        Expect(")");
        return values;
    }

    private RuleValue Value()
    {
        var token = _token;
        switch (token.Kind)
        {
            case RuleTokenKind.Text:
                return new RuleValue.OfText(Advance().Value);
            case RuleTokenKind.Number:
                Advance();
                return OfCurrency(Decimal(token));
            case RuleTokenKind.Date:
                Advance();
                return new RuleValue.OfDate(RuleDay.Read(token.Value) ?? throw new RuleException(RuleErrors.InvalidDate, token.Place));
            case RuleTokenKind.Instant:
                Advance();
                return new RuleValue.OfInstant(RuleInstant.Read(token.Value) ?? throw new RuleException(RuleErrors.InvalidDate, token.Place));
            case RuleTokenKind.Period:
            case RuleTokenKind.Word when token.Value is "now" or "start":
                return new RuleValue.OfMoment(Moment());
            default:
                if (Took("true")) return new RuleValue.OfBoolean(true);
                return Took("false") ? new RuleValue.OfBoolean(false) : throw Unexpected("a value: \"text\", 100_000, 100_000 VND, true, 2026-03-31, 90d ago");
        }
    }

    private RuleValue OfCurrency(decimal number)
    {
        if (_token.Kind is not RuleTokenKind.Word || _token.Value.Length != 3 || !_token.Value.All(char.IsAsciiLetterUpper)) return new RuleValue.OfNumber(number);
        return Currency.TryParse(_token.Value, out var currency) ? new RuleValue.OfMoney(number, Consumed(currency)) : throw Unexpected("the code of a currency (ISO 4217)");
    }

    private T Consumed<T>(T value)
    {
        Advance();
        return value;
    }

    private (Comparison Comparison, bool Negated) Compared()
    {
        if (Took("!=")) return (Comparison.Equal, true);
        if (_token.Kind is not RuleTokenKind.Sign || !RuleWords.Comparisons.TryGetValue(_token.Value, out var comparison)) throw Unexpected("=, !=, <, <=, >=, >, between or in");
        Advance();
        return (comparison, false);
    }

    private static RuleNode Negated(RuleNode condition, bool negated) => negated ? new NotNode(condition) { Place = condition.Place } : condition;

    private RuleValue.OfNumber Number() => _token.Kind is RuleTokenKind.Number ? new(Decimal(Advance())) : throw Unexpected("a number");

    private static decimal Decimal(RuleToken token) => RuleNumber.Read(token.Value) ?? throw new RuleException(RuleErrors.InvalidNumber, token.Place);

    private static int Whole(RuleToken token, Errors.CrmError error) =>
        int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : throw new RuleException(error, token.Place);

    private Period Period()
    {
        var token = _token.Kind is RuleTokenKind.Period ? Advance() : throw Unexpected("a length of time, for example 90d (min, h, d, w, mo, y)");
        var digits = token.Value.TakeWhile(c => char.IsAsciiDigit(c) || c is '-' or '.').Count();
        if (!RuleWords.Units.TryGetValue(token.Value[digits..], out var unit)) throw new RuleException(RuleErrors.InvalidPeriod, token.Place, $"a unit: {string.Join(", ", RuleWords.Units.Keys)}");
        var count = Whole(token with { Value = token.Value[..digits] }, RuleErrors.InvalidPeriod);
        return token.Place.Of(() => new Period(count, unit));
    }

    private CalendarUnit Calendar()
    {
        if (_token.Kind is not RuleTokenKind.Word || !RuleWords.Calendar.TryGetValue(_token.Value, out var unit)) throw Unexpected(string.Join(", ", RuleWords.Calendar.Keys));
        Advance();
        return unit;
    }

    private Moment Moment()
    {
        var token = _token;
        switch (token.Kind)
        {
            case RuleTokenKind.Date or RuleTokenKind.Instant:
                return new Moment.Fixed(Value());
            case RuleTokenKind.Period:
                var period = Period();
                if (Took("ago")) return new Moment.Shifted(period, Ahead: false);
                return Took("ahead") ? new Moment.Shifted(period, Ahead: true) : throw Unexpected("ago or ahead");
            default:
                if (Took("now")) return new Moment.Now();
                if (!Took("start")) throw Unexpected("a day, an instant, now, 90d ago or start of month");
                Expect("of");
                var unit = Calendar();
                return new Moment.StartOf(unit, Offset());
        }
    }

    // "start of month - 2": the lexer joins a sign to the number behind it.
    private int Offset()
    {
        var plus = Took("+");
        var minus = !plus && Took("-");
        if (!plus && !minus && !(_token.Kind is RuleTokenKind.Number && _token.Value[0] == '-')) return 0;
        var token = _token.Kind is RuleTokenKind.Number ? Advance() : throw Unexpected("a whole number");
        var offset = Whole(token, RuleErrors.InvalidPeriod);
        return Math.Abs((long)offset) <= Tree.Moment.StartOf.MostOffset ? (minus ? -offset : offset) : throw new RuleException(RuleErrors.InvalidPeriod, token.Place);
    }
}
