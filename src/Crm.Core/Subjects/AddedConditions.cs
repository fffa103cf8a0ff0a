using Crm.Core.Rules.Schema;

namespace Crm.Core.Subjects;

/// <summary>Conditions that a concept adds which stands on rules itself, and which subjects therefore do not know: scores, segments.</summary>
/// <param name="To">Adds them to those that are there.</param>
internal sealed record AddedConditions<TSubject>(Func<SpecialConditions<TSubject>, SpecialConditions<TSubject>> To);
