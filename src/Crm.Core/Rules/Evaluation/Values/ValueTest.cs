using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A condition on one value, which is never met by a missing one.</summary>
/// <typeparam name="TValue">The value; a type that can be null.</typeparam>
internal abstract class ValueTest<TValue>
{
    /// <summary>Whether it holds.</summary>
    public abstract bool Holds(TValue value);

    /// <summary>True exactly when it holds.</summary>
    public abstract Expression IsTrue(Expression value);

    /// <summary>True exactly when a value that is not missing does not meet it.</summary>
    public abstract Expression IsFalse(Expression value);
}
