using Crm.Core.Search;

namespace Crm.Core.Benchmarks.Search;

/// <summary>What one made-up customer is found by.</summary>
internal sealed record SearchPerson(string Name, string Email, string Phone, string ExternalId, string? TaxCode)
{
    private SearchTermSet? _terms;

    /// <summary>By the function the library itself indexes with.</summary>
    public SearchTermSet Terms()
    {
        if (_terms is not null) return _terms;
        List<(SearchFields, string)> keys = [(SearchFields.Email, Email), (SearchFields.Phone, Phone), (SearchFields.ExternalId, ExternalId)];
        if (TaxCode is not null) keys.Add((SearchFields.TaxCode, TaxCode));
        return _terms = SearchTermSet.Of(Name, null, keys);
    }
}
