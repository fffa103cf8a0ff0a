using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Storage;

namespace Crm.Core.Tiers;

/// <summary>How tiers are refreshed.</summary>
public sealed record TierRefreshOptions
{
    /// <summary>Whose tiers; who is unknown or archived is left out.</summary>
    /// <value>Default: null, for everybody.</value>
    public IReadOnlyCollection<CustomerId>? Customers { get; init; }

    /// <summary>The last report of a refresh of everybody that was cancelled or failed: it goes on behind it, unless the scheme is another one by now.</summary>
    /// <value>Default: null, to begin at the start.</value>
    public TierRefreshProgress? GoOnFrom { get; init; }

    /// <summary>The scheme as a worker saw it before: it leaves a scheme that is another by now, or that somebody else refreshed to the end. Null for whoever asks by hand.</summary>
    internal (int DefinitionVersion, DateTimeOffset? RefreshedAsOf)? Seen { get; init; }

    /// <summary>At most so many are stored together, in one transaction.</summary>
    /// <value>Default: 200.</value>
    /// <exception cref="CrmException"><c>crm.tier.invalid-batch-size</c>: 1 to 200.</exception>
    public int BatchSize
    {
        get;
        init => field = value is >= 1 and <= PageRequest.MaxSize ? value : throw new CrmException(TierErrors.InvalidBatchSize, "batchSize");
    } = PageRequest.MaxSize;
}
