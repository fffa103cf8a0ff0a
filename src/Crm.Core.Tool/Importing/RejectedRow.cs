namespace Crm.Core.Tool.Importing;

/// <summary>A row that was not taken.</summary>
/// <param name="Line">Where it begins, counted from 1.</param>
/// <param name="Column">The column at fault; null for the whole row.</param>
/// <param name="Code">Why.</param>
/// <param name="Message">What to do; holds no value of the row.</param>
internal sealed record RejectedRow(long Line, string? Column, string Code, string Message);
