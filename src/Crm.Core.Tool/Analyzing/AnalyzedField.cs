namespace Crm.Core.Tool.Analyzing;

/// <summary>What a column of purchases holds for an analysis.</summary>
internal enum AnalyzedField
{
    /// <summary>Whose.</summary>
    Customer,

    /// <summary>When.</summary>
    Date,

    /// <summary>What the row is worth.</summary>
    Amount,

    /// <summary>How many, times the price.</summary>
    Quantity,

    /// <summary>For one.</summary>
    Price,

    /// <summary>The number of the order or invoice.</summary>
    Order,
}
