using Crm.Core.Storage;

namespace Crm.Core.Opportunities;

/// <summary>The orders deals can be listed in.</summary>
public static class OpportunityOrder
{
    /// <summary>By folded name.</summary>
    public static readonly SortKey<Opportunity> Name = SortKey<Opportunity>.Of("name", o => o.NameKey);

    /// <summary>By the instant they began.</summary>
    public static readonly SortKey<Opportunity> Opened = SortKey<Opportunity>.Of("opened", o => o.OpenedAt);

    /// <summary>By the instant they entered their stage.</summary>
    public static readonly SortKey<Opportunity> StageEntered = SortKey<Opportunity>.Of("stage-entered", o => o.StageEnteredAt);

    /// <summary>By the day they are expected to close; with <see cref="OpportunityCriteria.ExpectedBetween"/> only, because a sort key is never null.</summary>
    public static readonly SortKey<Opportunity> ExpectedClose = SortKey<Opportunity>.Of("expected-close", o => o.ExpectedClose!.Value);

    /// <summary>By the instant they were won or lost; with <see cref="OpportunityCriteria.ClosedBetween"/> only, because a sort key is never null.</summary>
    public static readonly SortKey<Opportunity> Closed = SortKey<Opportunity>.Of("closed", o => o.ClosedAt!.Value);
}
