using Crm.Core.Customers;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Insights;

/// <summary>How likely something is of a customer: a row for each customer and model.</summary>
public sealed class CustomerPrediction : StoredPrediction<CustomerPredictionId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "customer-prediction";

    // For storage adapters.
    private CustomerPrediction()
    {
    }

    private CustomerPrediction(TenantId tenant, CustomerPredictionId id, string model, CustomerId customer)
        : base(tenant, id, model) => CustomerId = TypedId.Required(customer, "customer");

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => CustomerId.Value;
    /// <summary>Of whom; never changes.</summary>
    public CustomerId CustomerId { get; private init; }

    internal override Guid Owner => CustomerId.Value;

    /// <summary>Begins the prediction of a customer that has none by a model.</summary>
    /// <param name="tenant">Whose customer.</param>
    /// <param name="id">A new id.</param>
    /// <param name="model">The key of the model.</param>
    /// <param name="customer">The customer.</param>
    /// <exception cref="Errors.CrmException"><c>crm.insight.invalid-model</c>.</exception>
    public static CustomerPrediction Open(TenantId tenant, CustomerPredictionId id, string model, CustomerId customer) => new(tenant, id, model, customer);
}
