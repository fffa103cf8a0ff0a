using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Crm.Core.EntityFrameworkCore.Model;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>
/// Takes the values criteria captured out of them. What captures a list, or computes something that does not depend on the row, is left to
/// EF, which then reads the whole expression at every call.
/// </summary>
internal sealed class CriteriaReader : ExpressionVisitor
{
    // EF compiles queries of up to fifteen parameters; a page has three of its own.
    private const int MostValues = 10;

    private readonly List<ParameterExpression> _parameters = [];
    private readonly List<object?> _values = [];
    private bool _isReadable = true;

    private CriteriaReader()
    {
    }

    /// <summary>The shape of criteria and the values of this call; null when there is none.</summary>
    public static (CriteriaShape Shape, object?[] Values)? Read(IEnumerable<LambdaExpression> criteria)
    {
        var reader = new CriteriaReader();
        var shaped = new List<LambdaExpression>();
        foreach (var criterion in criteria)
        {
            shaped.Add((LambdaExpression)reader.Visit(criterion));
            if (!reader._isReadable) return null;
        }

        return (new(shaped, reader._parameters), [.. reader._values]);
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (!IsCaptured(node)) return base.VisitMember(node);
        if (_values.Count == MostValues || !IsValue(node.Type) || !TryRead(node, out var value)) return Unreadable(node);
        var parameter = Expression.Parameter(node.Type, string.Create(CultureInfo.InvariantCulture, $"value{_values.Count}"));
        _parameters.Add(parameter);
        _values.Add(value);
        return parameter;
    }

    protected override Expression VisitNew(NewExpression node) => Unreadable(node);

    protected override Expression VisitInvocation(InvocationExpression node) => Unreadable(node);

    protected override Expression VisitNewArray(NewArrayExpression node) => Unreadable(node);

    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node.Arguments.Append(node.Object).Any(part => part is not (null or ConstantExpression or MemberExpression) || (part is MemberExpression member && !IsCaptured(member)))
            ? base.VisitMethodCall(node)
            : Unreadable(node);

    protected override Expression VisitConstant(ConstantExpression node) =>
        node.Value is null || IsValue(node.Type) ? node : Unreadable(node);

    private Expression Unreadable(Expression node)
    {
        _isReadable = false;
        return node;
    }

    private static bool IsCaptured(MemberExpression member)
    {
        Expression? root = member;
        while (root is MemberExpression inner) root = inner.Expression;
        return root is null or ConstantExpression;
    }

    private static bool IsValue(Type type) => ValueConverters.IsColumn(type) && type != typeof(byte[]) && type != typeof(IReadOnlyList<string>);

    // What hangs on nothing may be meant never to be read (x == null || row.At < x.At): EF knows.
    private static bool TryRead(Expression? node, out object? value)
    {
        value = (node as ConstantExpression)?.Value;
        if (node is not MemberExpression member) return true;
        object? owner = null;
        if (member.Expression is { } of && (Nullable.GetUnderlyingType(of.Type) is not null || !TryRead(of, out owner) || owner is null)) return false;
        value = member.Member is FieldInfo field ? field.GetValue(owner) : ((PropertyInfo)member.Member).GetValue(owner);
        return true;
    }
}
