using Crm.Core.Customers;
using Crm.Core.Search;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>A row a stage of a search found.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Term">The term results are ordered by first; empty where they are not.</param>
/// <param name="NameKey">The folded name.</param>
/// <param name="Fields">What the term is in; <see cref="SearchFields.None"/> when not read yet.</param>
internal readonly record struct SearchRow(CustomerId Customer, string Term, string NameKey, SearchFields Fields);
