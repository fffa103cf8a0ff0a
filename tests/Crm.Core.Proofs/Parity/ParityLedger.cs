using System.Linq.Expressions;
using Crm.Core.Customers;
using Crm.Core.Segments;
using Crm.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.Parity;

/// <summary>A segment of a store that nobody ever enters: whoever would is told, and nothing is stored.</summary>
internal sealed class ParityLedger(IServiceProvider services, SegmentId segment)
{
    public static async Task<SegmentId> DefineAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var defined = await scope.ServiceProvider.GetRequiredService<ISegments>().DefineAsync("parity", rule: (string?)null);
        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();
        return defined.Id;
    }

    /// <summary>Who enters of all customers, or of some.</summary>
    public async Task<IReadOnlyList<Guid>> EnterAsync(Expression<Func<Customer, bool>> which, IReadOnlyList<Guid>? some)
    {
        CustomerId[] ids = [.. (some ?? []).Select(id => new CustomerId(id))];
        Expression<Func<Customer, bool>>? among = some is null ? null : c => ids.AsEnumerable().Contains(c.Id);
        Expression<Func<Customer, bool>> isInUse = c => c.ArchivedAt == null;
        var isIn = Expression.Lambda<Func<Customer, bool>>(Expression.AndAlso(new Renamed(isInUse.Parameters[0], which.Parameters[0]).Visit(isInUse.Body), which.Body), which.Parameters);
        MembershipChange? told = null;
        try
        {
            await services.GetRequiredService<ISegmentLedger<Customer>>().ApplyAsync(new(segment, isIn, among, DateTimeOffset.UnixEpoch, SegmentCause.Refresh, 1), TellAsync, always: true);
        }
        catch (OperationCanceledException) when (told is { Left.Count: 0 })
        {
            return told.Entered;
        }

        throw new InvalidOperationException("Nobody was told, or somebody left who never came.");

        Task TellAsync(MembershipChange found, CancellationToken ct)
        {
            told = found;
            throw new OperationCanceledException();
        }
    }

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
