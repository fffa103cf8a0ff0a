using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A record that counts, as the interpreter sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When it happened, UTC.</param>
/// <param name="Value">The field that was asked for; null when it is missing or none was.</param>
internal readonly record struct RuleFact(Guid Id, DateTimeOffset At, RuleValue? Value);
