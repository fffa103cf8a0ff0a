using Crm.Core.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>The terms customers are found by. No reference to the customer: a search reads customers anyway, and every reference costs each insert.</summary>
internal static class SearchTables
{
    // Written to the model snapshots of hosts: never changed.
    private const string Condition = "Crm:Condition", OfName = "of-name", BesideName = "beside-name";

    public static void Add(CrmModelBuilder crm)
    {
        var term = crm.Table<SearchTerm>("search_terms");
        crm.Ordinal(term.Property(t => t.Term).HasMaxLength(SearchTermSet.MaxTermLength));
        crm.Ordinal(term.Property(t => t.NameKey).HasMaxLength(SearchTermSet.MaxNameLength));
        term.HasKey(t => new { t.TenantId, t.CustomerId, t.Term }).HasName($"pk_{crm.Options.TablePrefix}search_terms");
        // In the order results come in, and with all a search reads: the rows of the table are not touched. Words of names apart, as a rank
        // of only one kind would read over all of the other.
        string[] inOrder = [nameof(SearchTerm.Term), nameof(SearchTerm.NameKey), nameof(SearchTerm.CustomerId), nameof(SearchTerm.Fields)];
        crm.NamedIndex(term, "search_terms_name", inOrder).HasAnnotation(Condition, OfName);
        crm.NamedIndex(term, "search_terms_other", inOrder).HasAnnotation(Condition, BesideName);
        // For contexts without the library's part, such as those of design-time factories.
        SetConditions(term.Metadata);
    }

    /// <summary>Limits both indexes, with the name the column has by now.</summary>
    public static void SetConditions(IMutableEntityType terms)
    {
        var table = StoreObjectIdentifier.Table(terms.GetTableName()!, terms.GetSchema());
        var fields = $"\"{terms.FindProperty(nameof(SearchTerm.Fields))!.GetColumnName(table)!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        foreach (var index in terms.GetIndexes())
        {
            if (index.FindAnnotation(Condition)?.Value is string condition)
                index.SetFilter(condition == OfName ? SearchTable.IsOfName(string.Empty, fields) : SearchTable.IsBesideName(string.Empty, fields));
        }
    }
}
