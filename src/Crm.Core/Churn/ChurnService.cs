using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Reasons;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Churn;

/// <inheritdoc />
internal sealed class ChurnService(
    IRepository<ChurnRecord, ChurnRecordId> records,
    IRepository<Customer, CustomerId> customers,
    IReasons reasons,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock,
    IOptions<CrmOptions> options) : IChurn
{
    private static readonly Specification<ChurnRecord> s_latest = Specification.For<ChurnRecord>().OrderByDescending(ChurnOrder.Left);

    public async Task<ChurnRecord> RecordAsync(CustomerId customer, NewChurn draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var record = ChurnRecord.Record(caller.Tenant, new(ids.Next()), customer, draft, clock.GetUtcNow(), options.Value.ClockTolerance);
        if (!await customers.ExistsAsync(customer, ct)) throw new CrmException(CustomerErrors.NotFound, "customer");
        if (draft.Reason != NewChurn.NoReason) await reasons.MustKnowAsync(ReasonKind.Churn, draft.Reason, ct);
        await MustNotOverlapAsync(record, ct);
        records.Add(record);
        return record;
    }

    public Task<ChurnRecord?> FindAsync(ChurnRecordId id, CancellationToken ct = default) => records.FindAsync(id, ct);

    public async Task<ChurnRecord> GetAsync(ChurnRecordId id, CancellationToken ct = default) =>
        await records.FindAsync(id, ct) ?? throw new CrmException(ChurnErrors.NotFound, "churn");

    public async Task<ChurnRecord?> FindOpenAsync(CustomerId customer, CancellationToken ct = default) =>
        // The store may still call one open that was won back in this unit of work, beside one that is not stored yet.
        (await records.FindManyAsync(ChurnCriteria.OpenOf(customer), 2, ct)).FirstOrDefault(r => r.IsOpen);

    public async Task<ChurnRecord> ExplainAsync(ChurnRecordId id, ReasonCode reason, CancellationToken ct = default)
    {
        var record = await GetAsync(id, ct);
        if (reason != NewChurn.NoReason) await reasons.MustKnowAsync(ReasonKind.Churn, reason, ct);
        record.Explain(reason, clock.GetUtcNow());
        return record;
    }

    public async Task<ChurnRecord> WinBackAsync(ChurnRecordId id, DateTimeOffset? wonBackAt = null, CancellationToken ct = default)
    {
        var record = await GetAsync(id, ct);
        var now = clock.GetUtcNow();
        record.WinBack(wonBackAt ?? now, now, options.Value.ClockTolerance);
        return record;
    }

    public Task<Page<ChurnSummary>> ListAsync(Specification<ChurnRecord>? specification = null, CancellationToken ct = default) =>
        records.ListAsync((specification ?? s_latest).Select(ChurnSummary.Of), ct);

    public Task<long> CountAsync(Specification<ChurnRecord>? specification = null, CancellationToken ct = default) =>
        records.CountAsync(specification ?? s_latest, ct);

    private async Task MustNotOverlapAsync(ChurnRecord record, CancellationToken ct)
    {
        if (record.IsOpen && await FindOpenAsync(record.CustomerId, ct) is not null) throw new CrmException(ChurnErrors.AlreadyOpen, "customer");
        var during = ChurnCriteria.AwayBetween(record.CustomerId, record.LeftAt, record.WonBackAt ?? DateTimeOffset.MaxValue);
        // What the store found may have changed in this unit of work, so the condition is asked once more.
        if ((await records.FindManyAsync(during, PageRequest.MaxSize, ct)).Any(during.IsMetBy)) throw new CrmException(ChurnErrors.Overlapping, "leftAt");
    }
}
