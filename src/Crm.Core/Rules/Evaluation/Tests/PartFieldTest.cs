using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A record has a part of which one field meets a condition: asked without a call for each part.</summary>
/// <param name="parts">The parts.</param>
/// <param name="picked">Which of them are asked.</param>
/// <param name="of">What is asked of each.</param>
/// <param name="read">The field.</param>
/// <param name="test">The condition.</param>
internal sealed class PartFieldTest<TRecord, TPart, TValue, TTest>(
    RuleReading<TRecord, IEnumerable<TPart>> parts, RuleTest<TPart> picked, RuleTest<TPart> of, Func<TPart, TValue> read, TTest test) : PartTest<TRecord, TPart>(parts, picked, of)
    where TTest : struct, IValueTest<TValue>
{
    private readonly TTest _test = test;

    public override bool Holds(TRecord item)
    {
        var all = Parts(item);
        // What the library's own records keep.
        if (all.GetType() != typeof(List<TPart>)) return base.Holds(item);
        var which = Picked;
        foreach (var part in CollectionsMarshal.AsSpan(Unsafe.As<List<TPart>>(all)))
        {
            if ((which is null || which(part)) && _test.Holds(read(part))) return true;
        }

        return false;
    }
}
