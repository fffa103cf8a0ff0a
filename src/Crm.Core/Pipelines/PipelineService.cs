using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Pipelines;

/// <inheritdoc />
internal sealed class PipelineService(IRepository<Pipeline, PipelineId> pipelines, CurrentCaller caller, IIdGenerator ids, TimeProvider clock) : IPipelines
{
    private static readonly Specification<Pipeline> s_inUse = Specification.For<Pipeline>().Where(PipelineCriteria.InUse).OrderBy(PipelineOrder.Name);

    public async Task<Pipeline> AddAsync(string name, IReadOnlyList<NewStage> stages, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(stages);
        var now = clock.GetUtcNow();
        var pipeline = Pipeline.Add(caller.Tenant, new(ids.Next()), name, [.. stages.Select(s => (new StageId(ids.Next()), s))], now);
        await MustBeFreeAsync(pipeline, ct);
        // Nobody works with so many; a tenant that reaches it has a program adding them.
        if (await pipelines.CountAsync(Specification.For<Pipeline>(), ct) >= PageRequest.MaxSize) throw new CrmException(PipelineErrors.TooMany, "name");
        if (await FindDefaultAsync(ct) is null) pipeline.MakeDefault(null, now);
        pipelines.Add(pipeline);
        return pipeline;
    }

    public Task<Pipeline?> FindAsync(PipelineId id, CancellationToken ct = default) => pipelines.FindAsync(id, ct);

    public async Task<Pipeline> GetAsync(PipelineId id, CancellationToken ct = default) =>
        await pipelines.FindAsync(id, ct) ?? throw new CrmException(PipelineErrors.NotFound, "pipeline");

    public async Task<Pipeline?> FindByNameAsync(string name, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return CleanText.Read(name, Pipeline.MaxNameLength).Text is { } clean && await pipelines.FindManyAsync(PipelineCriteria.Name(clean), 1, ct) is [var found, ..]
            ? found
            : null;
    }

    public async Task<Pipeline> DefaultAsync(CancellationToken ct = default) =>
        await FindDefaultAsync(ct) ?? throw new CrmException(PipelineErrors.NoDefault, "pipeline");

    public async Task<Pipeline> ChangeAsync(PipelineId id, Action<Pipeline, DateTimeOffset> change, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        var pipeline = await GetAsync(id, ct);
        var before = pipeline.NameKey;
        await pipeline.ChangeByAsync(() => change(pipeline, clock.GetUtcNow()));
        if (pipeline.NameKey != before) await MustBeFreeAsync(pipeline, ct);
        return pipeline;
    }

    public async Task<PipelineStage> AddStageAsync(PipelineId id, NewStage draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var pipeline = await GetAsync(id, ct);
        return pipeline.AddStage(new(ids.Next()), draft, clock.GetUtcNow());
    }

    public async Task<Pipeline> MakeDefaultAsync(PipelineId id, CancellationToken ct = default)
    {
        var pipeline = await GetAsync(id, ct);
        pipeline.MakeDefault(await FindDefaultAsync(ct), clock.GetUtcNow());
        return pipeline;
    }

    public Task<Page<PipelineSummary>> ListAsync(Specification<Pipeline>? specification = null, CancellationToken ct = default) =>
        pipelines.ListAsync((specification ?? s_inUse).Select(PipelineSummary.Of), ct);

    // The store's may have been released in this unit of work.
    private async Task<Pipeline?> FindDefaultAsync(CancellationToken ct) =>
        (await pipelines.FindManyAsync(PipelineCriteria.Default, 2, ct)).FirstOrDefault(p => p.IsDefault);

    private async Task MustBeFreeAsync(Pipeline pipeline, CancellationToken ct)
    {
        var taken = await pipelines.FindManyAsync(PipelineCriteria.Name(pipeline.Name), 2, ct);
        if (taken.Any(p => p.Id != pipeline.Id && p.NameKey == pipeline.NameKey)) throw new CrmException(PipelineErrors.DuplicateName, "name");
    }
}
