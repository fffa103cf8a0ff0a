namespace Crm.Core.Rules.Evaluation;

/// <summary>What of each record is summed up.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="Amount">A whole number; null when the record has none.</param>
/// <param name="Counts">Which records have it in the right currency.</param>
/// <param name="Decimals">How many decimals the whole number stands for.</param>
internal sealed record RuleFigure<TRecord>(RuleReading<TRecord, long?> Amount, RuleTest<TRecord> Counts, int Decimals);
