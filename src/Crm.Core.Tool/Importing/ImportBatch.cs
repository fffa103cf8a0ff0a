using Crm.Core.DataExchange.Tables;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Tool.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tool.Importing;

/// <summary>Some rows that are stored together. Should storing them refuse one, each is stored alone, so that only that one is left out.</summary>
internal sealed class ImportBatch(
    ToolStore store, bool dryRun, Func<ICrm, IReadOnlyList<TableRow>, CancellationToken, Task> begin, Func<ICrm, TableRow, CancellationToken, Task<RowOutcome>> take)
{
    public const int Size = 500;

    public async Task RunAsync(IReadOnlyList<TableRow> rows, Table file, ImportReport report, CancellationToken ct)
    {
        var (outcomes, rejected) = await TryAsync(rows, file, ct);
        if (outcomes is not null)
        {
            Count(outcomes);
        }
        else
        {
            rejected.Clear();
            foreach (var row in rows)
            {
                var (alone, refused) = await TryAsync([row], file, ct);
                if (alone is not null) Count(alone);
                rejected.AddRange(refused);
            }
        }

        report.Rejections.AddRange(rejected);
        report.Read += rows.Count;

        void Count(IReadOnlyList<RowOutcome> of)
        {
            report.Stored += of.Count(o => o is not RowOutcome.Skipped);
            report.Skipped += of.Count(o => o is RowOutcome.Skipped);
            report.CustomersCreated += of.Count(o => o is RowOutcome.StoredWithCustomer);
        }
    }

    // Null outcomes: storing them together was refused and nothing was stored.
    private async Task<(IReadOnlyList<RowOutcome>? Outcomes, List<RejectedRow> Rejected)> TryAsync(IReadOnlyList<TableRow> rows, Table file, CancellationToken ct)
    {
        await using var scope = store.Scope();
        // Held until the scope ends: files are not pooled, and opening one for every question takes longer than the answer.
        await scope.ServiceProvider.GetRequiredService<ToolDb>().Database.OpenConnectionAsync(ct);
        var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
        await begin(crm, [.. rows.Where(r => r.Damage is null)], ct);
        List<RowOutcome> outcomes = [];
        List<RejectedRow> rejected = [];
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            try
            {
                if (row.Damage is { } damage) throw new CrmException(damage);
                outcomes.Add(await take(crm, row, ct));
            }
            catch (RowRefusedException refused)
            {
                if (refused.LeavesTraces && rows.Count > 1) return (null, rejected);
                rejected.Add(new(row.Line, refused.Column is { } column ? file.Columns[column] : null, refused.Error.Code, refused.Error.Message));
            }
            catch (CrmException refused)
            {
                rejected.Add(Whole(row, refused));
            }
        }

        if (dryRun || outcomes.Count == 0) return (outcomes, rejected);
        try
        {
            await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync(ct);
            return (outcomes, rejected);
        }
        catch (CrmException refused)
        {
            if (rows.Count == 1) rejected.Add(Whole(rows[0], refused));
            return (null, rejected);
        }
    }

    private static RejectedRow Whole(TableRow row, CrmException refused) => new(row.Line, null, refused.Code, refused.Error.Message);
}
