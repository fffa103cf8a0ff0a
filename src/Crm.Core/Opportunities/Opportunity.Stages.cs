using Crm.Core.Errors;
using Crm.Core.Pipelines;
using Crm.Core.Privacy;
using Crm.Core.Reasons;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Opportunities;

/// <content>Where it stands and how it ended.</content>
public sealed partial class Opportunity
{
    private List<OpportunityMove> _moves = [];

    /// <summary>The pipeline it is in.</summary>
    public PipelineId PipelineId { get; private set => field = Track(field, value); }

    /// <summary>The stage it is in, or was in when it was won or lost.</summary>
    public StageId StageId { get; private set => field = Track(field, value); }

    /// <summary>Since when it is in the stage, UTC; since it was reopened, if that was later.</summary>
    public DateTimeOffset StageEnteredAt { get; private set => field = Track(field, value); }

    /// <summary>How likely deals of the stage were won when it entered, 0 to 100 percent.</summary>
    public int StageProbability { get; private set => field = Track(field, value); }

    /// <summary>The probability set by hand since it entered the stage; null when that of the stage holds.</summary>
    public int? OverriddenProbability { get; private set => field = Track(field, value); }

    /// <summary>How it ended, or that it is open.</summary>
    public OpportunityOutcome Outcome { get; private set => field = Track(field, value); } = OpportunityOutcome.Open;

    /// <summary>When it was won or lost, UTC; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set => field = Track(field, value); }

    /// <summary>Why it was lost: a code of the catalogue; null when it was not.</summary>
    [NotPersonal("a code of the catalogue")]
    public string? LostReason { get; private set => field = Track(field, value); }

    /// <summary>How often it was opened again.</summary>
    public int Reopenings { get; private set => field = Track(field, value); }

    /// <summary>Everything that happened to stage, outcome and probability, oldest first.</summary>
    public IReadOnlyList<OpportunityMove> Moves => _moves;

    /// <summary>How likely it is won, in percent: 100 when it is, 0 when it is lost, otherwise what was set by hand or that of the stage.</summary>
    public int Probability => ProbabilityOf(Outcome, OverriddenProbability, StageProbability);

    /// <summary>Takes it to another stage of its pipeline, which gives it its probability.</summary>
    /// <param name="pipeline">The pipeline it is in.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="by">Who; null for a program.</param>
    /// <param name="at">When; not before what its log tells already.</param>
    /// <exception cref="CrmException">
    /// <c>crm.opportunity.illegal-transition</c>: it is not open; <c>crm.opportunity.foreign-stage</c>, <c>crm.opportunity.stage-retired</c>,
    /// <c>crm.opportunity.already-there</c>, <c>crm.opportunity.out-of-order</c>, <c>crm.opportunity.requirements-missing</c> with what is missing as
    /// its path: <c>amount,nextStep</c>.
    /// </exception>
    public void MoveTo(Pipeline pipeline, StageId stage, UserId? by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        Require(Outcome is OpportunityOutcome.Open, OpportunityErrors.IllegalTransition);
        Require(stage != StageId, OpportunityErrors.AlreadyThere, "stage");
        var target = Enterable(pipeline, PipelineId, stage);
        var now = InOrder(at);
        var from = StageId;
        Enter(pipeline.Id, target, OpportunityMoveKind.Moved, by, now);
        Raise(new OpportunityMoved(TenantId, Id, CustomerId, PipelineId, from, StageId, Probability, now));
    }

    /// <summary>Takes it into another pipeline.</summary>
    /// <param name="pipeline">The other pipeline.</param>
    /// <param name="stage">Its stage; null for the first one.</param>
    /// <param name="by">Who; null for a program.</param>
    /// <param name="at">When; not before what its log tells already.</param>
    /// <exception cref="CrmException"><c>crm.pipeline.archived</c>, and the codes of <see cref="MoveTo"/>.</exception>
    public void ChangePipeline(Pipeline pipeline, StageId? stage, UserId? by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        Require(Outcome is OpportunityOutcome.Open, OpportunityErrors.IllegalTransition);
        Require(pipeline.TenantId == TenantId, TenancyErrors.ForeignTenant, "pipeline");
        Require(pipeline.Id != PipelineId, OpportunityErrors.AlreadyThere, "pipeline");
        Require(!pipeline.IsArchived, PipelineErrors.Archived, "pipeline");
        var target = Enterable(pipeline, pipeline.Id, stage ?? pipeline.StagesInOrder.First().Id);
        var now = InOrder(at);
        var from = StageId;
        Enter(pipeline.Id, target, OpportunityMoveKind.PipelineChanged, by, now);
        Raise(new OpportunityMoved(TenantId, Id, CustomerId, PipelineId, from, StageId, Probability, now));
    }

    /// <summary>Sets the probability by hand until it enters another stage, or gives it back to the stage.</summary>
    /// <param name="percent">0 to 100; null for that of the stage.</param>
    /// <param name="by">Who; null for a program.</param>
    /// <param name="at">When; not before what its log tells already.</param>
    /// <exception cref="CrmException"><c>crm.opportunity.closed</c>, <c>crm.opportunity.invalid-probability</c>, <c>crm.opportunity.out-of-order</c>.</exception>
    public void OverrideProbability(int? percent, UserId? by, DateTimeOffset at)
    {
        MustBeOpen("probability");
        Require(percent is null or (>= 0 and <= 100), OpportunityErrors.InvalidProbability, "probability");
        if (percent == OverriddenProbability) return; // already so: the outcome asked for holds
        var now = InOrder(at);
        OverriddenProbability = percent;
        Log(OpportunityMoveKind.Reweighed, null, by, now);
        Raise(new OpportunityReweighed(TenantId, Id, Probability, percent is not null, now));
    }

    /// <summary>The customer bought.</summary>
    /// <param name="by">Who says so; null for a program.</param>
    /// <param name="at">When; not before what its log tells already.</param>
    /// <exception cref="CrmException">
    /// <c>crm.opportunity.illegal-transition</c>: it is not open; <c>crm.opportunity.customer-required</c>, <c>crm.opportunity.amount-required</c>,
    /// <c>crm.opportunity.out-of-order</c>.
    /// </exception>
    public void Win(UserId? by, DateTimeOffset at)
    {
        Require(Outcome is OpportunityOutcome.Open, OpportunityErrors.IllegalTransition);
        var customer = CustomerId ?? throw new CrmException(OpportunityErrors.CustomerRequired, "customer");
        var amount = Amount ?? throw new CrmException(OpportunityErrors.AmountRequired, "amount");
        Close(OpportunityOutcome.Won, null, by, InOrder(at));
        Raise(new OpportunityWon(TenantId, Id, customer, amount, StageLeftAt));
    }

    /// <summary>The customer did not buy; the service has checked the reason.</summary>
    /// <param name="reason">Why: a code of the catalogue.</param>
    /// <param name="by">Who says so; null for a program.</param>
    /// <param name="at">When; not before what its log tells already.</param>
    /// <exception cref="CrmException">
    /// <c>crm.opportunity.illegal-transition</c>: it is not open; <c>crm.opportunity.reason-required</c>, <c>crm.opportunity.out-of-order</c>.
    /// </exception>
    public void Lose(ReasonCode reason, UserId? by, DateTimeOffset at)
    {
        Require(Outcome is OpportunityOutcome.Open, OpportunityErrors.IllegalTransition);
        Require(reason.Value is not ("" or StandardReasons.NotRecorded), OpportunityErrors.ReasonRequired, "reason");
        TakeLoss(reason, by, at);
    }

    /// <summary>Opens a won or lost deal again; its logs keep what was.</summary>
    /// <param name="pipeline">The pipeline it is in.</param>
    /// <param name="stage">A stage of it; null for the one it was closed in.</param>
    /// <param name="by">Who; null for a program.</param>
    /// <param name="at">When; not before what its log tells already.</param>
    /// <exception cref="CrmException">
    /// <c>crm.opportunity.illegal-transition</c>: it is open; <c>crm.opportunity.foreign-stage</c>, <c>crm.opportunity.stage-retired</c>,
    /// <c>crm.opportunity.requirements-missing</c>, <c>crm.opportunity.out-of-order</c>.
    /// </exception>
    public void Reopen(Pipeline pipeline, StageId? stage, UserId? by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        Require(Outcome is not OpportunityOutcome.Open, OpportunityErrors.IllegalTransition);
        var target = Enterable(pipeline, PipelineId, stage ?? StageId);
        var now = InOrder(at);
        var before = Outcome;
        Outcome = OpportunityOutcome.Open;
        (ClosedAt, LostReason) = (null, null);
        Reopenings++;
        Enter(PipelineId, target, OpportunityMoveKind.Reopened, by, now);
        Raise(new OpportunityReopened(TenantId, Id, CustomerId, before, StageId, now));
    }

    internal static int ProbabilityOf(OpportunityOutcome outcome, int? overridden, int stage) => outcome switch
    {
        OpportunityOutcome.Won => 100,
        OpportunityOutcome.Lost => 0,
        _ => overridden ?? stage,
    };

    private DateTimeOffset StageLeftAt => _moves[^1].At;

    private static PipelineStage Member(Pipeline pipeline, PipelineId of, StageId stage, string path) =>
        (pipeline.Id == of ? pipeline.FindStage(stage) : null) ?? throw new CrmException(OpportunityErrors.ForeignStage, path);

    // Where it begins and, of history, where it went since.
    private void Begin(NewOpportunity draft, Pipeline pipeline, DateTimeOffset latest, UserId? by)
    {
        if (draft.IsHistory)
        {
            var first = draft.GivenStage is { } known ? Member(pipeline, pipeline.Id, known, "stage") : pipeline.StagesInOrder.First();
            Enter(pipeline.Id, first, OpportunityMoveKind.Opened, by, OpenedAt);
        }
        else
        {
            Require(!pipeline.IsArchived, PipelineErrors.Archived, "pipeline");
            Enter(pipeline.Id, Enterable(pipeline, pipeline.Id, draft.GivenStage ?? pipeline.StagesInOrder.First().Id), OpportunityMoveKind.Opened, by, OpenedAt);
        }

        for (var i = 0; i < draft.GivenMoves.Count; i++)
        {
            var (stage, at) = draft.GivenMoves[i];
            var path = $"moves[{i}]";
            Require(draft.IsHistory, OpportunityErrors.OutOfOrder, path);
            Enter(pipeline.Id, Member(pipeline, pipeline.Id, stage, path), OpportunityMoveKind.Moved, by, InOrder(Past(at, latest, path), path));
        }
    }

    private void CloseHistory(NewOpportunity draft, DateTimeOffset latest)
    {
        var at = Past(draft.GivenClosedAt!.Value, latest, "closedAt");
        if (draft.Outcome is OpportunityOutcome.Won) Win(null, at);
        else if (draft.IsHistory) TakeLoss(ReasonCode.Parse(draft.GivenReason!.Value.Value), null, at);
        else Lose(draft.GivenReason!.Value, null, at);
    }

    private void TakeLoss(ReasonCode reason, UserId? by, DateTimeOffset at)
    {
        Close(OpportunityOutcome.Lost, reason.Value, by, InOrder(at));
        Raise(new OpportunityLost(TenantId, Id, CustomerId, StageId, reason.Value, StageLeftAt));
    }

    private PipelineStage Enterable(Pipeline pipeline, PipelineId of, StageId stage)
    {
        var target = Member(pipeline, of, stage, "stage");
        Require(!target.IsRetired, OpportunityErrors.StageRetired, "stage");
        var missing = Missing(target.Requires);
        Require(missing.Count == 0, OpportunityErrors.RequirementsMissing, string.Join(',', missing));
        return target;
    }

    private List<string> Missing(StageRequirements required)
    {
        (StageRequirements What, bool IsThere, string Name)[] all =
        [
            (StageRequirements.Customer, CustomerId is not null, "customer"),
            (StageRequirements.Amount, Amount is not null, "amount"),
            (StageRequirements.ExpectedClose, ExpectedClose is not null, "expectedClose"),
            (StageRequirements.Contact, _contacts.Exists(c => c.Role is not null), "contact"),
            (StageRequirements.Line, _lines.Count > 0, "line"),
            (StageRequirements.NextStep, NextStep is not null, "nextStep"),
            (StageRequirements.Owner, Owner is not null || Team is not null, "owner"),
        ];
        return [.. all.Where(r => required.HasFlag(r.What) && !r.IsThere).Select(r => r.Name)];
    }

    /// <summary>The last instant of its two logs.</summary>
    internal DateTimeOffset LastLoggedAt => _estimates[^1].At > _moves[^1].At ? _estimates[^1].At : _moves[^1].At;

    private DateTimeOffset InOrder(DateTimeOffset at, string path = "at")
    {
        var instant = Instant.Utc(at, path);
        Require(instant >= _moves[^1].At, OpportunityErrors.OutOfOrder, path);
        return instant;
    }

    private void Enter(PipelineId pipeline, PipelineStage stage, OpportunityMoveKind kind, UserId? by, DateTimeOffset at)
    {
        TimeSpan? stayed = kind is OpportunityMoveKind.Moved or OpportunityMoveKind.PipelineChanged ? at - StageEnteredAt : null;
        (PipelineId, StageId, StageEnteredAt) = (pipeline, stage.Id, at);
        (StageProbability, OverriddenProbability) = (stage.Probability, null);
        Log(kind, stayed, by, at);
    }

    private void Close(OpportunityOutcome outcome, string? reason, UserId? by, DateTimeOffset at)
    {
        (Outcome, ClosedAt, LostReason) = (outcome, at, reason);
        Log(outcome is OpportunityOutcome.Won ? OpportunityMoveKind.Won : OpportunityMoveKind.Lost, at - StageEnteredAt, by, at);
    }

    private void Log(OpportunityMoveKind kind, TimeSpan? stayed, UserId? by, DateTimeOffset at) =>
        _moves.Add(new(this, _moves.Count + 1, kind, _moves.Count == 0 ? null : _moves[^1], by, at)
        {
            StayedMicroseconds = stayed?.Ticks / TimeSpan.TicksPerMicrosecond,
        });
}
