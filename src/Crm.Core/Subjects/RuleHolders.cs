using Crm.Core.Errors;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Subjects;

/// <summary>Everything of the tenant that goes by rules.</summary>
internal sealed class RuleHolders(IEnumerable<IRuleHolder> holders)
{
    /// <summary>What goes by a rule with a condition on the subject anywhere in it, as people are told, each once.</summary>
    /// <param name="subject">The kind of subject the rules are about.</param>
    /// <param name="names">The condition.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<string>> NamingAsync(string subject, Func<RuleNode, bool> names, CancellationToken ct)
    {
        var held = await HeldAsync(subject, ct);
        return [.. held.Where(h => RuleTree.OfSubject(h.Root).Any(names)).Select(h => h.Holder).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Refuses rules that lead back to what they decide, through whatever goes by other rules: it would follow itself forever.</summary>
    /// <param name="cyclic">What to refuse with.</param>
    /// <param name="subject">The kind of subject the rules are about.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="isAsked">Whether a condition asks for what they decide.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="CrmException">The error, with the way back.</exception>
    public async Task MustNotLeadBackAsync(CrmError cyclic, string subject, IEnumerable<RuleNode> rules, Func<RuleNode, bool> isAsked, CancellationToken ct)
    {
        var held = await HeldAsync(subject, ct);
        var open = new Queue<(IReadOnlyList<string> Way, RuleNode Root)>(rules.Select(r => ((IReadOnlyList<string>)[], r)));
        while (open.TryDequeue(out var next))
        {
            List<RuleNode> nodes = [.. RuleTree.OfSubject(next.Root)];
            if (nodes.Exists(n => isAsked(n))) throw new CrmException(cyclic, string.Join(" > ", ["rule", .. next.Way]));
            foreach (var asked in held.Where(h => nodes.Exists(n => h.IsAskedBy(n))).ToList())
            {
                held.Remove(asked);
                open.Enqueue(([.. next.Way, asked.Holder], asked.Root));
            }
        }
    }

    /// <summary>Refuses to take something out of use that rules name: a condition on the subject anywhere in them.</summary>
    /// <param name="inUse">What to refuse with.</param>
    /// <param name="what">What would be taken out of use: <c>segment</c>.</param>
    /// <param name="subject">The kind of subject the rules are about.</param>
    /// <param name="names">The condition.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="CrmException">The error, with all that goes by such a rule, each once.</exception>
    public async Task MustNotNameAsync(CrmError inUse, string what, string subject, Func<RuleNode, bool> names, CancellationToken ct)
    {
        if (await NamingAsync(subject, names, ct) is [_, ..] naming) throw new CrmException(inUse, $"{what}: {string.Join(", ", naming)}");
    }

    private async Task<List<HeldRule>> HeldAsync(string subject, CancellationToken ct)
    {
        var held = new List<HeldRule>();
        foreach (var holder in holders) held.AddRange(await holder.HeldAsync(subject, ct));
        return held;
    }
}
