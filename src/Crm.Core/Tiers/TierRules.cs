using Crm.Core.Customers;
using Crm.Core.Rules;
using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;
using Crm.Core.Storage;

namespace Crm.Core.Tiers;

/// <summary>What rules may ask of tiers.</summary>
public static class TierRules
{
    /// <summary>The tiers in force, one for each scheme.</summary>
    public static RuleSource<Customer, CustomerTier> Tiers { get; } = RuleSource<Customer, CustomerTier>.Of(
        "tier",
        "tiers in force, one for each scheme, by since when",
        c => Facts.Of<CustomerTier>(c),
        t => t.Since,
        t => t.Id,
        t => t.Id.Value,
        new RuleFields<CustomerTier>()
            .Code("scheme", "the key of the scheme", t => t.SchemeKey, t => t.SchemeKey)
            .Code("name", "what the tier is called", t => t.Tier, t => t.Tier)
            .Number("level", "its place, 1 for the lowest", t => t.Level, t => t.Level)
            .Boolean("by-hand", "whether it is set by hand", t => t.Overridden != null, t => t.Overridden is not null)
            .Instant("review", "when it is reviewed next", t => t.ReviewDueAt, t => t.ReviewDueAt)
            .Instant("at", "since when it is in force", t => t.Since, t => t.Since)
            .InVietnamese(
                ("scheme", "chương trình"), ("name", "hạng"), ("level", "bậc"), ("by-hand", "đặt thủ công"), ("review", "thời điểm xét lại"), ("at", "áp dụng từ")),
        t => t.Level > 0,
        "hạng khách hàng");

    /// <summary>Moves from one tier to another.</summary>
    public static RuleSource<Customer, TierMove> Moves { get; } = RuleSource<Customer, TierMove>.Of(
        "tier-move",
        "moves from one tier to another, into one and out of all",
        c => Facts.Of<TierMove>(c),
        m => m.MovedAt,
        m => m.Id,
        m => m.Id.Value,
        new RuleFields<TierMove>()
            .Code("scheme", "the key of the scheme", m => m.SchemeKey, m => m.SchemeKey)
            .Code("from", "the tier before; missing for none", m => m.FromTier, m => m.FromTier)
            .Code("to", "the tier from then on; missing for none", m => m.ToTier, m => m.ToTier)
            .Boolean("up", "whether the second stands higher", m => m.IsUp, m => m.IsUp)
            .Choice<TierMoveCause>("cause", "why", m => m.Cause, m => m.Cause)
            .Instant("at", "when", m => m.MovedAt, m => m.MovedAt)
            .InVietnamese(
                ("scheme", "chương trình"), ("from", "hạng trước"), ("to", "hạng sau"), ("up", "là lên hạng"), ("cause", "nguyên nhân"), ("at", "thời điểm")),
        vietnamese: "lần đổi hạng");

    /// <summary>Whether a rule asks for tiers.</summary>
    internal static bool AskedIn(Rule rule) => RuleTree.Whole(rule.Root).Any(AskedIn);

    /// <summary>Whether a condition itself asks for tiers.</summary>
    internal static bool AskedIn(RuleNode node) => RuleTree.FactSets(node).Any(AskedIn);

    /// <summary>Whether records are tiers.</summary>
    internal static bool AskedIn(FactSet facts) => facts.Source == Tiers.Name || facts.Source == Moves.Name;

    /// <summary>Whether a condition asks for the tiers of a scheme: of those it names, or of all when it names none.</summary>
    internal static bool IsAskedBy(RuleNode node, string scheme) => RuleTree.FactSets(node).Any(f => AskedIn(f) && Named(f.Where)?.Contains(scheme, StringComparer.Ordinal) is not false);

    /// <summary>Whether a condition on tiers names a scheme.</summary>
    internal static bool Names(RuleNode node, string scheme) =>
        RuleTree.FactSets(node).Where(AskedIn).Select(f => f.Where).OfType<RuleNode>().SelectMany(RuleTree.Whole).Any(n => Named(n)?.Contains(scheme, StringComparer.Ordinal) is true);

    // The keys of the schemes a condition on tiers leaves; null when it leaves all.
    private static IReadOnlyList<string>? Named(RuleNode? where) => where switch
    {
        CompareNode { Field: "scheme", Comparison: Comparison.Equal, Value: RuleValue.OfText key } => [key.Value],
        InNode { Field: "scheme" } among => [.. among.Values.OfType<RuleValue.OfText>().Select(v => v.Value)],
        AllNode all => all.Of.Select(Named).FirstOrDefault(n => n is not null),
        _ => null,
    };
}
