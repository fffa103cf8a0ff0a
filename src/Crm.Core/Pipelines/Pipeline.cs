using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Pipelines;

/// <summary>A sales process of the tenant: a name and ordered stages. A tenant has several; one of them is the default.</summary>
public sealed partial class Pipeline : AggregateRoot<PipelineId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "pipeline";

    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 100;

    /// <summary>At most this many stages, retired ones included.</summary>
    public const int MaxStages = 50;

    private List<PipelineStage> _stages = [];

    // For storage adapters.
    private Pipeline()
    {
    }

    private Pipeline(TenantId tenant, PipelineId id, DateTimeOffset at)
        : base(tenant, id) => CreatedAt = at;

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <summary>What it is called; unique in the tenant without regard to case and accents.</summary>
    [NotPersonal("name of a pipeline")]
    public string Name { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>The name folded, for order and uniqueness.</summary>
    [NotPersonal("name of a pipeline")]
    public string NameKey { get; private set; } = string.Empty;

    /// <summary>True for the one deals go into when none is named, else null: unique in the tenant.</summary>
    public bool? DefaultMark { get; private set => field = Track(field, value); }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Since when it is out of use, UTC; null while deals can be added.</summary>
    public DateTimeOffset? ArchivedAt { get; private set => field = Track(field, value); }

    /// <summary>True for the one deals go into when none is named.</summary>
    public bool IsDefault => DefaultMark is true;

    /// <summary>True when no deals can be added.</summary>
    public bool IsArchived => ArchivedAt is not null;

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys
    {
        get
        {
            yield return KeyOf(NameKey);
            if (IsDefault) yield return DefaultKey;
        }
    }

    internal static UniqueKey DefaultKey { get; } = new(PipelineErrors.DefaultTaken, "pipeline-default");

    /// <summary>Adds a pipeline.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">A new id.</param>
    /// <param name="name">1 to 100 characters.</param>
    /// <param name="stages">Its stages in order, with new ids; at least one.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException">
    /// <c>crm.pipeline.stage-required</c>, <c>crm.pipeline.too-many-stages</c>, what <see cref="AddStage"/> refuses with its place such as
    /// <c>stages[1].probability</c>, <c>crm.text.…</c> at <c>name</c>.
    /// </exception>
    public static Pipeline Add(TenantId tenant, PipelineId id, string name, IReadOnlyList<(StageId Id, NewStage Draft)> stages, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(stages);
        Require(stages.Count > 0, PipelineErrors.StageRequired, "stages");
        Require(stages.Count <= MaxStages, PipelineErrors.TooManyStages, "stages");
        var pipeline = new Pipeline(tenant, id, Instant.Utc(at));
        pipeline.TakeName(name);
        for (var i = 0; i < stages.Count; i++)
        {
            try
            {
                pipeline.TakeStage(stages[i].Id, stages[i].Draft ?? throw new CrmException(ValueErrors.Missing));
            }
            catch (CrmException refused)
            {
                throw refused.At($"stages[{i}]");
            }
        }

        pipeline.Raise(new PipelineAdded(tenant, id, pipeline.CreatedAt));
        return pipeline;
    }

    /// <summary>Gives it another name.</summary>
    /// <param name="name">1 to 100 characters.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c>, <c>crm.pipeline.archived</c>.</exception>
    public void Rename(string name, DateTimeOffset at)
    {
        MustBeInUse();
        TakeName(name);
        Raise(new PipelineRenamed(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Makes it the one deals go into when none is named, and takes that from the one before.</summary>
    /// <param name="before">The pipeline that is the default now; null for none.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.pipeline.archived</c>.</exception>
    public void MakeDefault(Pipeline? before, DateTimeOffset at)
    {
        MustBeInUse();
        if (IsDefault) return; // already so: the outcome asked for holds
        if (before is not null)
        {
            before.DefaultMark = null;
            before.Raise(new PipelineDefaultChanged(TenantId, before.Id, false, Instant.Utc(at)));
        }

        DefaultMark = true;
        Raise(new PipelineDefaultChanged(TenantId, Id, true, Instant.Utc(at)));
    }

    /// <summary>Takes it out of use: its deals go on, new ones are not added.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.pipeline.archived</c>: it already is; <c>crm.pipeline.is-default</c>.</exception>
    public void Archive(DateTimeOffset at)
    {
        MustBeInUse();
        Require(!IsDefault, PipelineErrors.IsDefault);
        ArchivedAt = Instant.Utc(at);
        Raise(new PipelineArchived(TenantId, Id, ArchivedAt.Value));
    }

    /// <summary>Takes it into use again.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.pipeline.not-archived</c>.</exception>
    public void Restore(DateTimeOffset at)
    {
        Require(IsArchived, PipelineErrors.NotArchived);
        ArchivedAt = null;
        Raise(new PipelineRestored(TenantId, Id, Instant.Utc(at)));
    }

    /// <inheritdoc />
    private protected override void CopyParts() => _stages = [.. _stages.Select(s => s.Copy())];

    internal static UniqueKey KeyOf(string nameKey) => new(PipelineErrors.DuplicateName, TypeName, nameKey);

    private void MustBeInUse() => Require(!IsArchived, PipelineErrors.Archived, "pipeline");

    private void TakeName(string name) => (Name, NameKey) = CleanText.NameWithKey(name, MaxNameLength);
}
