using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Rules;
using Crm.Core.Rules.Tree;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Segments;

/// <summary>The segments of a tenant and how they refer to each other.</summary>
internal static class SegmentCatalogue
{
    /// <summary>At most so many are in use.</summary>
    public const int Most = 1_000;

    /// <summary>References may be so deep.</summary>
    public const int MostDeep = 8;

    /// <summary>The kind of record, as rules name it.</summary>
    public static string NameOf(SegmentSubject subject) => subject is SegmentSubject.Leads ? Lead.TypeName : Customer.TypeName;

    /// <summary>Those in use of one kind of record: what is stored, and what the unit of work added.</summary>
    public static async Task<List<SegmentEntry>> InUseAsync(IRepository<Segment, SegmentId> segments, SegmentSubject subject, CancellationToken ct)
    {
        var stored = new List<SegmentEntry>();
        var which = Specification.For<Segment>().Where(SegmentCriteria.InUse(subject)).Paged(new(PageRequest.MaxSize))
            .Select(s => new SegmentEntry(s.Id, s.Name, s.NameKey, s.RuleText));
        await foreach (var entry in segments.StreamAsync(which, ct)) stored.Add(entry);
        var unsaved = segments.Unsaved.Where(s => s.Subject == subject).ToList();
        return [.. stored.Where(e => !unsaved.Exists(u => u.Id == e.Id)), .. unsaved.Where(u => u.State is not SegmentState.Archived).Select(u => new SegmentEntry(u.Id, u.Name, u.NameKey, u.RuleText))];
    }

    /// <summary>The segments a rule names.</summary>
    public static IEnumerable<SegmentId> References(string? rule, IReadOnlyList<SegmentEntry> all) => rule?.Contains("segment", StringComparison.Ordinal) is not true
        ? []
        : RuleTree.Whole(Rule.Parse(rule).Root).OfType<MemberNode>().Select(m => m.Segment).Distinct(StringComparer.Ordinal)
            .Select(name => all.FirstOrDefault(s => s.NameKey == Fold.Key(name) || s.Id.ToString() == name)?.Id).OfType<SegmentId>();

    /// <summary>Those whose rules name a segment.</summary>
    public static IReadOnlyList<SegmentEntry> UsersOf(SegmentId segment, IReadOnlyList<SegmentEntry> all) => [.. all.Where(s => s.Id != segment && References(s.RuleText, all).Contains(segment))];

    /// <summary>How deep the references below a rule are; null when they lead back to the segment.</summary>
    public static int? Depth(SegmentId segment, string? rule, IReadOnlyList<SegmentEntry> all)
    {
        return Below(rule, [segment]);

        int? Below(string? text, HashSet<SegmentId> above)
        {
            var deepest = 0;
            foreach (var reference in References(text, all))
            {
                if (above.Contains(reference)) return null;
                // Deeper than allowed is deep enough to know: circles elsewhere end here too.
                if (above.Count > MostDeep) return above.Count;
                if (Below(all.First(s => s.Id == reference).RuleText, [.. above, reference]) is not { } depth) return null;
                deepest = Math.Max(deepest, depth + 1);
            }

            return deepest;
        }
    }

    /// <summary>Those first that others refer to.</summary>
    public static IReadOnlyList<SegmentEntry> Ordered(IReadOnlyList<SegmentEntry> all)
    {
        var (ordered, seen) = (new List<SegmentEntry>(), new HashSet<SegmentId>());
        foreach (var entry in all) Visit(entry);
        return ordered;

        void Visit(SegmentEntry entry)
        {
            if (!seen.Add(entry.Id)) return;
            foreach (var reference in References(entry.RuleText, all)) Visit(all.First(s => s.Id == reference));
            ordered.Add(entry);
        }
    }
}
