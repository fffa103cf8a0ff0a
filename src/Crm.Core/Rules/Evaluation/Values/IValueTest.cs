using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A condition on one value, which is never met by a missing one. A structure, so that what asks it has its code inside.</summary>
/// <typeparam name="TValue">The value; a type that can be null.</typeparam>
internal interface IValueTest<in TValue>
{
    /// <summary>Whether it holds.</summary>
    bool Holds(TValue value);

    /// <summary>True exactly when it holds.</summary>
    Expression IsTrue(Expression value);

    /// <summary>True exactly when a value that is not missing does not meet it.</summary>
    Expression IsFalse(Expression value);
}
