using Crm.Core.Errors;

namespace Crm.Core.Search;

/// <summary>How much a search returns.</summary>
public sealed record SearchOptions
{
    /// <summary>The most customers one search returns.</summary>
    public const int MaxLimit = 100;

    /// <summary>How many, 1 to 100.</summary>
    /// <value>Default: 20.</value>
    public int Limit { get; init; } = 20;

    /// <summary>Whether archived customers are found too.</summary>
    /// <value>Default: false.</value>
    public bool IncludeArchived { get; init; }

    internal SearchOptions Checked() => Limit is < 1 or > MaxLimit ? throw new CrmException(SearchErrors.InvalidLimit, "limit") : this;
}
