using Crm.Core.Rules.Text;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema;

/// <summary>Looks for what is right in a rule but may not be meant.</summary>
internal sealed class RuleLinter(RuleSchema schema)
{
    private readonly List<RuleHint> _hints = [];

    public IReadOnlyList<RuleHint> Of(RuleNode root)
    {
        Visit(root, schema.Self, new HashSet<string>(StringComparer.Ordinal));
        return _hints;
    }

    // Which fields are asked to be known beside the condition, so that a negation of them lets nobody in by accident.
    private void Visit(RuleNode node, RuleSource of, IReadOnlySet<string> known)
    {
        switch (node)
        {
            case AllNode all:
                known = known.Concat(all.Of.OfType<KnownNode>().Select(k => k.Field)).ToHashSet(StringComparer.Ordinal);
                Ranges(all);
                break;
            case NotNode { Of: CompareNode or InNode or TextNode or HasNode } not when RuleTree.FieldOf(not.Of) is { } field && of == schema.Self && !known.Contains(field):
                _hints.Add(new("crm.rule.hint.negation", node.Place, $"It also holds for those whose {field} is missing. Add \"{field} is known and\" if they are not meant.") { Field = field });
                break;
            case CompareNode { Value: RuleValue.OfDate day } compare when of.Find(compare.Field)?.Type is RuleFieldType.Instant && compare.Comparison is Comparison.Equal or Comparison.LessOrEqual or Comparison.Greater:
                _hints.Add(new(
                    "crm.rule.hint.midnight", node.Place,
                    $"{compare.Field} is an instant, and the day stands for its beginning: the rest of {RuleDay.Write(day.Value)} is on the other side. Compare with < or >= and the day on which it ends."));
                break;
        }

        foreach (var facts in RuleTree.FactSets(node)) Facts(facts, node.Place);
        foreach (var inside in node.Inside) Visit(inside, of, known);
    }

    private void Facts(FactSet facts, RulePlace place)
    {
        if (schema.FindSource(facts.Source) is { } source && facts.Where is { } where) Visit(where, source, new HashSet<string>(StringComparer.Ordinal));
        if (facts.Window is { From: Moment.Fixed from, To: Moment.Fixed to } && IsBehind(from.At, to.At)) Empty(place);
        if (facts.Window is { From: Moment.Shifted { Ahead: false } begin, To: Moment.Shifted { Ahead: false } end } && begin.By.Unit == end.By.Unit && begin.By.Count <= end.By.Count) Empty(place);
    }

    private void Ranges(AllNode all)
    {
        foreach (var from in all.Of.OfType<CompareNode>().Where(c => c.Comparison is Comparison.Greater or Comparison.GreaterOrEqual))
        {
            if (all.Of.OfType<CompareNode>().Any(to => to.Field == from.Field && to.Comparison is Comparison.Less or Comparison.LessOrEqual && IsBehind(from.Value, to.Value))) Empty(from.Place);
        }
    }

    private void Empty(RulePlace place) => _hints.Add(new("crm.rule.hint.empty-range", place, "It begins after it ends, so nobody is in it. Swap the two."));

    private static bool IsBehind(RuleValue from, RuleValue to) => (from, to) switch
    {
        (RuleValue.OfNumber a, RuleValue.OfNumber b) => a.Value > b.Value,
        (RuleValue.OfMoney a, RuleValue.OfMoney b) => a.Currency == b.Currency && a.Value > b.Value,
        (RuleValue.OfDate a, RuleValue.OfDate b) => a.Value > b.Value,
        (RuleValue.OfInstant a, RuleValue.OfInstant b) => a.Value > b.Value,
        _ => false,
    };
}
