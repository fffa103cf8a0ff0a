using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.Pipelines;

/// <content>The stages.</content>
public sealed partial class Pipeline
{
    /// <summary>All stages, retired ones included, as they were added. <see cref="StagesInOrder"/> are those in use.</summary>
    public IReadOnlyList<PipelineStage> Stages => _stages;

    /// <summary>The stages in use, first to last.</summary>
    public IEnumerable<PipelineStage> StagesInOrder => _stages.Where(s => !s.IsRetired).OrderBy(s => s.Position);

    /// <summary>The stage with an id; null when the pipeline has none.</summary>
    /// <param name="stage">The id.</param>
    public PipelineStage? FindStage(StageId stage) => _stages.Find(s => s.Id == stage);

    /// <summary>The stage with a key; null when the pipeline has none.</summary>
    /// <param name="key">The key, exactly.</param>
    public PipelineStage? FindStage(string key) => _stages.Find(s => s.Key == key);

    /// <summary>Adds a stage after the others.</summary>
    /// <param name="id">A new id.</param>
    /// <param name="draft">The stage.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException">
    /// <c>crm.pipeline.duplicate-stage</c>, <c>crm.pipeline.too-many-stages</c>, <c>crm.pipeline.invalid-probability</c>, <c>crm.pipeline.invalid-age</c>,
    /// <c>crm.pipeline.unknown-requirement</c>, <c>crm.reason.invalid</c> at <c>key</c>, <c>crm.text.…</c>, <c>crm.pipeline.archived</c>.
    /// </exception>
    public PipelineStage AddStage(StageId id, NewStage draft, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(draft);
        MustBeInUse();
        Require(_stages.Count < MaxStages, PipelineErrors.TooManyStages, "stages");
        var added = TakeStage(id, draft);
        NoteChange("Stages", null, added.FullText);
        Raise(new PipelineStageAdded(TenantId, Id, id, added.Probability, Instant.Utc(at)));
        return added;
    }

    /// <summary>Changes what people see of a stage.</summary>
    /// <param name="stage">Which.</param>
    /// <param name="name">1 to 100 characters, unique in the pipeline.</param>
    /// <param name="nameVi">The same in Vietnamese; null to show <paramref name="name"/>.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.pipeline.stage-not-found</c>, <c>crm.pipeline.duplicate-stage</c>, <c>crm.text.…</c>, <c>crm.pipeline.archived</c>.</exception>
    public void RenameStage(StageId stage, string name, string? nameVi, DateTimeOffset at)
    {
        var renamed = Stage(stage);
        var (clean, cleanVi) = (CleanName(name), CleanNameVi(nameVi));
        MustBeFree(clean, renamed);
        Change(renamed, at, s => (s.Name, s.NameVi) = (clean, cleanVi));
    }

    /// <summary>Changes how likely deals in a stage are won. Deals that are in it keep what they entered with; the next to enter take the new one.</summary>
    /// <param name="stage">Which.</param>
    /// <param name="probability">0 to 100 percent.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.pipeline.stage-not-found</c>, <c>crm.pipeline.invalid-probability</c>, <c>crm.pipeline.archived</c>.</exception>
    public void ChangeProbability(StageId stage, int probability, DateTimeOffset at)
    {
        var changed = Stage(stage);
        MustBePercent(probability);
        Change(changed, at, s => s.Probability = probability);
    }

    /// <summary>Changes how long deals may stay in a stage and what they must have to enter.</summary>
    /// <param name="stage">Which.</param>
    /// <param name="maxAgeDays">1 to 3650; null for any number.</param>
    /// <param name="requires">What a deal must have to enter; those inside stay.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException">
    /// <c>crm.pipeline.stage-not-found</c>, <c>crm.pipeline.invalid-age</c>, <c>crm.pipeline.unknown-requirement</c>, <c>crm.pipeline.archived</c>.
    /// </exception>
    public void ChangeRules(StageId stage, int? maxAgeDays, StageRequirements requires, DateTimeOffset at)
    {
        var changed = Stage(stage);
        MustBeRules(maxAgeDays, requires);
        Change(changed, at, s => (s.MaxAgeDays, s.Requires) = (maxAgeDays, requires));
    }

    /// <summary>Puts the stages in use into another order.</summary>
    /// <param name="stages">Every stage in use exactly once, first to last.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.pipeline.incomplete-order</c>, <c>crm.pipeline.archived</c>.</exception>
    public void Reorder(IReadOnlyList<StageId> stages, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(stages);
        MustBeInUse();
        var inUse = StagesInOrder.Select(s => s.Id).ToHashSet();
        Require(stages.Count == inUse.Count && inUse.SetEquals(stages), PipelineErrors.IncompleteOrder, "stages");
        for (var i = 0; i < stages.Count; i++)
        {
            var moved = FindStage(stages[i])!;
            var before = moved.FullText;
            moved.Position = i + 1;
            if (moved.FullText != before) NoteChange($"Stages.{moved.Key}", before, moved.FullText);
        }

        Raise(new PipelineStagesReordered(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Takes a stage out of use: deals in it stay until they are moved, none enters.</summary>
    /// <param name="stage">Which.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.pipeline.stage-not-found</c>, <c>crm.pipeline.stage-retired</c>, <c>crm.pipeline.stage-required</c>, <c>crm.pipeline.archived</c>.</exception>
    public void RetireStage(StageId stage, DateTimeOffset at)
    {
        var retired = Stage(stage);
        Require(!retired.IsRetired, PipelineErrors.StageRetired, "stage");
        Require(StagesInOrder.Skip(1).Any(), PipelineErrors.StageRequired, "stage");
        Note(retired, s => s.RetiredAt = Instant.Utc(at));
        var place = 0;
        foreach (var left in StagesInOrder.ToList()) Note(left, s => s.Position = ++place);
        Raise(new PipelineStageRetired(TenantId, Id, stage, Instant.Utc(at)));
    }

    /// <summary>Takes a retired stage into use again, after the others.</summary>
    /// <param name="stage">Which.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.pipeline.stage-not-found</c>, <c>crm.pipeline.stage-in-use</c>, <c>crm.pipeline.archived</c>.</exception>
    public void RestoreStage(StageId stage, DateTimeOffset at)
    {
        var restored = Stage(stage);
        Require(restored.IsRetired, PipelineErrors.StageInUse, "stage");
        var last = StagesInOrder.Count();
        Note(restored, s => (s.RetiredAt, s.Position) = (null, last + 1));
        Raise(new PipelineStageRestored(TenantId, Id, stage, Instant.Utc(at)));
    }

    private static string CleanName(string name) => CleanText.Required(name, PipelineStage.MaxNameLength, "name");

    private static string? CleanNameVi(string? name) => CleanText.Optional(name, PipelineStage.MaxNameLength, "nameVi");

    private static void MustBePercent(int probability) => Require(probability is >= 0 and <= 100, PipelineErrors.InvalidProbability, "probability");

    private static void MustBeRules(int? maxAgeDays, StageRequirements requires)
    {
        Require(maxAgeDays is null or (>= 1 and <= PipelineStage.LongestAgeDays), PipelineErrors.InvalidAge, "maxAgeDays");
        var declared = Enum.GetValues<StageRequirements>().Aggregate(StageRequirements.None, (all, one) => all | one);
        Require((requires & ~declared) is StageRequirements.None, PipelineErrors.UnknownRequirement, "requires");
    }

    private PipelineStage Stage(StageId stage)
    {
        MustBeInUse();
        return FindStage(stage) ?? throw new CrmException(PipelineErrors.StageNotFound, "stage");
    }

    private void MustBeFree(string name, PipelineStage? except)
    {
        var key = Fold.Key(name);
        Require(!_stages.Exists(s => s != except && Fold.Key(s.Name) == key), PipelineErrors.DuplicateStage, "name");
    }

    private PipelineStage TakeStage(StageId id, NewStage draft)
    {
        var key = ReasonCode.Parse(draft.Key, "key").Value;
        var (name, nameVi) = (CleanName(draft.Name), CleanNameVi(draft.NameVi));
        MustBePercent(draft.Probability);
        MustBeRules(draft.MaxAgeDays, draft.Requires);
        Require(FindStage(key) is null, PipelineErrors.DuplicateStage, "key");
        MustBeFree(name, null);
        var added = new PipelineStage(this, _stages.Count + 1, TypedId.Required(id, "stage"), key)
        {
            Name = name,
            NameVi = nameVi,
            Position = StagesInOrder.Count() + 1,
            Probability = draft.Probability,
            MaxAgeDays = draft.MaxAgeDays,
            Requires = draft.Requires,
        };
        _stages.Add(added);
        return added;
    }

    private void Change(PipelineStage stage, DateTimeOffset at, Action<PipelineStage> change)
    {
        Note(stage, change);
        Raise(new PipelineStageChanged(TenantId, Id, stage.Id, stage.Probability, Instant.Utc(at)));
    }

    private void Note(PipelineStage stage, Action<PipelineStage> change)
    {
        var before = stage.FullText;
        change(stage);
        if (stage.FullText != before) NoteChange($"Stages.{stage.Key}", before, stage.FullText);
    }
}
