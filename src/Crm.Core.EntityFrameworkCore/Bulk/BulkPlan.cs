using System.Runtime.CompilerServices;
using Crm.Core.Auditing;
using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Events;
using Crm.Core.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Bulk;

/// <summary>The tables of one kind of record and of the journal, read once from each model.</summary>
internal sealed class BulkPlan
{
    private static readonly ConditionalWeakTable<IModel, Dictionary<Type, BulkPlan>> PerModel = [];

    private BulkPlan(IModel model, Type record)
    {
        var entity = model.FindEntityType(record) ?? throw new InvalidOperationException($"{record.Name} has no table. Add to OnModelCreating: model.UseCrm(Database);");
        Record = BulkTables.Of(entity, null);
        Parts = [.. entity.GetNavigations().Where(IsPart).Select(n => BulkTables.Of(n.TargetEntityType, n))];
        Outbox = BulkTables.Of(model.FindEntityType(typeof(OutboxMessage))!, null);
        Audit = BulkTables.Of(model.FindEntityType(typeof(AuditEntry))!, null);
        AuditLines = BulkTables.Of(model.FindEntityType(typeof(AuditLine))!, null);
        AuditValues = BulkTables.Of(model.FindEntityType(typeof(AuditValues))!, null);
        SearchTerms = record == typeof(Customer) ? BulkTables.Of(model.FindEntityType(typeof(SearchTerm))!, null) : null;
    }

    public BulkTable Record { get; }

    public IReadOnlyList<BulkTable> Parts { get; }

    public BulkTable Outbox { get; }

    public BulkTable Audit { get; }

    public BulkTable AuditLines { get; }

    public BulkTable AuditValues { get; }

    /// <summary>What customers are found by; null for other records.</summary>
    public BulkTable? SearchTerms { get; }

    public static BulkPlan Of(DbContext context, Type record)
    {
        var plans = PerModel.GetOrCreateValue(context.Model);
        lock (plans)
        {
            if (plans.TryGetValue(record, out var known)) return known;
            var plan = new BulkPlan(context.Model, record);
            plans.Add(record, plan);
            return plan;
        }
    }

    // What a host hangs on a record points at it the other way round.
    private static bool IsPart(INavigation navigation) =>
        navigation.IsCollection && !navigation.IsOnDependent && navigation.TargetEntityType.ClrType.Assembly == typeof(AggregateRoot).Assembly;
}
