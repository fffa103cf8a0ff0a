using Crm.Core;
using Crm.Core.Customers;
using Crm.Core.Segments;
using Crm.Core.Storage;
using Crm.SampleHost.Overview;
using Crm.SampleHost.Storage;
using Crm.SampleHost.Tenants;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace Crm.SampleHost.Segments;

/// <summary>Defines the segments of a tenant, refreshes them once, and shows their sizes and rules, why somebody is in one and what somebody else is missing.</summary>
public sealed class SegmentOverview(SampleDb db, ICrm crm)
{
    private const int Asked = 200;

    /// <summary>Defines what is missing and asks everybody once.</summary>
    public async Task PrepareAsync(SampleTenant tenant, CancellationToken ct)
    {
        foreach (var (name, rule) in SampleSegments.Of(tenant))
        {
            if (await crm.Segments.FindByNameAsync(name, ct: ct) is null) await crm.Segments.DefineAsync(name, rule, ct: ct);
            await db.SaveChangesAsync(ct);
        }

        // The sample's clock starts anew with every start; what was refreshed stays as it is until something is added.
        foreach (var segment in (await ListAsync(ct)).Where(s => s.RefreshedAsOf is null)) await crm.Segments.RefreshAsync(segment.Id, ct);
    }

    /// <summary>Prints sizes, rules and two explanations: of a member and of who nearly is one.</summary>
    public async Task PrintAsync(IAnsiConsole console, SampleTenant tenant, CancellationToken ct)
    {
        var segments = (await ListAsync(ct)).ToDictionary(s => s.Name, StringComparer.Ordinal);
        if (segments.Count == 0) return;
        console.MarkupLine("[bold]Segments[/]");
        var table = OverviewParts.Counts();
        foreach (var segment in SampleSegments.Of(tenant).Select(s => segments.GetValueOrDefault(s.Name)).OfType<SegmentSummary>())
            table.AddRow(new Text(OverviewParts.Text($"{segment.MemberCount,7:N0}")), new Text(segment.RuleText is { } rule ? $"{segment.Name}: {rule}" : segment.Name));
        console.Write(table);
        if (segments.GetValueOrDefault(SampleSegments.ExplainedOf(tenant)) is { } shown)
        {
            if (await MemberAsync(shown.Id, ct) is { } member) await ExplainAsync(console, shown, member, ct);
            if (await NearMissAsync(shown.Id, ct) is { } near) await ExplainAsync(console, shown, near, ct);
        }

        console.WriteLine();
    }

    private async Task<IReadOnlyList<SegmentSummary>> ListAsync(CancellationToken ct) =>
        (await crm.Segments.ListAsync(Specification.For<Segment>().Where(SegmentCriteria.InUse(SegmentSubject.Customers)).Paged(new(PageRequest.MaxSize)), ct)).Items;

    private async Task ExplainAsync(IAnsiConsole console, SegmentSummary segment, CustomerId customer, CancellationToken ct)
    {
        var name = (await crm.Customers.GetAsync(customer, ct)).DisplayName;
        console.WriteLine($"\n{name} and \"{segment.Name}\"");
        foreach (var line in (await crm.Segments.ExplainAsync(segment.Id, customer.Value, ct)).ToText().Split('\n')) console.WriteLine($"  {line}");
    }

    private async Task<CustomerId?> MemberAsync(SegmentId segment, CancellationToken ct)
    {
        await using var members = crm.Segments.MembersAsync(segment, ct: ct).GetAsyncEnumerator(ct);
        return await members.MoveNextAsync() ? new(members.Current) : null;
    }

    // Of the first customers the one who misses least.
    private async Task<CustomerId?> NearMissAsync(SegmentId segment, CancellationToken ct)
    {
        CustomerId? nearest = null;
        decimal? least = null;
        foreach (var id in await db.Set<Customer>().Where(c => c.ArchivedAt == null).OrderBy(c => c.Id).Select(c => c.Id).Take(Asked).ToListAsync(ct))
        {
            var explained = await crm.Segments.ExplainAsync(segment, id.Value, ct);
            if (explained.Belongs || explained.Rule?.Misses is not [{ Lacking: Core.Rules.Tree.RuleValue.OfNumber lacking }]) continue;
            if (least <= lacking.Value) continue;
            (nearest, least) = (id, lacking.Value);
            if (least == 1) break;
        }

        return nearest;
    }
}
