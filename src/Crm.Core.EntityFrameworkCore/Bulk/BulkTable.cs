using Crm.Core.Domain;

namespace Crm.Core.EntityFrameworkCore.Bulk;

/// <summary>A table and how an object becomes one of its rows, as the model of the context says it.</summary>
public sealed class BulkTable
{
    private readonly Action<object, IBulkValues> _write;
    private readonly Func<AggregateRoot, IEnumerable<object>>? _partsOf;

    internal BulkTable(string name, string? schema, IReadOnlyList<BulkColumn> columns, Action<object, IBulkValues> write, Func<AggregateRoot, IEnumerable<object>>? partsOf)
    {
        Name = name;
        Schema = schema;
        Columns = columns;
        _write = write;
        _partsOf = partsOf;
    }

    /// <summary>How many columns, the first ones, say whose a part is: the tenant and the id of the record. They are the whole key of a record.</summary>
    public const int OwnerColumns = 2;

    /// <summary>The table, not quoted.</summary>
    public string Name { get; }

    /// <summary>Its schema, not quoted; null for the default one.</summary>
    public string? Schema { get; }

    /// <summary>The columns, those of the key first.</summary>
    public IReadOnlyList<BulkColumn> Columns { get; }

    /// <summary>Hands over the values of a row in the order of the columns.</summary>
    /// <param name="row">An object of the table's type.</param>
    /// <param name="values">Takes them.</param>
    public void Write(object row, IBulkValues values) => _write(row, values);

    internal IEnumerable<object> PartsOf(AggregateRoot record) => _partsOf!(record);
}
