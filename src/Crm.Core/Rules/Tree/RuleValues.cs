namespace Crm.Core.Rules.Tree;

/// <summary>Lists of values.</summary>
internal static class RuleValues
{
    /// <summary>The values, each once, in the order given.</summary>
    /// <param name="values">At least one, at most <see cref="RuleLimits.Values"/>.</param>
    public static IReadOnlyList<RuleValue> Of(IEnumerable<RuleValue> values)
    {
        RuleValue[] list = [.. values.Distinct()];
        if (list.Length == 0) throw new RuleException(RuleErrors.EmptyGroup, default);
        return list.Length <= RuleLimits.Values ? list : throw new RuleException(RuleErrors.TooManyValues, default);
    }
}
