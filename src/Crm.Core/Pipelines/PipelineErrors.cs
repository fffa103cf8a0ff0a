using Crm.Core.Errors;

namespace Crm.Core.Pipelines;

/// <summary>What pipelines refuse.</summary>
public static class PipelineErrors
{
    /// <summary>No such pipeline in this tenant.</summary>
    public static readonly CrmError NotFound = new("crm.pipeline.not-found", "The tenant has no pipeline with this id. Check the id.");

    /// <summary>The tenant has no default pipeline.</summary>
    public static readonly CrmError NoDefault = new(
        "crm.pipeline.no-default", "The tenant has no default pipeline. Add a pipeline, or name the one that is meant.");

    /// <summary>The name is taken.</summary>
    public static readonly CrmError DuplicateName = new(
        "crm.pipeline.duplicate-name", "Another pipeline of the tenant, perhaps an archived one, has this name. Use another name, or restore that one.");

    /// <summary>Two default pipelines.</summary>
    public static readonly CrmError DefaultTaken = new(
        "crm.pipeline.default-taken", "Somebody else made another pipeline the default at the same time; nothing was stored. Load again and repeat.");

    /// <summary>The pipeline is archived.</summary>
    public static readonly CrmError Archived = new("crm.pipeline.archived", "The pipeline is archived. Restore it first, or use another one.");

    /// <summary>The pipeline is not archived.</summary>
    public static readonly CrmError NotArchived = new("crm.pipeline.not-archived", "The pipeline is in use; only an archived one can be restored.");

    /// <summary>The default pipeline cannot be archived.</summary>
    public static readonly CrmError IsDefault = new(
        "crm.pipeline.is-default", "The default pipeline cannot be archived. Make another pipeline the default first.");

    /// <summary>A pipeline without a stage in use.</summary>
    public static readonly CrmError StageRequired = new(
        "crm.pipeline.stage-required", "A pipeline has at least one stage in use. Add another stage first.");

    /// <summary>More than 50 stages.</summary>
    public static readonly CrmError TooManyStages = new(
        "crm.pipeline.too-many-stages", "A pipeline has at most 50 stages, retired ones included. Rename or restore one of them.");

    /// <summary>More than 200 pipelines.</summary>
    public static readonly CrmError TooMany = new(
        "crm.pipeline.too-many", "A tenant has at most 200 pipelines, archived ones included. Rename or restore one of them.");

    /// <summary>The pipeline has no such stage.</summary>
    public static readonly CrmError StageNotFound = new("crm.pipeline.stage-not-found", "The pipeline has no stage with this id. Check the id.");

    /// <summary>The key or the name of a stage is taken.</summary>
    public static readonly CrmError DuplicateStage = new(
        "crm.pipeline.duplicate-stage", "The pipeline has a stage with this key or name, perhaps a retired one. Use another, or restore that one.");

    /// <summary>The stage is retired.</summary>
    public static readonly CrmError StageRetired = new("crm.pipeline.stage-retired", "The stage is retired. Restore it first, or use another one.");

    /// <summary>The stage is in use.</summary>
    public static readonly CrmError StageInUse = new("crm.pipeline.stage-in-use", "The stage is in use; only a retired one can be restored.");

    /// <summary>Not a percentage.</summary>
    public static readonly CrmError InvalidProbability = new("crm.pipeline.invalid-probability", "Give the probability in whole percent, from 0 to 100.");

    /// <summary>Not a number of days.</summary>
    public static readonly CrmError InvalidAge = new("crm.pipeline.invalid-age", "Give the maximum age in days, from 1 to 3650, or leave it out.");

    /// <summary>Not a requirement.</summary>
    public static readonly CrmError UnknownRequirement = new("crm.pipeline.unknown-requirement", "Pass declared requirements only, or none.");

    /// <summary>A new order that leaves stages out.</summary>
    public static readonly CrmError IncompleteOrder = new(
        "crm.pipeline.incomplete-order", "The new order must name every stage in use exactly once. Load the pipeline again and repeat.");
}
