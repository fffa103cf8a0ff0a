using Crm.Core.Storage;

namespace Crm.Core.Churn;

/// <summary>The orders records of customers that went away can be listed in.</summary>
public static class ChurnOrder
{
    /// <summary>By the instant the customer went away.</summary>
    public static readonly SortKey<ChurnRecord> Left = SortKey<ChurnRecord>.Of("left", c => c.LeftAt);

    /// <summary>By the instant the customer came back; for those only, because a sort key is never null.</summary>
    internal static readonly SortKey<ChurnRecord> WonBack = SortKey<ChurnRecord>.Of("won-back", c => c.WonBackAt!.Value);
}
