using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Lifecycles;
using Crm.Core.Values;

namespace Crm.Core.Tests.Interactions;

/// <summary>Remembers the contacts noted for one customer; any other is unknown.</summary>
public sealed class NotedContacts(CustomerId known) : ILifecycles
{
    private readonly List<(bool Inbound, DateTimeOffset At)> _noted = [];

    public IReadOnlyList<(bool Inbound, DateTimeOffset At)> Noted => _noted;

    public Task<LifecycleView> OfAsync(CustomerId customer, CancellationToken ct = default) => throw new NotSupportedException();

    public Task NoteContactAsync(CustomerId customer, bool inbound, DateTimeOffset at, CancellationToken ct = default)
    {
        if (customer != known) throw new CrmException(CustomerErrors.NotFound, "customer");
        _noted.Add((inbound, at));
        return Task.CompletedTask;
    }

    public Task RetractContactAsync(CustomerId customer, bool inbound, DateTimeOffset at, DateTimeOffset? latest, CancellationToken ct = default)
    {
        _noted.Remove((inbound, at));
        return Task.CompletedTask;
    }

    public Task OverrideAsync(CustomerId customer, LifecycleStage stage, ReasonCode reason, DateTimeOffset until, CancellationToken ct = default) => throw new NotSupportedException();

    public Task EndOverrideAsync(CustomerId customer, CancellationToken ct = default) => throw new NotSupportedException();

    public Task<LifecycleReviewResult> ReviewAsync(DateTimeOffset asOf, CancellationToken ct = default) => throw new NotSupportedException();
}
