using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Pipelines;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Opportunities;

/// <summary>A deal was added, today or as history.</summary>
/// <param name="CustomerId">Who is to buy; null when not known.</param>
/// <param name="PipelineId">The pipeline.</param>
/// <param name="StageId">The stage.</param>
/// <param name="Outcome">Open, or how it ended when it is history.</param>
/// <param name="Amount">What it is worth; null when not known.</param>
/// <param name="OpenedAt">When it began, UTC; <c>At</c> is when it was added.</param>
public sealed record OpportunityAdded(
    TenantId TenantId,
    OpportunityId OpportunityId,
    CustomerId? CustomerId,
    PipelineId PipelineId,
    StageId StageId,
    OpportunityOutcome Outcome,
    Money? Amount,
    DateTimeOffset OpenedAt,
    DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Something of a deal changed that is not its stage, outcome, amount, customer or owner.</summary>
/// <param name="Fields">The names of the fields.</param>
public sealed record OpportunityChanged(TenantId TenantId, OpportunityId OpportunityId, IReadOnlyList<string> Fields, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A deal has another customer.</summary>
/// <param name="From">Who was to buy; null for nobody.</param>
/// <param name="To">Who is to buy.</param>
public sealed record OpportunityCustomerAttached(TenantId TenantId, OpportunityId OpportunityId, CustomerId? From, CustomerId To, DateTimeOffset At)
    : CrmEvent(TenantId, At);

/// <summary>A deal is worth another amount.</summary>
/// <param name="From">What it was worth; null when not known.</param>
/// <param name="To">What it is worth; null when not known.</param>
public sealed record OpportunityAmountChanged(TenantId TenantId, OpportunityId OpportunityId, Money? From, Money? To, DateTimeOffset At)
    : CrmEvent(TenantId, At);

/// <summary>Somebody else is responsible for a deal.</summary>
/// <param name="From">Who was; null for nobody.</param>
/// <param name="To">Who is; null for nobody.</param>
/// <param name="Team">The team; null for none.</param>
public sealed record OpportunityOwnerChanged(TenantId TenantId, OpportunityId OpportunityId, UserId? From, UserId? To, TeamId? Team, DateTimeOffset At)
    : CrmEvent(TenantId, At);

/// <summary>A deal went to another stage, perhaps of another pipeline.</summary>
/// <param name="CustomerId">Who is to buy; null when not known.</param>
/// <param name="PipelineId">The pipeline it is in.</param>
/// <param name="From">The stage before.</param>
/// <param name="To">The stage it is in.</param>
/// <param name="Probability">How likely it is won, in percent.</param>
public sealed record OpportunityMoved(
    TenantId TenantId, OpportunityId OpportunityId, CustomerId? CustomerId, PipelineId PipelineId, StageId From, StageId To, int Probability, DateTimeOffset At)
    : CrmEvent(TenantId, At);

/// <summary>The probability of a deal was set by hand, or given back to its stage.</summary>
/// <param name="Probability">How likely it is won, in percent.</param>
/// <param name="IsOverridden">True when it was set by hand.</param>
public sealed record OpportunityReweighed(TenantId TenantId, OpportunityId OpportunityId, int Probability, bool IsOverridden, DateTimeOffset At)
    : CrmEvent(TenantId, At);

/// <summary>A deal was won.</summary>
/// <param name="CustomerId">Who bought.</param>
/// <param name="Amount">What it is worth.</param>
public sealed record OpportunityWon(TenantId TenantId, OpportunityId OpportunityId, CustomerId CustomerId, Money Amount, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A deal was lost.</summary>
/// <param name="CustomerId">Who did not buy; null when not known.</param>
/// <param name="StageId">The stage it was lost at.</param>
/// <param name="Reason">A code of the catalogue.</param>
public sealed record OpportunityLost(TenantId TenantId, OpportunityId OpportunityId, CustomerId? CustomerId, StageId StageId, string Reason, DateTimeOffset At)
    : CrmEvent(TenantId, At);

/// <summary>A won or lost deal is open again.</summary>
/// <param name="CustomerId">Who is to buy; null when not known.</param>
/// <param name="Before">How it had ended.</param>
/// <param name="StageId">The stage it is in.</param>
public sealed record OpportunityReopened(
    TenantId TenantId, OpportunityId OpportunityId, CustomerId? CustomerId, OpportunityOutcome Before, StageId StageId, DateTimeOffset At)
    : CrmEvent(TenantId, At);
