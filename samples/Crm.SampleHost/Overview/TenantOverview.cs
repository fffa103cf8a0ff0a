using Crm.Core.Errors;
using Crm.Core.Opportunities;
using Crm.Core.Purchases;
using Crm.SampleHost.Insights;
using Crm.SampleHost.Segments;
using Crm.SampleHost.Standing;
using Crm.SampleHost.Storage;
using Crm.SampleHost.Tenants;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace Crm.SampleHost.Overview;

/// <summary>The overview of the tenant in scope, on a terminal or as text.</summary>
public sealed class TenantOverview(SampleDb db, DealsReader deals, OverviewReader sales, InsightOverview insights, SegmentOverview segments, StandingOverview standing)
{
    private const int Columns = 80;

    private static readonly CrmError s_notLoaded = new("sample.overview.not-found", "Nothing is loaded for this tenant. Start the sample host without --tenant, or name this one.");

    public async Task PrintAsync(IAnsiConsole console, SampleTenant tenant, CancellationToken ct)
    {
        if (tenant == SampleTenant.Maven) DealsPrinter.Print(console, await deals.ReadAsync(ct));
        else OverviewPrinter.Print(console, await sales.ReadAsync(ct));
        await insights.PrintAsync(console, tenant, ct);
        await segments.PrintAsync(console, tenant, ct);
        await standing.PrintAsync(console, tenant, ct);
    }

    /// <summary>The overview as plain text.</summary>
    /// <exception cref="CrmException"><c>sample.overview.not-found</c>.</exception>
    public async Task<string> ReadAsync(SampleTenant tenant, CancellationToken ct)
    {
        if (!await db.Set<Purchase>().AnyAsync(ct) && !await db.Set<Opportunity>().AnyAsync(ct)) throw new CrmException(s_notLoaded, "tenant");
        await using var text = new StringWriter();
        await PrintAsync(PlainConsole(new AnsiConsoleOutput(text)), tenant, ct);
        return text.ToString();
    }

    /// <summary>Plain lines of 80 characters: no colours, no cursor movements.</summary>
    public static IAnsiConsole PlainConsole(IAnsiConsoleOutput? output = null)
    {
        var plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = output,
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        plain.Profile.Width = Columns;
        return plain;
    }
}
