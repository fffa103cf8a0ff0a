using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Lifecycles;
using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Crm.Core.Loyalty;

/// <summary>
/// Judges by the tenant's rule who is loyal: two queries tell whose answer is another one than is kept, batches store it. When a sum of somebody does not fit, no
/// query answers, and each customer is asked instead.
/// </summary>
internal sealed class LoyaltyReview(IServiceScopeFactory scopes, CurrentCaller caller, TimeProvider clock, IOptions<CrmOptions> options) : ILoyaltyReview
{
    public async Task<LifecycleReviewResult> RunAsync(DateTimeOffset asOf, CancellationToken ct)
    {
        var done = new LifecycleReviewResult(0, FailedRecords.None);
        if (options.Value.Lifecycles.LoyalWhenFor(caller.Tenant) is not { } text) return done;
        await using var scope = scopes.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();
        var binding = scope.ServiceProvider.GetRequiredService<ISubjectBinding<Customer>>();
        var everybody = Specification.For<Customer>().Where(binding.Population);
        var loyal = await rules.BindAsync(LoyaltyRule.Read(text) ?? throw new CrmException(LifecycleErrors.LoyalByStage, "loyalWhen"), Instant.Utc(asOf, "asOf"), ct);
        try
        {
            done = await JudgeAsync(scope.ServiceProvider, done, true, rules.Which(loyal).Where(c => Facts.Of<Lifecycle>(c).Any(l => l.LoyalSince == null)), ct);
            return await JudgeAsync(scope.ServiceProvider, done, false, everybody.Where(loyal.ToOpposite()).Where(c => Facts.Of<Lifecycle>(c).Any(l => l.LoyalSince != null)), ct);
        }
        catch (RuleException refused) when (refused.Code == RuleErrors.Overflow.Code)
        {
            return await JudgeEachAsync(binding, done, loyal, ct);
        }
    }

    private async Task<LifecycleReviewResult> JudgeAsync(IServiceProvider services, LifecycleReviewResult done, bool loyal, Specification<Customer> whose, CancellationToken ct)
    {
        var binding = services.GetRequiredService<ISubjectBinding<Customer>>();
        var ids = services.GetRequiredService<IRepository<Customer, CustomerId>>().StreamAsync(whose.Paged(new(PageRequest.MaxSize)).Select(c => c.Id), ct);
        await using var batches = ids.Chunk(PageRequest.MaxSize).GetAsyncEnumerator(ct);
        while (await binding.AskAsync(async () => await batches.MoveNextAsync()))
        {
            var batch = batches.Current;
            done = done with { Moves = done.Moves + await LostRaces.AgainAsync(LifecycleErrors.ReviewContended, () => StoreAsync(batch, _ => loyal, ct)) };
        }

        return done;
    }

    private async Task<LifecycleReviewResult> JudgeEachAsync(ISubjectBinding<Customer> binding, LifecycleReviewResult done, BoundRule<Customer> loyal, CancellationToken ct)
    {
        await foreach (var batch in binding.IdsAsync(null, ct).Chunk(PageRequest.MaxSize).WithCancellation(ct))
        {
            var (holds, failed) = await HoldsAsync(loyal, batch, ct);
            var moves = await LostRaces.AgainAsync(LifecycleErrors.ReviewContended, () => StoreAsync([.. holds.Keys], id => holds[id], ct));
            done = new(done.Moves + moves, done.Failed.With(failed));
        }

        return done;
    }

    private async Task<(Dictionary<CustomerId, bool> Holds, FailedRecords Failed)> HoldsAsync(BoundRule<Customer> loyal, Guid[] batch, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (holds, failed) = (new Dictionary<CustomerId, bool>(), FailedRecords.None);
        foreach (var customer in await scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>().LoadManyAsync(loyal.Sources, batch, ct))
        {
            try
            {
                holds.Add(customer.Record.Id, loyal.Holds(customer));
            }
            catch (CrmException refused)
            {
                failed = failed.With(customer.Record.Id.Value, refused);
            }
        }

        return (holds, failed);
    }

    private async Task<int> StoreAsync(CustomerId[] batch, Func<CustomerId, bool> loyal, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var lifecycles = await scope.ServiceProvider.GetRequiredService<IRepository<Lifecycle, CustomerId>>().FindManyAsync(LifecycleCriteria.Of(batch), PageRequest.MaxSize, ct);
        var (now, moved) = (clock.GetUtcNow(), 0);
        foreach (var lifecycle in lifecycles.Where(l => loyal(l.Id) != (l.LoyalSince is not null)))
        {
            var before = lifecycle.Stage;
            lifecycle.JudgeLoyalty(loyal(lifecycle.Id), options.Value.Lifecycles, now);
            if (lifecycle.Stage != before) moved++;
        }

        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync(ct);
        return moved;
    }
}
