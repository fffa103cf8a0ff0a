using Crm.SampleHost.Storage;
using Crm.SampleHost.Tenants;

namespace Crm.SampleHost.Loading;

/// <summary>A tenant's data, cut into units. Phases come one after the other; the units of one phase in any order.</summary>
/// <param name="Tenant">Whose data.</param>
/// <param name="What">What the progress counts.</param>
/// <param name="Size">How many of them there are.</param>
/// <param name="ReadPhases">Reads the data and gives the units of each phase.</param>
public sealed record LoadPlan(SampleTenant Tenant, string What, int Size, Func<IReadOnlyList<IEnumerable<LoadUnit>>> ReadPhases)
{
    /// <summary>Says with a few counts whether all of it is stored: so a second run need neither read the data nor look at every unit.</summary>
    public required Func<SampleDb, CancellationToken, Task<bool>> IsStoredAsync { get; init; }
}
