namespace Crm.Core.Attributes;

/// <summary>What an attribute holds. Stored as a number.</summary>
public enum AttributeType
{
    /// <summary>Text up to 1 000 characters.</summary>
    Text = 1,

    /// <summary>A whole number.</summary>
    Number = 2,

    /// <summary>A number with up to four decimals.</summary>
    Decimal = 3,

    /// <summary>A calendar date without time.</summary>
    Date = 4,

    /// <summary>Yes or no.</summary>
    Bool = 5,

    /// <summary>One of the declared choices.</summary>
    Choice = 6,

    /// <summary>Any number of the declared choices.</summary>
    MultiChoice = 7,

    /// <summary>The id of a record of the host's own; whether it exists is the host's to check.</summary>
    Reference = 8,
}
