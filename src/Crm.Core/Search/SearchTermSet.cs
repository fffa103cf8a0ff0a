using Crm.Core.Customers;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Search;

/// <summary>What one customer is found by.</summary>
public sealed class SearchTermSet
{
    /// <summary>The longest term, in characters; what is longer is found by its beginning.</summary>
    public const int MaxTermLength = 100;

    /// <summary>As much of a name is searched and ordered by, in characters.</summary>
    public const int MaxNameLength = 200;

    private readonly SortedDictionary<string, SearchFields> _terms = new(CodePointComparer.Instance);

    private SearchTermSet(string name) => Name = name;

    /// <summary>The folded words of the name, joined by spaces; empty when there is no name.</summary>
    public string Name { get; }

    /// <summary>The terms with the fields they are in, by code point.</summary>
    public IReadOnlyDictionary<string, SearchFields> Terms => _terms;

    /// <summary>What a customer is found by.</summary>
    /// <param name="customer">The customer.</param>
    public static SearchTermSet Of(Customer customer) => Of(
        customer.DisplayName,
        customer.Organisation?.LegalName,
        [
            .. customer.ContactPoints.Select(p => (FieldOf(p.Kind), p.MatchKey)),
            .. customer.ExternalIds.Select(e => (SearchFields.ExternalId, e.Key)),
            .. customer.Organisation?.TaxCode is { } code ? [(SearchFields.TaxCode, code)] : Array.Empty<(SearchFields, string)>(),
        ]);

    /// <summary>What a customer is found by, from its parts; for whoever writes many rows at once.</summary>
    /// <param name="name">The display name; may be empty.</param>
    /// <param name="legalName">The name in the register; null for none.</param>
    /// <param name="keys">Match keys of contact points (telephone numbers as E.164), external ids, tax codes.</param>
    public static SearchTermSet Of(string name, string? legalName, IEnumerable<(SearchFields Field, string Key)> keys)
    {
        var set = new SearchTermSet(SearchText.Cut(string.Join(' ', SearchText.Words(name)), MaxNameLength).TrimEnd());
        set.Add(set.Name.Split(' '), SearchFields.Name);
        if (legalName is not null) set.Add(SearchText.Words(legalName), SearchFields.Company);
        foreach (var (field, key) in keys) set.Add(SearchText.Words(key), field);
        return set;
    }

    /// <summary>As an adapter stored it.</summary>
    /// <param name="name"><see cref="Name"/>.</param>
    /// <param name="terms"><see cref="Terms"/>.</param>
    public static SearchTermSet Stored(string name, IEnumerable<(string Term, SearchFields Fields)> terms)
    {
        var set = new SearchTermSet(name);
        foreach (var (term, fields) in terms) set._terms[term] = fields;
        return set;
    }

    /// <summary>The rows an index keeps of it.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="customer">The customer.</param>
    public IEnumerable<SearchTerm> RowsOf(TenantId tenant, CustomerId customer) =>
        _terms.Select(t => new SearchTerm { TenantId = tenant, CustomerId = customer, Term = t.Key, Fields = t.Value, NameKey = Name });

    /// <summary>How many terms.</summary>
    public override string ToString() => $"{_terms.Count} terms";

    private static SearchFields FieldOf(ContactPointKind kind) => kind switch
    {
        ContactPointKind.Email => SearchFields.Email,
        ContactPointKind.Phone => SearchFields.Phone,
        _ => SearchFields.Account,
    };

    private void Add(IEnumerable<string> words, SearchFields field)
    {
        foreach (var word in words)
        {
            var term = SearchText.Cut(word, MaxTermLength);
            if (term.Length > 0) _terms[term] = _terms.GetValueOrDefault(term) | field;
        }
    }
}
