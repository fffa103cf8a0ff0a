using Crm.Core.Rules;
using Crm.Core.Rules.Tree;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Values;

namespace Crm.Core.Segments;

/// <summary>The rules segments in use go by.</summary>
internal sealed class SegmentRuleHolder(IRepository<Segment, SegmentId> segments) : IRuleHolder
{
    public async Task<IReadOnlyList<HeldRule>> HeldAsync(string subject, CancellationToken ct)
    {
        foreach (var kind in Enum.GetValues<SegmentSubject>())
        {
            if (SegmentCatalogue.NameOf(kind) != subject) continue;
            var all = await SegmentCatalogue.InUseAsync(segments, kind, ct);
            return [.. all.Where(s => s.RuleText is not null).Select(s => new HeldRule($"{Segment.TypeName} {s.Name}", Rule.Parse(s.RuleText).Root) { IsAskedBy = Naming(s.Id, s.NameKey) })];
        }

        return [];
    }

    /// <summary>Whether a condition asks who is in a segment, named or by its id.</summary>
    public static Func<RuleNode, bool> Naming(SegmentId segment, string nameKey)
    {
        var id = segment.ToString();
        return node => node is MemberNode member && (Fold.Key(member.Segment) == nameKey || member.Segment == id);
    }
}
