using System.Linq.Expressions;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>What a condition on facts tells about how many there are of them.</summary>
internal sealed class FactsCondition : ExpressionVisitor
{
    private FactsCondition()
    {
    }

    /// <summary>Whether a value of the question is named: a condition without one, such as "a sale that was not cancelled", leaves most.</summary>
    public bool NamesValue { get; private set; }

    /// <summary>Whether only facts since an instant are meant.</summary>
    public bool IsSince { get; private set; }

    public static FactsCondition Of(LambdaExpression condition)
    {
        var read = new FactsCondition();
        read.Visit(condition.Body);
        return read;
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        IsSince |= node.NodeType is ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual && (Nullable.GetUnderlyingType(node.Left.Type) ?? node.Left.Type) == typeof(DateTimeOffset);
        return base.VisitBinary(node);
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        NamesValue |= node.Expression is ConstantExpression;
        return base.VisitMember(node);
    }
}
