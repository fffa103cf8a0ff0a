using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Prediction.Fields;

/// <summary>Rows to learn from or to score: leads, customers, receivers of a campaign.</summary>
public sealed class FieldTable
{
    private readonly Dictionary<string, Field> _byName = new(StringComparer.Ordinal);

    /// <summary>A table.</summary>
    /// <param name="fields">With names that differ, and as many rows each.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-table</c> with the field; <c>crm.analytics.empty</c>: no field.</exception>
    public FieldTable(IEnumerable<Field> fields)
    {
        Fields = [.. fields];
        if (Fields.Count == 0) throw new CrmException(AnalyticsErrors.Empty, "fields");
        foreach (var field in Fields)
        {
            if (field.Count != Rows || !_byName.TryAdd(field.Name, field)) throw new CrmException(AnalyticsErrors.InvalidTable, field.Name);
        }
    }

    /// <summary>The fields, in the order in which they were given.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>How many rows there are.</summary>
    public int Rows => Fields[0].Count;

    /// <summary>A field by its name; null when there is none.</summary>
    public Field? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The table without some of its fields.</summary>
    /// <param name="names">Names; those it does not have are passed over.</param>
    /// <exception cref="CrmException"><c>crm.analytics.empty</c>: no field is left.</exception>
    public FieldTable Without(IReadOnlyCollection<string> names) => names.Count == 0 ? this : new(Fields.Where(f => !names.Contains(f.Name, StringComparer.Ordinal)));
}
