using Crm.Core.Pipelines;
using Crm.Core.Values;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Pipelines and their stages.</summary>
internal static class PipelineTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var pipeline = crm.Aggregate<Pipeline>("pipelines");
        pipeline.Property(p => p.Name).HasMaxLength(Pipeline.MaxNameLength);
        crm.Ordinal(pipeline.Property(p => p.NameKey).HasMaxLength(2 * Pipeline.MaxNameLength));
        crm.Unique(pipeline, "pipelines_name", PipelineErrors.DuplicateName, nameof(Pipeline.NameKey));
        crm.Unique(pipeline, "pipelines_default", PipelineErrors.DefaultTaken, nameof(Pipeline.DefaultMark));

        var stage = crm.Part<Pipeline, PipelineStage>(
            pipeline, nameof(Pipeline.Stages), "pipeline_stages", nameof(PipelineStage.PipelineId), nameof(PipelineStage.Number));
        stage.Property(s => s.Key).HasMaxLength(ReasonCode.MaxLength);
        stage.Property(s => s.Name).HasMaxLength(PipelineStage.MaxNameLength);
        stage.Property(s => s.NameVi).HasMaxLength(PipelineStage.MaxNameLength);
        crm.Unique(stage, "pipeline_stages_id", PipelineErrors.DuplicateStage, nameof(PipelineStage.Id));
        crm.Unique(stage, "pipeline_stages_key", PipelineErrors.DuplicateStage, nameof(PipelineStage.PipelineId), nameof(PipelineStage.Key));
    }
}
