using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;
using Crm.Core.Values;

namespace Crm.Core.Rules.Schema.Fields;

/// <summary>
/// An amount of money. A rule that names no currency, or the base currency, asks for the amount in the base currency; one that names another asks for
/// amounts of that currency only. An amount that is not there in the currency asked for is missing.
/// </summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="name">As rules write it.</param>
/// <param name="own">The amount in minor units.</param>
/// <param name="ownCurrency">The code of its currency.</param>
/// <param name="converted">The amount in the base currency, in minor units; null where it is kept in its own only.</param>
/// <param name="convertedCurrency">The code of the base currency when it was converted; null likewise.</param>
internal sealed class MoneyField<TRecord>(
    string name,
    RuleReading<TRecord, long?> own,
    RuleReading<TRecord, string?> ownCurrency,
    RuleReading<TRecord, long?>? converted = null,
    RuleReading<TRecord, string?>? convertedCurrency = null) : RuleField<TRecord>(name, RuleFieldType.Money)
{
    internal override RuleTest<TRecord> Known(RuleValue? against, RuleContext context)
    {
        if (against is null) return new KnownTest<TRecord, long?>(own);
        var asked = CurrencyOf(against, context);
        return AllTest<TRecord>.Of(IsIn(asked, context), new KnownTest<TRecord, long?>(Minor(asked, context)));
    }

    internal override RuleTest<TRecord> Compare(Comparison comparison, RuleValue value, RuleContext context)
    {
        var asked = CurrencyOf(value, context);
        return AllTest<TRecord>.Of(IsIn(asked, context), WholeNumbers.Compare(Minor(asked, context), comparison, AmountOf(value), asked.MinorUnits));
    }

    internal override RuleTest<TRecord> In(IReadOnlyList<RuleValue> values, RuleContext context) => AnyTest<TRecord>.Of(
        [
            .. values.GroupBy(v => CurrencyOf(v, context)).Select(of =>
                AllTest<TRecord>.Of(IsIn(of.Key, context), WholeNumbers.In(Minor(of.Key, context), of.Select(AmountOf), of.Key.MinorUnits))),
        ]);

    internal override RuleFigure<TRecord> Figure(RuleValue? against, RuleContext context)
    {
        var asked = against is null ? context.BaseCurrency : CurrencyOf(against, context);
        var minor = Minor(asked, context);
        return new(minor, AllTest<TRecord>.Of(IsIn(asked, context), new KnownTest<TRecord, long?>(minor)), asked.MinorUnits);
    }

    internal override RuleValue? Read(TRecord record, RuleValue? against, RuleContext context)
    {
        if (against is not null) return Read(record, CurrencyOf(against, context), context);
        return ownCurrency.Function(record) is { } code && own.Function(record) is { } minor && Currency.TryParse(code, out var currency) ? Amount(minor, currency) : null;
    }

    private static Currency CurrencyOf(RuleValue value, RuleContext context) => value is RuleValue.OfMoney money ? money.Currency : context.BaseCurrency;

    private static decimal AmountOf(RuleValue value) => value is RuleValue.OfMoney money ? money.Value : ((RuleValue.OfNumber)value).Value;

    private static RuleValue.OfMoney Amount(long minor, Currency currency) => RuleValue.OfMoney.Stored(minor / ScaledComparison.Power(currency.MinorUnits), currency);

    private RuleValue.OfMoney? Read(TRecord record, Currency asked, RuleContext context) =>
        CodeOf(asked, context).Function(record) == asked.Code && Minor(asked, context).Function(record) is { } minor ? Amount(minor, asked) : null;

    private RuleReading<TRecord, long?> Minor(Currency asked, RuleContext context) => asked == context.BaseCurrency && converted is not null ? converted : own;

    private RuleReading<TRecord, string?> CodeOf(Currency asked, RuleContext context) => asked == context.BaseCurrency && convertedCurrency is not null ? convertedCurrency : ownCurrency;

    private RuleTest<TRecord> IsIn(Currency asked, RuleContext context) => FieldTest.Of(CodeOf(asked, context), new EqualTextTest(asked.Code));
}
