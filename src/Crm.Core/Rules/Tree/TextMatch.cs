namespace Crm.Core.Rules.Tree;

/// <summary>Where a text has another.</summary>
public enum TextMatch
{
    /// <summary>Anywhere.</summary>
    Contains,

    /// <summary>At its beginning.</summary>
    Prefix,

    /// <summary>At its end.</summary>
    Suffix,
}
