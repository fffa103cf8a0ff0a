using Crm.Core.Customers;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;

namespace Crm.Core.Search;

/// <summary>A row of a search index: one term of one customer. Adapters that keep an index store these; <see cref="SearchTermSet"/> makes them.</summary>
public sealed class SearchTerm
{
    /// <summary>Whose row.</summary>
    public required TenantId TenantId { get; init; }

    /// <summary>The customer found by it.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>The term, folded.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public required string Term { get; init; }

    /// <summary>What the term is in.</summary>
    public required SearchFields Fields { get; init; }

    /// <summary>The folded words of the name, to order by and to compare the other words with.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public required string NameKey { get; init; }

    /// <summary>The customer only.</summary>
    public override string ToString() => $"term of {CustomerId}";
}
