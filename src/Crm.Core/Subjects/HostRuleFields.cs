using Crm.Core.Rules.Schema;

namespace Crm.Core.Subjects;

/// <summary>Fields a host adds.</summary>
/// <param name="Add">Adds them.</param>
internal sealed record HostRuleFields<TSubject>(Action<RuleFields<TSubject>> Add);
