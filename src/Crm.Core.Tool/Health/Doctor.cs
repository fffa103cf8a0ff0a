using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Refusals;
using Crm.Core.Tool.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tool.Health;

/// <summary>Looks a database over and says what to do.</summary>
internal sealed class Doctor(ToolStore store, IServiceProvider services)
{
    /// <summary>The check that counts what the tenant has; made only where all tables are there.</summary>
    public const string Counts = "counts";

    private readonly ToolDb _db = services.GetRequiredService<ToolDb>();
    private readonly ICrm _crm = services.GetRequiredService<ICrm>();

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken ct)
    {
        if (store.File is not null && !File.Exists(store.File)) return [new("schema", FindingState.Bad, "There is no database file.", "Run crm init, or name another file with --db.")];
        var schema = await SchemaReader.ReadAsync(_db, ct);
        if (schema.History is { Unknown.Count: > 0 } newer)
            return [new("schema", FindingState.Bad, $"A newer crm was here; not known: {string.Join(", ", newer.Unknown)}.", "Update crm.", ToolErrors.NewerDatabase.Code)];
        if (schema.History is { Pending.Count: > 0 } older)
            return [new("schema", FindingState.Bad, $"Migrations pending: {string.Join(", ", older.Pending)}.", "Run crm backup FILE, then crm init, which upgrades.", ToolErrors.PendingMigrations.Code)];
        if (!schema.HasOurs) return [new("schema", FindingState.Bad, "The database has no tables of the library.", schema.IsEmpty ? "Run crm init." : "Name another database, or run the host's migrations.")];
        if (schema.Missing.Count > 0)
            return [new("schema", FindingState.Bad, $"Missing: {string.Join(", ", schema.Missing)}.", WithoutPending(schema), ToolErrors.MissingTables.Code)];

        return
        [
            new("schema", FindingState.Good, "All tables and columns are there."),
            .. await SettingsAsync(ct),
            await CountsAsync(ct),
            await OutboxAsync(ct),
            await AnswersAsync(ct),
            await AttributesAsync(ct),
        ];
    }

    private static string WithoutPending(SchemaState schema) => schema.History is null
        ? "Run the host's migrations; a database of a crm without migrations is made anew: crm init on another file, import again."
        : "Something was taken away that migrations had made: restore a backup with crm restore FILE.";

    private async Task<IReadOnlyList<Finding>> SettingsAsync(CancellationToken ct) =>
        store.File is { } file ? await SqliteSettings.LookAsync(_db, file, ct) : await PostgresSettings.LookAsync(_db, store.Server!, ct);

    private async Task<Finding> CountsAsync(CancellationToken ct)
    {
        IReadOnlyList<string> counts =
        [
            Counted.Of(await _crm.Customers.CountAsync(ct: ct), "customer"),
            Counted.Of(await _crm.Purchases.CountAsync(ct: ct), "purchase"),
            Counted.Of(await _crm.Interactions.CountAsync(ct: ct), "interaction"),
            Counted.Of(await _crm.Leads.CountAsync(ct: ct), "lead"),
            Counted.Of(await _crm.Opportunities.CountAsync(ct: ct), "deal"),
            Counted.Of(await _crm.Contracts.CountAsync(ct: ct), "contract"),
            Counted.Of(await _crm.Cases.CountAsync(ct: ct), "case"),
        ];
        return new(Counts, FindingState.Good, $"{string.Join(", ", counts)} in the tenant of the command.");
    }

    private async Task<Finding> OutboxAsync(CancellationToken ct)
    {
        var counts = await services.GetRequiredService<IOutbox>().CountAsync(ct);
        var message = Text($"{counts.Pending} waiting, {counts.Claimed} in delivery, {counts.Delivered} delivered, {counts.Parked} parked.");
        return counts.Parked > 0
            ? new("events", FindingState.Bad, message, "Parked events were given up: correct their handler, then call IOutbox.ReleaseParkedAsync in the host.")
            : new("events", FindingState.Good, message);
    }

    private async Task<Finding> AnswersAsync(CancellationToken ct)
    {
        List<string> open = [];
        var asked = 0;
        foreach (var owner in _crm.Fields.Owners)
        {
            foreach (var field in await _crm.Fields.AllAsync(owner, ct))
            {
                asked++;
                var a = field.Answers();
                if (new[] { a.Which, a.Arranged, a.Protected, a.Known, a.Lawful, a.WhatFor }.Any(string.IsNullOrWhiteSpace)) open.Add(field.ToString());
            }
        }

        return open.Count == 0
            ? new("field answers", FindingState.Good, Text($"All {asked} fields answer the six questions."))
            : new("field answers", FindingState.Warning, $"Without all answers: {string.Join(", ", open)}.", "Give them a profile with purpose and notice, or stop collecting them.");
    }

    private async Task<Finding> AttributesAsync(CancellationToken ct)
    {
        List<string> unused = [];
        var declared = await _crm.Attributes.OfAsync(Attributes.AttributeOwner.Customers, ct);
        foreach (var key in declared.Where(a => !a.IsRetired).Select(a => a.Name))
        {
            if (await _crm.Customers.CountAsync(Specification.For<Customer>().Where(c => c.Attributes.Any(a => a.Key == key)), ct) == 0) unused.Add(key);
        }

        return unused.Count == 0
            ? new("unused fields", FindingState.Good, Text($"Every one of {declared.Count} declared attributes of customers is used."))
            : new("unused fields", FindingState.Warning, $"Never used: {string.Join(", ", unused)}.", "Use them, or retire them: what is not needed should not be collected.");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
