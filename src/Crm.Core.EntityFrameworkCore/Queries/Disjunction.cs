using System.Linq.Expressions;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>The parts of "this or that".</summary>
internal static class Disjunction
{
    /// <summary>The parts, or the whole when there are more than so many.</summary>
    public static IReadOnlyList<Expression> Of(Expression condition, int most)
    {
        var parts = new List<Expression>();
        Add(condition);
        return parts.Count > most ? [condition] : parts;

        void Add(Expression part)
        {
            if (part is not BinaryExpression { NodeType: ExpressionType.OrElse } or)
            {
                parts.Add(part);
                return;
            }

            Add(or.Left);
            Add(or.Right);
        }
    }
}
