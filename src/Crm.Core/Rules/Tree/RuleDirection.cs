namespace Crm.Core.Rules.Tree;

/// <summary>What a larger value does to an answer, all else equal.</summary>
public enum RuleDirection
{
    /// <summary>Nothing: the condition does not ask for it.</summary>
    Flat,

    /// <summary>What held goes on holding.</summary>
    Rising,

    /// <summary>What did not hold goes on not holding.</summary>
    Falling,

    /// <summary>Either, or nobody can tell from the rule alone.</summary>
    Mixed,
}
