using Crm.Core.Storage;

namespace Crm.Core.Affiliations;

/// <summary>The orders affiliations can be listed in.</summary>
public static class AffiliationOrder
{
    /// <summary>By the first day.</summary>
    public static readonly SortKey<Affiliation> Started = SortKey<Affiliation>.Of("started", a => a.From);

    /// <summary>By the last day; for ended ones only, because a sort key is never null.</summary>
    internal static readonly SortKey<Affiliation> Ended = SortKey<Affiliation>.Of("ended", a => a.To!.Value);
}
