using Crm.Core.Customers;
using Crm.Core.Storage;

namespace Crm.Core.Lifecycles;

/// <summary>The lifecycles processes look for.</summary>
public static class LifecycleCriteria
{
    /// <summary>Those of some customers.</summary>
    /// <param name="customers">The customers, at most 200.</param>
    public static Criterion<Lifecycle> Of(CustomerId[] customers) => new(l => customers.AsEnumerable().Contains(l.Id));

    /// <summary>Those whose stage changes without new facts by an instant.</summary>
    /// <param name="until">The instant, UTC.</param>
    public static Criterion<Lifecycle> DueBy(DateTimeOffset until) => new(l => l.ReviewDueAt != null && l.ReviewDueAt <= until);

    /// <summary>Those in a stage, as of their last change or review.</summary>
    /// <param name="stage">The stage.</param>
    public static Criterion<Lifecycle> InStage(LifecycleStage stage) => new(l => l.Stage == stage);
}
