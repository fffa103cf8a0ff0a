namespace Crm.Core.Tool.Training;

/// <summary>What the columns of a file are to training.</summary>
/// <param name="Outcome">The column with the outcome; null to go by the header.</param>
/// <param name="Words">What its words mean.</param>
/// <param name="Dropped">Columns that are not learnt from.</param>
/// <param name="Numeric">Columns of numbers; where none is said they are found.</param>
/// <param name="Blanks">Texts that mean that nothing is known.</param>
internal sealed record TrainingColumns(string? Outcome, OutcomeWords Words, IReadOnlyList<string> Dropped, IReadOnlyList<string> Numeric, IReadOnlyList<string> Blanks);
