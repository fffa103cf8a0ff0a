using System.Globalization;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Pipelines;

/// <summary>One step of a sales process. Retired and never removed: deals and their logs point at it.</summary>
public sealed class PipelineStage : IFullText
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 100;

    /// <summary>The most days a deal may be allowed to stay.</summary>
    public const int LongestAgeDays = 3650;

    // For storage adapters.
    private PipelineStage()
    {
    }

    internal PipelineStage(Pipeline owner, int number, StageId id, string key)
    {
        TenantId = owner.TenantId;
        PipelineId = owner.Id;
        Number = number;
        Id = id;
        Key = key;
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The pipeline.</summary>
    public PipelineId PipelineId { get; private init; }

    /// <summary>Which of the pipeline's stages: counts from 1 in the order they were added and is never used again.</summary>
    public int Number { get; private init; }

    /// <summary>The stage; unique in the tenant, never changes.</summary>
    public StageId Id { get; private init; }

    /// <summary>The key programs know it by; unique in the pipeline, never changes.</summary>
    [NotPersonal("key of a stage")]
    public string Key { get; private init; } = string.Empty;

    /// <summary>What people see, in English.</summary>
    [NotPersonal("name of a stage")]
    public string Name { get; internal set; } = string.Empty;

    /// <summary>What people see, in Vietnamese; null to show the English name.</summary>
    [NotPersonal("name of a stage")]
    public string? NameVi { get; internal set; }

    /// <summary>Its place among the stages in use, from 1; retired ones keep the place they had.</summary>
    public int Position { get; internal set; }

    /// <summary>How likely a deal in it is won, 0 to 100 percent.</summary>
    public int Probability { get; internal set; }

    /// <summary>How many days a deal may stay; null for any number.</summary>
    public int? MaxAgeDays { get; internal set; }

    /// <summary>What a deal must have to enter.</summary>
    public StageRequirements Requires { get; internal set; }

    /// <summary>When it was taken out of use, UTC; null while deals can enter.</summary>
    public DateTimeOffset? RetiredAt { get; internal set; }

    /// <summary>True when deals no longer enter it.</summary>
    public bool IsRetired => RetiredAt is not null;

    /// <inheritdoc />
    public string FullText => string.Create(
        CultureInfo.InvariantCulture,
        $"{Key}: {Name} | {NameVi}, place {Position}, {Probability} %, at most {MaxAgeDays} days, requires {Requires}{(IsRetired ? ", retired" : string.Empty)}");

    /// <summary>Whether a deal has stayed longer than the stage allows.</summary>
    /// <param name="enteredAt">When it entered.</param>
    /// <param name="at">Now.</param>
    public bool IsOverstayed(DateTimeOffset enteredAt, DateTimeOffset at) => MaxAgeDays is { } days && at - enteredAt > TimeSpan.FromDays(days);

    internal PipelineStage Copy() => (PipelineStage)MemberwiseClone();

    /// <summary>The key only.</summary>
    public override string ToString() => Key;
}
