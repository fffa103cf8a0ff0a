using System.Linq.Expressions;
using Crm.Core.Domain;
using Crm.Core.Storage;
using Crm.Core.Tenancy;

namespace Crm.Core.Conformance.Tests.ToyAdapter;

/// <summary>Step 4, third part: the figure of a record in a place of their order, which ranks in rules need.</summary>
internal sealed class JournalFigures(Journal journal, CurrentCaller caller) : IFigures
{
    public Task<long?> AtAsync<T>(IReadOnlyList<Expression<Func<T, bool>>> criteria, Expression<Func<T, long?>> figure, bool descending, int place, CancellationToken ct = default)
        where T : AggregateRoot
    {
        ct.ThrowIfCancellationRequested();
        var tenant = caller.Tenant;
        var conditions = criteria.Select(c => JournalFacts.In(c, journal, tenant).Compile()).ToList();
        var figures = journal.Records<T>().Where(row => row.TenantId == tenant && conditions.TrueForAll(c => c(row))).Select(JournalFacts.In(figure, journal, tenant).Compile()).OfType<long>();
        var ordered = (descending ? figures.OrderDescending() : figures.Order()).ToList();
        return Task.FromResult(place < ordered.Count ? ordered[place] : (long?)null);
    }

    public bool IsOverflow(Exception failure) => failure is OverflowException;
}
