using Crm.Core.Errors;
using Crm.Core.Pipelines;
using Crm.Core.Storage;
using Crm.Core.Tool.Refusals;
using Crm.Core.Values;

namespace Crm.Core.Tool.Importing.Deals;

/// <summary>Finds the pipelines and stages deals go into; makes the planned pipeline with the first deal that needs it.</summary>
internal sealed class PipelineLookup
{
    private readonly PipelinePlan _plan;
    private readonly ScopedLookup<Pipeline> _named;
    private readonly ScopedLookup<Pipeline> _planned;

    public PipelineLookup(PipelinePlan plan)
    {
        _plan = plan;
        _named = new((crm, name, ct) => crm.Pipelines.FindByNameAsync(name, ct));
        _planned = new(async (crm, _, ct) => await FindPlannedAsync(crm, ct) ?? await MakeAsync(crm, ct));
    }

    /// <summary>The planned pipeline when it is there; null when it is not.</summary>
    public async Task<Pipeline?> FindPlannedAsync(ICrm crm, CancellationToken ct)
    {
        if (_plan.Name is { } name) return await crm.Pipelines.FindByNameAsync(name, ct);
        var found = await crm.Pipelines.ListAsync(Specification.For<Pipeline>().Where(PipelineCriteria.Default), ct);
        return found.Items is [var named, ..] ? await crm.Pipelines.GetAsync(named.Id, ct) : null;
    }

    /// <summary>Makes the planned pipeline; stored with what is saved next.</summary>
    /// <exception cref="CrmException"><c>crm.tool.no-pipeline</c>, <c>crm.tool.unknown-pipeline</c>: it is not to be made; what pipelines refuse.</exception>
    public async Task<Pipeline> MakeAsync(ICrm crm, CancellationToken ct)
    {
        if (_plan.Stages is null) throw new CrmException(_plan.Name is null ? ToolErrors.NoPipeline : ToolErrors.UnknownPipeline, "--pipeline");
        return await crm.Pipelines.AddAsync(_plan.MadeAs!, _plan.Drafts(), ct);
    }

    /// <summary>The pipeline a deal goes into.</summary>
    /// <param name="crm">The services of the scope.</param>
    /// <param name="name">Its name; null for the planned one.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="CrmException"><c>crm.tool.unknown-pipeline</c>, <c>crm.tool.no-pipeline</c>.</exception>
    public async Task<Pipeline> FindAsync(ICrm crm, string? name, CancellationToken ct)
    {
        if (name is null || (_plan.MadeAs is { } planned && Fold.Key(planned) == Fold.Key(name))) return (await _planned.FindAsync(crm, string.Empty, ct))!;
        return await _named.FindAsync(crm, name, ct) ?? throw new CrmException(ToolErrors.UnknownPipeline, "pipeline");
    }

    /// <summary>The stage with a key or name, one in use before a retired one; null when there is none.</summary>
    public static PipelineStage? StageOf(Pipeline pipeline, string text)
    {
        var key = Fold.Key(text);
        return pipeline.Stages.OrderBy(s => s.IsRetired).ThenBy(s => s.Position)
            .FirstOrDefault(s => s.Key == text || Fold.Key(s.Name) == key || (s.NameVi is { } vietnamese && Fold.Key(vietnamese) == key));
    }
}
