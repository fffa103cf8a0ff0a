using Crm.Core.EntityFrameworkCore.Search;
using Crm.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>The terms customers are found by. No reference to the customer: a search reads customers anyway, and every reference costs each insert.</summary>
internal static class SearchTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var term = crm.Table<SearchTerm>("search_terms");
        crm.Ordinal(term.Property(t => t.Term).HasMaxLength(SearchTermSet.MaxTermLength));
        crm.Ordinal(term.Property(t => t.NameKey).HasMaxLength(SearchTermSet.MaxNameLength));
        term.HasKey(t => new { t.TenantId, t.CustomerId, t.Term }).HasName($"pk_{crm.Options.TablePrefix}search_terms");
        // In the order results come in, and with all a search reads: the rows of the table are not touched. Words of names apart, as a rank
        // of only one kind would read over all of the other.
        string[] inOrder = [nameof(SearchTerm.Term), nameof(SearchTerm.NameKey), nameof(SearchTerm.CustomerId), nameof(SearchTerm.Fields)];
        crm.IndexWhere(term, "search_terms_name", SearchTable.IsOfName(string.Empty, "\"fields\""), inOrder);
        crm.IndexWhere(term, "search_terms_other", SearchTable.IsBesideName(string.Empty, "\"fields\""), inOrder);
    }
}
