using Crm.Core.Customers;

namespace Crm.Core.Lifecycles;

/// <summary>What purchases tell lifecycles. Returns tell nothing: they change neither how often nor when a customer bought.</summary>
internal interface IPurchaseLifecycles
{
    /// <summary>The customer bought.</summary>
    /// <param name="customer">The customer; must exist.</param>
    /// <param name="placedAt">When.</param>
    /// <param name="ct">Cancels.</param>
    Task NotePurchaseAsync(CustomerId customer, DateTimeOffset placedAt, CancellationToken ct);

    /// <summary>Customers bought; what changes by it is not added to the unit of work but answered, to be written with the purchases.</summary>
    /// <param name="placed">The customers, who must exist, and when they bought, in the order in which it became known.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<Lifecycle>> NotePurchasesAsync(IReadOnlyList<(CustomerId Customer, DateTimeOffset PlacedAt)> placed, CancellationToken ct);

    /// <summary>A purchase was cancelled.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="placedAt">When it had been placed.</param>
    /// <param name="remaining">The instants of the purchases that still count; read only when the lifecycle cannot tell by itself.</param>
    /// <param name="ct">Cancels.</param>
    Task NoteCancellationAsync(CustomerId customer, DateTimeOffset placedAt, IAsyncEnumerable<DateTimeOffset> remaining, CancellationToken ct);
}
