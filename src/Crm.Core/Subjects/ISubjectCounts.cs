using System.Linq.Expressions;

namespace Crm.Core.Subjects;

/// <summary>Counts records of one kind.</summary>
internal interface ISubjectCounts<TSubject>
{
    /// <summary>How many of those stored meet all criteria.</summary>
    Task<long> CountAsync(IReadOnlyList<Expression<Func<TSubject, bool>>> criteria, CancellationToken ct);

    /// <summary>How many meet all criteria, and for how many of them a condition holds.</summary>
    Task<(long All, long Holds)> ShareAsync(IReadOnlyList<Expression<Func<TSubject, bool>>> criteria, Expression<Func<TSubject, bool>> condition, CancellationToken ct);
}
