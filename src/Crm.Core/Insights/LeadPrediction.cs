using Crm.Core.Leads;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Insights;

/// <summary>How likely something is of a lead: a row for each lead and model.</summary>
public sealed class LeadPrediction : StoredPrediction<LeadPredictionId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "lead-prediction";

    // For storage adapters.
    private LeadPrediction()
    {
    }

    private LeadPrediction(TenantId tenant, LeadPredictionId id, string model, LeadId lead)
        : base(tenant, id, model) => LeadId = TypedId.Required(lead, "lead");

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <summary>Of whom; never changes.</summary>
    public LeadId LeadId { get; private init; }

    internal override Guid Owner => LeadId.Value;

    /// <summary>Begins the prediction of a lead that has none by a model.</summary>
    /// <param name="tenant">Whose lead.</param>
    /// <param name="id">A new id.</param>
    /// <param name="model">The key of the model.</param>
    /// <param name="lead">The lead.</param>
    /// <exception cref="Errors.CrmException"><c>crm.insight.invalid-model</c>.</exception>
    public static LeadPrediction Open(TenantId tenant, LeadPredictionId id, string model, LeadId lead) => new(tenant, id, model, lead);
}
