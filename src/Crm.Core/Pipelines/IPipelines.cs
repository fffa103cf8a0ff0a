using Crm.Core.Storage;

namespace Crm.Core.Pipelines;

/// <summary>
/// The sales processes of the tenant in scope. Nothing is stored before the host saves (<c>SaveChangesAsync</c> of its context, or
/// <see cref="ICrmUnitOfWork"/>).
/// </summary>
public interface IPipelines
{
    /// <summary>Adds a pipeline; the tenant's first one becomes the default.</summary>
    /// <param name="name">1 to 100 characters, unique without regard to case and accents.</param>
    /// <param name="stages">Its stages in order, 1 to 50.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.pipeline.duplicate-name</c>, <c>crm.pipeline.too-many</c>, or what <see cref="Pipeline.Add"/> refuses.
    /// </exception>
    Task<Pipeline> AddAsync(string name, IReadOnlyList<NewStage> stages, CancellationToken ct = default);

    /// <summary>The whole pipeline; null when the tenant has none with this id.</summary>
    /// <param name="id">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<Pipeline?> FindAsync(PipelineId id, CancellationToken ct = default);

    /// <summary>The whole pipeline.</summary>
    /// <param name="id">The id.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.pipeline.not-found</c>.</exception>
    Task<Pipeline> GetAsync(PipelineId id, CancellationToken ct = default);

    /// <summary>The pipeline with a name; null when there is none.</summary>
    /// <param name="name">The name; case and accents do not matter.</param>
    /// <param name="ct">Cancels.</param>
    Task<Pipeline?> FindByNameAsync(string name, CancellationToken ct = default);

    /// <summary>The pipeline deals go into when none is named.</summary>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.pipeline.no-default</c>.</exception>
    Task<Pipeline> DefaultAsync(CancellationToken ct = default);

    /// <summary>Changes a pipeline by its own methods.</summary>
    /// <param name="id">The pipeline.</param>
    /// <param name="change">What to do, with the instant to do it at.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.pipeline.not-found</c>, <c>crm.pipeline.duplicate-name</c>, or what the pipeline refuses.</exception>
    Task<Pipeline> ChangeAsync(PipelineId id, Action<Pipeline, DateTimeOffset> change, CancellationToken ct = default);

    /// <summary>Adds a stage after the others.</summary>
    /// <param name="id">The pipeline.</param>
    /// <param name="draft">The stage.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.pipeline.not-found</c>, or what <see cref="Pipeline.AddStage"/> refuses.</exception>
    Task<PipelineStage> AddStageAsync(PipelineId id, NewStage draft, CancellationToken ct = default);

    /// <summary>Makes a pipeline the default; the one before no longer is.</summary>
    /// <param name="id">The pipeline.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.pipeline.not-found</c>, <c>crm.pipeline.archived</c>.</exception>
    Task<Pipeline> MakeDefaultAsync(PipelineId id, CancellationToken ct = default);

    /// <summary>One page of pipelines.</summary>
    /// <param name="specification">Which, in what order; null lists those in use by name.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<PipelineSummary>> ListAsync(Specification<Pipeline>? specification = null, CancellationToken ct = default);
}
