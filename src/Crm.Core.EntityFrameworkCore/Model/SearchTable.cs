using System.Runtime.CompilerServices;
using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>What SQL calls the table of terms in a host's model, whose conventions may rename everything.</summary>
internal sealed class SearchTable
{
    private static readonly ConditionalWeakTable<IModel, SearchTable> PerModel = [];

    private SearchTable(DbContext context)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        var dialect = Dialect.Of(context.Database);
        var entity = context.Model.FindEntityType(typeof(SearchTerm))!;
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        if (dialect.FragmentsBesideTerms)
        {
            Fragments = sql.DelimitIdentifier(FragmentsOf(table.Name));
            FragmentsWaiting = sql.DelimitIdentifier(FragmentsWaitingOf(table.Name));
        }

        Name = sql.DelimitIdentifier(table.Name, table.Schema);
        Tenant = Column(nameof(SearchTerm.TenantId));
        Customer = Column(nameof(SearchTerm.CustomerId));
        Term = Column(nameof(SearchTerm.Term));
        Fields = Column(nameof(SearchTerm.Fields));
        NameKey = Column(nameof(SearchTerm.NameKey));
        Customers = CustomersOf(context, sql);
        LockRows = dialect.LockRows;
        PositionOf = dialect.PositionOf;
        StoresIdsAsBytes = dialect.StoresIdsAsBytes;

        string Column(string property) => sql.DelimitIdentifier(entity.FindProperty(property)!.GetColumnName(table)!);
    }

    /// <summary>The full-text table of what is inside terms; null where the table of terms has an index for that.</summary>
    public string? Fragments { get; }

    /// <summary>The customers the full-text table does not have yet; null where there is none.</summary>
    public string? FragmentsWaiting { get; }

    /// <summary>What the full-text table beside a table of terms is called.</summary>
    public static string FragmentsOf(string terms) => terms + "_fragments";

    /// <summary>What the table of customers that wait for it is called.</summary>
    public static string FragmentsWaitingOf(string terms) => terms + "_waiting";

    public string Name { get; }

    public string Tenant { get; }

    public string Customer { get; }

    public string Term { get; }

    public string Fields { get; }

    public string NameKey { get; }

    /// <summary>The table of customers with the columns of its key: table, tenant, id.</summary>
    public (string Name, string Tenant, string Id) Customers { get; }

    public string LockRows { get; }

    public string PositionOf { get; }

    /// <summary>That a row is of a word of the name: word for word what the index of names is limited to, or it is not used.</summary>
    public string IsOfName(string alias) => IsOfName(alias + ".", Fields);

    /// <summary>That a row is of anything else, too: as in the index of the others.</summary>
    public string IsBesideName(string alias) => IsBesideName(alias + ".", Fields);

    public static string IsOfName(string alias, string fields) => $"({alias}{fields} & {(int)SearchFields.Name}) <> 0";

    public static string IsBesideName(string alias, string fields) => $"{alias}{fields} <> {(int)SearchFields.Name}";

    private bool StoresIdsAsBytes { get; }

    public static SearchTable Of(DbContext context) => PerModel.GetValue(context.Model, _ => new(context));

    private static (string Name, string Tenant, string Id) CustomersOf(DbContext context, ISqlGenerationHelper sql)
    {
        var entity = context.Model.FindEntityType(typeof(Customer))!;
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        return (sql.DelimitIdentifier(table.Name, table.Schema), Column(nameof(AggregateRoot.TenantId)), Column("Id"));

        string Column(string property) => sql.DelimitIdentifier(entity.FindProperty(property)!.GetColumnName(table)!);
    }

    /// <summary>An id as the column holds it.</summary>
    public object Stored(Guid id) => StoresIdsAsBytes ? id.ToByteArray(bigEndian: true) : id;

    /// <summary>An id as it came back from the column.</summary>
    public static Guid Read(object stored) => stored is byte[] bytes ? new(bytes, bigEndian: true) : (Guid)stored;
}
