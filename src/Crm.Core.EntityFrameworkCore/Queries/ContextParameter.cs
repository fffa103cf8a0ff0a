using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>Puts a parameter in the place of the context a query was made with.</summary>
internal sealed class ContextParameter(ParameterExpression context) : ExpressionVisitor
{
    protected override Expression VisitExtension(Expression node) =>
        node is EntityQueryRootExpression root ? Expression.Call(context, nameof(DbContext.Set), [root.ElementType]) : base.VisitExtension(node);

    protected override Expression VisitConstant(ConstantExpression node) => node.Value is DbContext ? context : node;
}
