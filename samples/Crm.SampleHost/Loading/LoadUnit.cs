using Crm.Core;

namespace Crm.SampleHost.Loading;

/// <summary>Some records that are stored together or not at all; each unit begins with a look whether an earlier run stored it.</summary>
public abstract class LoadUnit(string phase, int size)
{
    public string Phase => phase;

    /// <summary>How much of the plan's size it is.</summary>
    public int Size => size;

    public abstract Task<bool> IsStoredAsync(ICrm crm, CancellationToken ct);

    public abstract Task AddAsync(ICrm crm, CancellationToken ct);
}
