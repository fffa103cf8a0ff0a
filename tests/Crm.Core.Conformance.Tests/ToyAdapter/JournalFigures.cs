using System.Linq.Expressions;
using Crm.Core.Domain;
using Crm.Core.Rules.Tree;
using Crm.Core.Storage;
using Crm.Core.Tenancy;

namespace Crm.Core.Conformance.Tests.ToyAdapter;

/// <summary>Step 4, third part: the figure of the last one among the best, which ranks in rules need.</summary>
internal sealed class JournalFigures(Journal journal, CurrentCaller caller) : IFigures
{
    public Task<long?> LastOfBestAsync<T>(
        IReadOnlyList<Expression<Func<T, bool>>> criteria, Expression<Func<T, bool>> has, Expression<Func<T, long?>> figure, bool descending, RankShare share, CancellationToken ct = default)
        where T : AggregateRoot
    {
        ct.ThrowIfCancellationRequested();
        var tenant = caller.Tenant;
        var conditions = criteria.Append(has).Select(c => JournalFacts.In(c, journal, tenant).Compile()).ToList();
        var figures = journal.Records<T>().Where(row => row.TenantId == tenant && conditions.TrueForAll(c => c(row))).Select(JournalFacts.In(figure, journal, tenant).Compile()).OfType<long>();
        var ordered = (descending ? figures.OrderDescending() : figures.Order()).ToList();
        var wanted = (int)share.Of(ordered.Count);
        return Task.FromResult(wanted > 0 ? ordered[wanted - 1] : (long?)null);
    }

    public bool IsOverflow(Exception failure) => failure is OverflowException;
}
