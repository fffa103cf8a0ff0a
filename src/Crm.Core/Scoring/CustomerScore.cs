using Crm.Core.Customers;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Scoring;

/// <summary>The score a customer has by a plan.</summary>
public sealed class CustomerScore : StoredScore<CustomerScoreId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "customer-score";

    // For storage adapters.
    private CustomerScore()
    {
    }

    private CustomerScore(TenantId tenant, CustomerScoreId id, ScorePlanId plan, CustomerId customer)
        : base(tenant, id, plan) => CustomerId = TypedId.Required(customer, "customer");

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => CustomerId.Value;

    /// <summary>Whose score; never changes.</summary>
    public CustomerId CustomerId { get; private init; }

    internal override Guid Owner => CustomerId.Value;

    private protected override ScoreSubject Kind => ScoreSubject.Customers;

    internal static CustomerScore Open(TenantId tenant, CustomerScoreId id, ScorePlanId plan, CustomerId customer) => new(tenant, id, plan, customer);
}
