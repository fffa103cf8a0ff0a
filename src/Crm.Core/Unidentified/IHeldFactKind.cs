using Crm.Core.Customers;

namespace Crm.Core.Unidentified;

/// <summary>A kind of fact that can be held without a customer and recorded once the customer is known. Concepts register theirs.</summary>
public interface IHeldFactKind
{
    /// <summary>Stable: <c>purchase</c>, <c>interaction</c>.</summary>
    string Kind { get; }

    /// <summary>Refuses what <see cref="RecordAsync"/> could never record, when it is held and its source can still be asked.</summary>
    /// <param name="payload">What is to be held.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">The code of what is not acceptable, with its path.</exception>
    Task CheckAsync(string payload, CancellationToken ct);

    /// <summary>Records a held fact as if the customer had been known from the start.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="payload">What the concept wrote when the fact was held.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The id of the recorded fact.</returns>
    Task<Guid> RecordAsync(CustomerId customer, string payload, CancellationToken ct);
}
