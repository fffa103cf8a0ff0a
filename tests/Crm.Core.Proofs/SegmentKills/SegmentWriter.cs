using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Segments;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.SegmentKills;

/// <summary>Changes whatever segments depend on, until it is told to stop.</summary>
internal sealed class SegmentWriter(IServiceProvider services, IReadOnlyList<CustomerId> customers, IReadOnlyDictionary<string, SegmentId> segments, int seed)
{
    private readonly Random _random = new(seed);

    private int _number;

    /// <summary>How many changes were stored.</summary>
    public int Stored { get; private set; }

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await using var scope = services.CreateAsyncScope();
                await ActAsync(scope.ServiceProvider.GetRequiredService<ICrm>());
                await scope.ServiceProvider.GetRequiredService<HostDb>().SaveChangesAsync(CancellationToken.None);
                Stored++;
            }
            catch (Exception refused) when (refused is CrmException or DbUpdateException or System.Data.Common.DbException)
            {
                // A worker stored the segment in between, the file was busy, or the customer has the tag already: something else next time.
            }

            await Task.Delay(_random.Next(10), CancellationToken.None);
        }
    }

    private async Task ActAsync(ICrm crm)
    {
        var (customer, now) = (customers[_random.Next(customers.Count)], DateTimeOffset.UtcNow);
        switch (_random.Next(40))
        {
            case < 16:
                foreach (var buyer in Some())
                {
                    // Some are in a window of a minute for a few seconds only.
                    var at = _random.Next(3) > 0 ? now : now.AddMilliseconds(-_random.Next(50_000, 60_000));
                    await crm.Purchases.RecordAsync(buyer, SegmentPopulation.Purchase(_random, $"{seed}-{_number++}", at));
                }

                break;
            case < 26:
                await crm.Customers.ChangeAsync(customer, Tag);
                break;
            case < 31:
                await crm.Customers.ChangeAsync(customer, Archive);
                break;
            case < 38:
                await ListAsync(crm.Segments, [.. Some().Select(c => c.Value)], now);
                break;
            default:
                await RedefineAsync(crm.Segments);
                break;
        }
    }

    private HashSet<CustomerId> Some() => [.. _random.GetItems([.. customers], 5)];

    private static void Tag(Customer customer, DateTimeOffset at)
    {
        if (customer.Tags.Contains("vip")) customer.RemoveTag("vip", at);
        else customer.AddTag("vip", at);
    }

    private static void Archive(Customer customer, DateTimeOffset at)
    {
        if (customer.IsArchived) customer.Restore(at);
        else customer.Archive(ReasonCode.Parse("closed"), at);
    }

    private async Task ListAsync(ISegments all, Guid[] members, DateTimeOffset now)
    {
        var segment = segments[_random.Next(2) == 0 ? SegmentPopulation.Lists : SegmentPopulation.Listed];
        _ = _random.Next(5) switch
        {
            0 => await all.TakeOffListsAsync(segment, members),
            1 => await all.PutOnListAsync(segment, members, SegmentListKind.Exclude),
            2 => await all.PutOnListAsync(segment, members, SegmentListKind.Suppress, now.AddMilliseconds(_random.Next(500, 4_000))),
            _ => await all.PutOnListAsync(segment, members, SegmentListKind.Include),
        };
    }

    private async Task RedefineAsync(ISegments all)
    {
        var (name, rules) = SegmentPopulation.Segments[_random.Next(SegmentPopulation.Segments.Count)];
        if (rules.Length == 1) return;
        var segment = (await all.FindAsync(segments[name]))!;
        var first = Rules.Rule.Parse(rules[0]!).Text;
        await all.RedefineAsync(segment.Id, segment.RuleText == first ? rules[1] : first);
    }
}
