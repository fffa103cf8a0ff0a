using System.Linq.Expressions;
using Crm.Core.Domain;
using Crm.Core.Storage;
using Crm.Core.Tenancy;

namespace Crm.Core.Conformance.Tests.ToyAdapter;

/// <summary>Figures over all records, for the ranks of rules.</summary>
internal sealed class JournalFigures(Journal journal, CurrentCaller caller) : IFigures
{
    public bool IsOverflow(Exception failure) => failure is OverflowException;

    public Task<long?> AtAsync<T>(IReadOnlyList<Expression<Func<T, bool>>> criteria, Expression<Func<T, long?>> figure, bool descending, int place, CancellationToken ct = default)
        where T : AggregateRoot
    {
        ct.ThrowIfCancellationRequested();
        var tenant = caller.Tenant;
        var matches = criteria.Select(c => JournalFacts.In(c, journal, tenant).Compile()).ToList();
        var figures = journal.Records<T>().Where(row => row.TenantId == tenant && matches.TrueForAll(m => m(row))).Select(JournalFacts.In(figure, journal, tenant).Compile()).OfType<long>();
        var ordered = descending ? figures.OrderDescending() : figures.Order();
        return Task.FromResult(ordered.Skip(place).Select(f => (long?)f).FirstOrDefault());
    }
}
