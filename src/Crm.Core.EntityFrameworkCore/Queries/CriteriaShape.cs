using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>Criteria without the values of one call, which are parameters here: those written at one place in the source are equal, whatever they ask for.</summary>
/// <param name="Criteria">The criteria.</param>
/// <param name="Parameters">The parameters, in the order of their values.</param>
internal sealed record CriteriaShape(IReadOnlyList<LambdaExpression> Criteria, IReadOnlyList<ParameterExpression> Parameters)
{
    public bool Equals(CriteriaShape? other) =>
        other is not null && Criteria.Count == other.Criteria.Count && Criteria.Zip(other.Criteria).All(c => ExpressionEqualityComparer.Instance.Equals(c.First, c.Second));

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var criterion in Criteria) hash.Add(criterion, ExpressionEqualityComparer.Instance);
        return hash.ToHashCode();
    }
}
