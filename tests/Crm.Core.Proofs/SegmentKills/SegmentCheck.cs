using System.Globalization;
using System.Text.Json;
using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Rules;
using Crm.Core.Segments;
using Crm.Core.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.SegmentKills;

/// <summary>What must hold of segments once everything is delivered and looked at, read straight from the tables.</summary>
internal sealed class SegmentCheck(IServiceProvider services)
{
    private readonly List<string> _violations = [];

    public IReadOnlyList<string> Violations => _violations;

    public int Stays { get; private set; }

    public int Moves { get; private set; }

    public void Refuse(string violation) => _violations.Add(violation);

    public async Task AllAsync(DateTimeOffset asOf)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HostDb>();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();
        var segments = await db.Set<Segment>().AsNoTracking().OrderBy(s => s.Id).ToListAsync();
        var stays = (await db.Set<CustomerMembership>().AsNoTracking().ToListAsync()).ToLookup(s => s.SegmentId);
        var replayed = (await ReplayAsync(db)).ToLookup(s => s.Segment);
        Stays = stays.Sum(s => s.Count());
        var everybody = (await ListAsync(rules, "everybody", asOf)).ToHashSet();
        foreach (var segment in segments)
        {
            var members = stays[segment.Id].Where(s => s.Until is null).Select(s => s.CustomerId.Value).ToList();
            Must(segment.MemberCount == members.Count, $"{segment.Name}: counts {segment.MemberCount} members, the ledger has {members.Count}");
            Same(members, await BelongAsync(db, rules, segment, everybody, asOf), $"{segment.Name} version {segment.RuleVersion}: members of the ledger and of a full recompute");
            Same(
                stays[segment.Id].Select(s => new Stay(segment.Id.Value, s.CustomerId.Value, s.Since.UtcTicks, s.Until?.UtcTicks)), replayed[segment.Id.Value],
                $"{segment.Name}: stays of the ledger and of the events");
            foreach (var one in stays[segment.Id].GroupBy(s => s.CustomerId)) MustFollow(segment.Name, [.. one.OrderBy(s => s.Since).ThenBy(s => s.Until ?? DateTimeOffset.MaxValue)]);
        }
    }

    // What belongs in, put together from the rule without ranks, the lists and who can be found at all.
    private static async Task<IEnumerable<Guid>> BelongAsync(HostDb db, ISubjectRules<Customer> rules, Segment segment, HashSet<Guid> everybody, DateTimeOffset asOf)
    {
        var entries = (await db.Set<CustomerListEntry>().AsNoTracking().Where(e => e.SegmentId == segment.Id).ToListAsync()).ToLookup(e => e.Kind);
        var belong = (await ListAsync(rules, Plain(segment), asOf)).ToHashSet();
        belong.UnionWith(entries[SegmentListKind.Include].Select(e => e.CustomerId.Value));
        belong.ExceptWith(entries[SegmentListKind.Exclude].Concat(entries[SegmentListKind.Suppress].Where(e => e.Until > asOf)).Select(e => e.CustomerId.Value));
        return belong.Intersect(everybody);
    }

    // Ranks hold by the figure of the last one among the best, as it was when everybody was last ranked: `top 10% by sum(…)` is `sum(…) >= figure`.
    private static string Plain(Segment segment)
    {
        var rule = segment.RuleText ?? "nobody";
        var thresholds = segment.Thresholds is { } text ? JsonSerializer.Deserialize<Dictionary<string, string>>(text)! : [];
        return thresholds.Aggregate(rule, (plain, rank) => plain.Replace(rank.Key, $"{rank.Key[(rank.Key.IndexOf(" by ", StringComparison.Ordinal) + 4)..]} >= {rank.Value}", StringComparison.Ordinal));
    }

    private static async Task<List<Guid>> ListAsync(ISubjectRules<Customer> rules, string rule, DateTimeOffset asOf)
    {
        var found = new List<Guid>();
        await foreach (var id in rules.ListAsync(await rules.BindAsync(Rule.Parse(rule), asOf))) found.Add(id);
        return found;
    }

    // The stays the events tell of, in the order the handler was told.
    private async Task<List<Stay>> ReplayAsync(HostDb db)
    {
        var moves = await db.Moves.AsNoTracking().OrderBy(m => m.Number).ToListAsync();
        var told = await db.Set<OutboxMessage>().AsNoTracking().Where(m => m.EventName == "crm.segment.entered" || m.EventName == "crm.segment.left").Select(m => m.Id).ToListAsync();
        Same(moves.Select(m => m.MessageId), told, "messages handled and sent");
        var (open, stays) = (new Dictionary<(Guid Segment, Guid Member), long>(), new List<Stay>());
        foreach (var move in moves)
        {
            foreach (var member in move.Members.Split(' ').Select(m => (move.Segment, Guid.Parse(m))))
            {
                Moves++;
                if (move.IsIn) Must(open.TryAdd(member, move.AtTicks), $"entered {move.Segment} twice: {member.Item2}");
                else if (open.Remove(member, out var since)) stays.Add(new(move.Segment, member.Item2, since, move.AtTicks));
                else Refuse($"left {move.Segment} without being in: {member.Item2}");
            }
        }

        stays.AddRange(open.Select(o => new Stay(o.Key.Segment, o.Key.Member, o.Value, null)));
        return stays;
    }

    private void MustFollow(string segment, CustomerMembership[] stays)
    {
        for (var i = 0; i < stays.Length; i++)
        {
            Must(stays[i].Until is not { } until || until >= stays[i].Since, $"{segment}: {stays[i].CustomerId} left before it entered");
            Must(i == 0 || stays[i - 1].Until <= stays[i].Since, $"{segment}: {stays[i].CustomerId} was in twice at once");
        }
    }

    // As often in the one as in the other.
    private void Same<T>(IEnumerable<T> found, IEnumerable<T> expected, string what)
        where T : notnull
    {
        var balance = new Dictionary<T, int>();
        foreach (var one in found) balance[one] = balance.GetValueOrDefault(one) + 1;
        foreach (var one in expected) balance[one] = balance.GetValueOrDefault(one) - 1;
        var (surplus, missing) = (balance.Where(b => b.Value > 0).ToList(), balance.Where(b => b.Value < 0).ToList());
        if (surplus.Count + missing.Count == 0) return;
        var example = surplus.Concat(missing).First().Key;
        Refuse(string.Create(CultureInfo.InvariantCulture, $"{what}: {surplus.Count} only in the first, {missing.Count} only in the second, for example {example}"));
    }

    private void Must(bool condition, string violation)
    {
        if (!condition) _violations.Add(violation);
    }

    private readonly record struct Stay(Guid Segment, Guid Member, long Since, long? Until);
}
