namespace Crm.Core.Rules;

/// <summary>What a rule may not exceed: bounds that keep reading, storing and running one cheap whoever wrote it.</summary>
public static class RuleLimits
{
    /// <summary>Conditions nested in each other.</summary>
    public const int Depth = 32;

    /// <summary>Conditions and groups in all.</summary>
    public const int Nodes = 200;

    /// <summary>Values of one list.</summary>
    public const int Values = 10_000;

    /// <summary>UTF-16 code units of the text or JSON form.</summary>
    public const int Characters = 1_000_000;

    /// <summary>UTF-16 code units of one text in a rule.</summary>
    public const int TextCharacters = 1_000;

    /// <summary>UTF-16 code units of a name.</summary>
    public const int NameCharacters = 200;

    /// <summary>The longest length of time, in years.</summary>
    public const int Years = 200;

    /// <summary>The most of "top n".</summary>
    public const int Best = 1_000_000;

    /// <summary>How many more decimals than the field an average may be compared with.</summary>
    public const int MoreDecimals = 2;

    /// <summary>The largest whole number, in the smallest unit of a field, that may be taken from each record of a sum.</summary>
    public const long LargestWhole = 90_000_000_000_000_000;
}
