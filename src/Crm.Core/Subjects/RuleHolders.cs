using Crm.Core.Errors;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Subjects;

/// <summary>Everything of the tenant that goes by rules.</summary>
internal sealed class RuleHolders(IEnumerable<IRuleHolder> holders)
{
    /// <summary>What goes by a rule with a condition anywhere in it, as people are told, each once.</summary>
    /// <param name="subject">The kind of subject the rules are about.</param>
    /// <param name="names">The condition.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<string>> NamingAsync(string subject, Func<RuleNode, bool> names, CancellationToken ct)
    {
        var naming = new List<string>();
        foreach (var holder in holders) naming.AddRange((await holder.HeldAsync(subject, ct)).Where(h => RuleTree.Whole(h.Root).Any(names)).Select(h => h.Holder));
        return [.. naming.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Refuses to take something out of use that rules name: a condition anywhere in them.</summary>
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
}
