using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Insights;
using Crm.Core.Leads;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.Replay;

/// <content>What analyses say of somebody, at random: how it is computed is tested elsewhere.</content>
internal sealed partial class ReplayWorld
{
    private static readonly string[] s_cells = ["champions", "loyal", "hibernating"];

    private Task AnalyseAsync() => KeepInsightAsync<RfmStanding, CustomerId>(Anybody(), RfmStanding.Open, s =>
        s.Take(Chance(85) ? (random.Next(1, 6), random.Next(1, 6), random.Next(1, 6), s_cells[random.Next(3)]) : null, DateOnly.FromDateTime(Now.Date), 1, Now));

    private Task EstimateAsync() => KeepInsightAsync<LifetimeEstimate, CustomerId>(Anybody(), LifetimeEstimate.Open, e =>
        e.Take(Chance(85) ? new(random.Next(5), Chance(70) ? random.NextDouble() : null, Chance(70) ? random.Next(500) : null) : null, Currency.Vnd, ("mbg-nbd", 1, 365), DateOnly.FromDateTime(Now.Date)));

    private Task PredictAsync() => SayAsync<CustomerPrediction, CustomerPredictionId, CustomerId>(Anybody(), of => p => p.CustomerId == of, (tenant, id, of) => CustomerPrediction.Open(tenant, new(id), "churn", of));

    private Task PredictLeadAsync() => SayAsync<LeadPrediction, LeadPredictionId, LeadId>(One(_leads), of => p => p.LeadId == of, (tenant, id, of) => LeadPrediction.Open(tenant, new(id), InsightModel.LeadConversionKey, of));

    private async Task KeepInsightAsync<T, TId>(TId of, Func<TenantId, TId, T> open, Action<T> take)
        where T : AggregateRoot<TId>
        where TId : struct, ITypedId<TId>
    {
        await using var scope = store.Services.CreateAsyncScope();
        var repository = scope.ServiceProvider.GetRequiredService<IRepository<T, TId>>();
        var known = await repository.FindAsync(of);
        var kept = known ?? open(scope.ServiceProvider.GetRequiredService<CurrentCaller>().Tenant, of);
        take(kept);
        if (!kept.HasPendingChanges && known is not null) return;
        // As an analysis stores it: segments follow by the event of the batch.
        await scope.ServiceProvider.GetRequiredService<IBulkWriter>().WriteAsync(new[] { kept }.ToAsyncEnumerable());
    }

    private async Task SayAsync<T, TId, TOwner>(TOwner of, Func<TOwner, System.Linq.Expressions.Expression<Func<T, bool>>> about, Func<TenantId, Guid, TOwner, T> open)
        where T : StoredPrediction<TId>
        where TId : struct, ITypedId<TId>
    {
        await using var scope = store.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var repository = services.GetRequiredService<IRepository<T, TId>>();
        var known = await repository.FindManyAsync(new(about(of)), 1) is [var found] ? found : null;
        var kept = known ?? open(services.GetRequiredService<CurrentCaller>().Tenant, services.GetRequiredService<IIdGenerator>().Next(), of);
        if (Chance(30)) kept.SetByHand(random.NextDouble(), null, s_reason, null, Now);
        else kept.Take(random.NextDouble(), Chance(50) ? "A" : "D", 1, Now);
        if (known is null) repository.Add(kept);
        await services.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();
    }
}
