using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A condition on the record of a subject.</summary>
internal sealed class OfRecordTest<TSubject> : RuleTest<RuleSubject<TSubject>>
{
    private readonly RuleTest<TSubject> _of;
    private readonly AllTest<TSubject>? _all;

    private OfRecordTest(RuleTest<TSubject> of) => (_of, _all) = (of, of as AllTest<TSubject>);

    public static RuleTest<RuleSubject<TSubject>> Of(RuleTest<TSubject> of) =>
        of is ConstantTest<TSubject> constant ? ConstantTest<RuleSubject<TSubject>>.Of(constant.Value) : new OfRecordTest<TSubject>(of);

    /// <summary>The same conditions in the same order, neighbours on the record in one.</summary>
    /// <param name="tests">The conditions of a group.</param>
    /// <param name="join">Makes one of several.</param>
    public static RuleTest<RuleSubject<TSubject>>[] Together(RuleTest<RuleSubject<TSubject>>[] tests, Func<RuleTest<TSubject>[], RuleTest<TSubject>> join)
    {
        var joined = new List<RuleTest<RuleSubject<TSubject>>>(tests.Length);
        for (var i = 0; i < tests.Length;)
        {
            var end = i;
            while (end < tests.Length && tests[end] is OfRecordTest<TSubject>) end++;
            if (end - i > 1) joined.Add(new OfRecordTest<TSubject>(join(Array.ConvertAll(tests[i..end], t => ((OfRecordTest<TSubject>)t)._of))));
            else joined.Add(tests[i]);
            i = Math.Max(end, i + 1);
        }

        return [.. joined];
    }

    // Nearly every rule is a group of these: asked without one more call.
    public override bool Holds(RuleSubject<TSubject> item) => _all is not null ? _all.Each(item.Record) : _of.Holds(item.Record);

    public override Expression Express(Expression item, bool holds) => _of.Express(item, holds);
}
