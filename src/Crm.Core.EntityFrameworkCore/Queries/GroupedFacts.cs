using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Query;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>
/// A condition on, or a figure of, some of the facts of each record, as one of groups of facts: read once and grouped by whose they are, where it would otherwise be
/// made anew for every record.
/// </summary>
internal sealed class GroupedFacts : ExpressionVisitor
{
    private static readonly MethodInfo s_count = ((Func<IEnumerable<object>, int>)Enumerable.Count).Method.GetGenericMethodDefinition();

    private readonly Func<Expression, bool> _isFacts;
    private readonly HashSet<ParameterExpression> _own = [];
    private MethodCallExpression? _found;
    private bool _isOne = true;

    private GroupedFacts(Func<Expression, bool> isFacts) => _isFacts = isFacts;

    /// <summary>All facts of a record.</summary>
    public Expression Records => _found!.Arguments[0];

    /// <summary>Which of them.</summary>
    public LambdaExpression Which => (LambdaExpression)_found!.Arguments[1];

    /// <summary>What is said about facts; null when it is about several sets of them, or about something else of the record, too.</summary>
    public static GroupedFacts? In(Expression said, Func<Expression, bool> isFacts)
    {
        var reader = new GroupedFacts(isFacts);
        reader.Visit(said);
        return reader is { _isOne: true, _found: not null } ? reader : null;
    }

    /// <summary>The same said about a group of those facts.</summary>
    public Expression Over(Expression said, Expression group) => ReplacingExpressionVisitor.Replace(_found!, IsCount(_found!) ? Expression.Call(s_count.MakeGenericMethod(Fact), group) : group, said);

    /// <summary>Whether a condition holds where there are no facts: then it is not one of groups.</summary>
    public bool HoldsForNone(Expression condition) =>
        Expression.Lambda<Func<bool>>(Over(condition, Expression.Constant(Array.CreateInstance(Fact, 0)))).Compile(preferInterpretation: true)();

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (!(IsCount(node) || IsOf(node, nameof(Enumerable.Where))) || node.Arguments[1] is not LambdaExpression || !_isFacts(node.Arguments[0])) return base.VisitMethodCall(node);
        _isOne &= _found is null;
        _found = node;
        return node;
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        _own.UnionWith(node.Parameters);
        return base.VisitLambda(node);
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _isOne &= _own.Contains(node);
        return node;
    }

    private Type Fact => Which.Parameters[0].Type;

    private static bool IsCount(MethodCallExpression node) => IsOf(node, nameof(Enumerable.Count));

    private static bool IsOf(MethodCallExpression node, string name) => node.Method.DeclaringType == typeof(Enumerable) && node.Method.Name == name && node.Arguments.Count == 2;
}
