using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema;

/// <summary>A field of one kind of record, with the way to read it in memory and in a query. Made by <see cref="RuleFields{TRecord}"/>.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
public abstract class RuleField<TRecord> : RuleField
{
    private protected RuleField(string name, RuleFieldType type)
        : base(name, type)
    {
    }

    /// <summary>Whether it has a value that can be compared with another; null asks for any.</summary>
    internal abstract RuleTest<TRecord> Known(RuleValue? against, RuleContext context);

    /// <summary>How it compares.</summary>
    internal abstract RuleTest<TRecord> Compare(Comparison comparison, RuleValue value, RuleContext context);

    /// <summary>Whether it is one of some values.</summary>
    internal virtual RuleTest<TRecord> In(IReadOnlyList<RuleValue> values, RuleContext context) =>
        AnyTest<TRecord>.Of([.. values.Select(v => Compare(Comparison.Equal, v, context))]);

    /// <summary>Whether it has a text inside.</summary>
    internal virtual RuleTest<TRecord> Text(TextMatch match, string text, bool exact) => throw new RuleException(RuleErrors.WrongOperator, default);

    /// <summary>What is summed up of each record, in the currency of a value; null when it is no number.</summary>
    internal virtual RuleFigure<TRecord>? Figure(RuleValue? against, RuleContext context) => null;

    /// <summary>The value as rules write it; null when it is missing. Of an amount the one in the currency it is compared with.</summary>
    internal abstract RuleValue? Read(TRecord record, RuleValue? against, RuleContext context);

    /// <summary>All values, of a field that holds when it holds for any of them.</summary>
    internal virtual IReadOnlyList<RuleValue> ReadAll(TRecord record, RuleValue? against, RuleContext context) => Read(record, against, context) is { } value ? [value] : [];

    /// <summary>What all texts are compared by, of a field that holds when it holds for any of them.</summary>
    internal virtual IReadOnlyList<string> Keys(TRecord record, RuleContext context) => Key(record, context) is { } key ? [key] : [];

    /// <summary>What a text is compared by: folded when people write it, as it is when it is a code; null when it is missing.</summary>
    internal virtual string? Key(TRecord record, RuleContext context) => (Read(record, null, context) as RuleValue.OfText)?.Value;

    /// <summary>When comparing it with some values could come out otherwise although the record stays as it is, in no order: when a moving point in time passes it.</summary>
    internal virtual IEnumerable<DateTimeOffset> Changes(TRecord record, IReadOnlyList<RuleValue> values, RuleContext context) =>
        values.OfType<RuleValue.OfMoment>().SelectMany(m => ReadAll(record, m, context).SelectMany(actual => Passing.Of(m.Value, actual, context.Clock)));
}
