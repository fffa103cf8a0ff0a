using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Churn;

/// <summary>The conditions records of customers that went away are found by.</summary>
public static class ChurnCriteria
{
    /// <summary>Customers that are away.</summary>
    public static readonly Criterion<ChurnRecord> Open = new(c => c.WonBackAt == null);

    /// <summary>Those of one customer.</summary>
    /// <param name="customer">The customer.</param>
    public static Criterion<ChurnRecord> Of(CustomerId customer) => new(c => c.CustomerId == customer);

    /// <summary>The open one of a customer.</summary>
    /// <param name="customer">The customer.</param>
    public static Criterion<ChurnRecord> OpenOf(CustomerId customer) => new(c => c.OpenFor == customer) { Key = ChurnRecord.KeyOf(customer) };

    /// <summary>Those with a reason.</summary>
    /// <param name="reason">The code.</param>
    public static Criterion<ChurnRecord> Because(ReasonCode reason)
    {
        var code = reason.Value;
        return new(c => c.Reason == code);
    }

    /// <summary>Those known in one way.</summary>
    /// <param name="basis">Declared or detected.</param>
    public static Criterion<ChurnRecord> KnownBy(ChurnBasis basis) => new(c => c.Basis == basis);

    /// <summary>Those that went away in a span of time.</summary>
    /// <param name="from">The first instant.</param>
    /// <param name="until">The first instant after it.</param>
    public static Criterion<ChurnRecord> LeftBetween(DateTimeOffset from, DateTimeOffset until) => new(c => c.LeftAt >= from && c.LeftAt < until);

    /// <summary>Those of a customer that was away during a part of a span of time.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="from">The first instant.</param>
    /// <param name="until">The first instant after it.</param>
    public static Criterion<ChurnRecord> AwayBetween(CustomerId customer, DateTimeOffset from, DateTimeOffset until) =>
        new(c => c.CustomerId == customer && c.LeftAt < until && (c.WonBackAt == null || c.WonBackAt > from));
}
