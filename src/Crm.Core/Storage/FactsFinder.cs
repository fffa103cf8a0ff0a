using System.Linq.Expressions;

namespace Crm.Core.Storage;

/// <summary>Finds out whether a condition reaches other records.</summary>
internal sealed class FactsFinder : ExpressionVisitor
{
    private bool _found;

    public static bool IsIn(Expression condition)
    {
        var finder = new FactsFinder();
        finder.Visit(condition);
        return finder._found;
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        _found |= node.Method.DeclaringType == typeof(Facts);
        return base.VisitMethodCall(node);
    }
}
