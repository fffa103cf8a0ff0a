using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Lifecycles;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Crm.Core.Loyalty;

/// <summary>Judges by the tenant's rule who is loyal: two queries tell whose answer is another one than is kept, batches store it.</summary>
internal sealed class LoyaltyReview(IServiceScopeFactory scopes, CurrentCaller caller, TimeProvider clock, IOptions<CrmOptions> options) : ILoyaltyReview
{
    public async Task<int> RunAsync(DateTimeOffset asOf, CancellationToken ct)
    {
        if (options.Value.Lifecycles.LoyalWhenFor(caller.Tenant) is not { } text) return 0;
        await using var scope = scopes.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();
        var everybody = Specification.For<Customer>().Where(scope.ServiceProvider.GetRequiredService<ISubjectBinding<Customer>>().Population);
        var loyal = await rules.BindAsync(LoyaltyRule.Read(text) ?? throw new CrmException(LifecycleErrors.LoyalByStage, "loyalWhen"), Instant.Utc(asOf, "asOf"), ct);
        return await JudgeAsync(scope.ServiceProvider, true, rules.Which(loyal).Where(c => Facts.Of<Lifecycle>(c).Any(l => l.LoyalSince == null)), ct)
            + await JudgeAsync(scope.ServiceProvider, false, everybody.Where(loyal.ToOpposite()).Where(c => Facts.Of<Lifecycle>(c).Any(l => l.LoyalSince != null)), ct);
    }

    private async Task<int> JudgeAsync(IServiceProvider services, bool loyal, Specification<Customer> whose, CancellationToken ct)
    {
        var moved = 0;
        await foreach (var batch in services.GetRequiredService<IRepository<Customer, CustomerId>>().StreamAsync(whose.Paged(new(PageRequest.MaxSize)).Select(c => c.Id), ct).Chunk(PageRequest.MaxSize).WithCancellation(ct))
            moved += await LostRaces.AgainAsync(LifecycleErrors.ReviewContended, () => StoreAsync(batch, loyal, ct));
        return moved;
    }

    private async Task<int> StoreAsync(CustomerId[] batch, bool loyal, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var lifecycles = await scope.ServiceProvider.GetRequiredService<IRepository<Lifecycle, CustomerId>>().FindManyAsync(LifecycleCriteria.Of(batch), PageRequest.MaxSize, ct);
        var (now, moved) = (clock.GetUtcNow(), 0);
        foreach (var lifecycle in lifecycles)
        {
            var before = lifecycle.Stage;
            lifecycle.JudgeLoyalty(loyal, options.Value.Lifecycles, now);
            if (lifecycle.Stage != before) moved++;
        }

        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync(ct);
        return moved;
    }
}
