namespace Crm.Core.Analytics.Forecasting;

/// <summary>A deal of a pipeline.</summary>
/// <param name="Opened">The day it was opened; null when nobody knows, as with prospects: such a deal is counted and not forecast.</param>
/// <param name="Decided">The day it was won or lost; null while it is open.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Product">What it is about; deals of one product are worth about the same. Null where that is not known.</param>
/// <param name="Amount">What it is worth, or was when it was won, in the smallest unit of money; null while that is not known.</param>
/// <param name="ListPrice">What the product costs by the list; only the naive forecast uses it.</param>
public sealed record PipelineDeal(DateOnly? Opened, DateOnly? Decided, DealOutcome Outcome, string? Product = null, long? Amount = null, long? ListPrice = null);
