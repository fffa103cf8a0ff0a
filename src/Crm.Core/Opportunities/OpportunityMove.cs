using Crm.Core.Pipelines;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;

namespace Crm.Core.Opportunities;

/// <summary>One line of a deal's log of stages and outcomes. Added and never changed, so that a forecast of any past day can be repeated.</summary>
public sealed class OpportunityMove
{
    // For storage adapters.
    private OpportunityMove()
    {
    }

    internal OpportunityMove(Opportunity owner, int number, OpportunityMoveKind kind, OpportunityMove? before, UserId? by, DateTimeOffset at)
    {
        TenantId = owner.TenantId;
        OpportunityId = owner.Id;
        Number = number;
        Kind = kind;
        PipelineId = owner.PipelineId;
        FromStageId = before?.ToStageId;
        ToStageId = owner.StageId;
        Outcome = owner.Outcome;
        Probability = owner.Probability;
        LostReason = owner.LostReason;
        By = by;
        At = at;
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The deal.</summary>
    public OpportunityId OpportunityId { get; private init; }

    /// <summary>Which line of the log: counts from 1.</summary>
    public int Number { get; private init; }

    /// <summary>What happened.</summary>
    public OpportunityMoveKind Kind { get; private init; }

    /// <summary>The pipeline from then on.</summary>
    public PipelineId PipelineId { get; private init; }

    /// <summary>The stage before; null when the deal began.</summary>
    public StageId? FromStageId { get; private init; }

    /// <summary>The stage from then on; the one before when only outcome or probability changed.</summary>
    public StageId ToStageId { get; private init; }

    /// <summary>The outcome from then on.</summary>
    public OpportunityOutcome Outcome { get; private init; }

    /// <summary>The probability from then on, 0 to 100 percent.</summary>
    public int Probability { get; private init; }

    /// <summary>Why it was lost: a code of the catalogue; null when it was not.</summary>
    [NotPersonal("a code of the catalogue")]
    public string? LostReason { get; private init; }

    /// <summary>How long the deal had been open in the stage before, in microseconds; null when it did not leave it.</summary>
    public long? StayedMicroseconds { get; internal init; }

    /// <summary>Who did it; null for a program.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? By { get; private init; }

    /// <summary>When it happened, UTC.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>How long the deal had been open in the stage before; null when it did not leave it.</summary>
    public TimeSpan? Stayed => StayedMicroseconds is { } microseconds ? TimeSpan.FromMicroseconds(microseconds) : null;

    /// <summary>Number and kind only.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Kind} {Number}");
}
