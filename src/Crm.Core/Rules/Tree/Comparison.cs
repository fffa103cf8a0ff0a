namespace Crm.Core.Rules.Tree;

/// <summary>How two values are compared.</summary>
public enum Comparison
{
    /// <summary>They are equal.</summary>
    Equal,

    /// <summary>The field is less, or earlier.</summary>
    Less,

    /// <summary>The field is less or equal.</summary>
    LessOrEqual,

    /// <summary>The field is greater or equal.</summary>
    GreaterOrEqual,

    /// <summary>The field is greater, or later.</summary>
    Greater,
}
