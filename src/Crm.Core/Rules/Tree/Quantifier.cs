namespace Crm.Core.Rules.Tree;

/// <summary>How many of some values a collection has.</summary>
public enum Quantifier
{
    /// <summary>At least one.</summary>
    Any,

    /// <summary>Each.</summary>
    All,

    /// <summary>Not one.</summary>
    None,
}
