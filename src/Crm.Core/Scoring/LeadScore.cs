using Crm.Core.Leads;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Scoring;

/// <summary>The score a lead has by a plan.</summary>
public sealed class LeadScore : StoredScore<LeadScoreId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "lead-score";

    // For storage adapters.
    private LeadScore()
    {
    }

    private LeadScore(TenantId tenant, LeadScoreId id, ScorePlanId plan, LeadId lead)
        : base(tenant, id, plan) => LeadId = TypedId.Required(lead, "lead");

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <summary>Whose score; never changes.</summary>
    public LeadId LeadId { get; private init; }

    internal override Guid Owner => LeadId.Value;

    private protected override ScoreSubject Kind => ScoreSubject.Leads;

    internal static LeadScore Open(TenantId tenant, LeadScoreId id, ScorePlanId plan, LeadId lead) => new(tenant, id, plan, lead);
}
