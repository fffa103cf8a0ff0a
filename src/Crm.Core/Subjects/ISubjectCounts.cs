using System.Linq.Expressions;

namespace Crm.Core.Subjects;

/// <summary>Counts records of one kind.</summary>
internal interface ISubjectCounts<TSubject>
{
    /// <summary>How many of those stored meet all criteria.</summary>
    Task<long> CountAsync(IReadOnlyList<Expression<Func<TSubject, bool>>> criteria, CancellationToken ct);
}
