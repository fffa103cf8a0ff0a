using Crm.Core.Rules.Schema;

namespace Crm.Core.Subjects;

/// <summary>Fields a host adds.</summary>
/// <param name="Add">Adds them.</param>
/// <param name="Related">Fields of records that go with a subject; null for none.</param>
internal sealed record HostRuleFields<TSubject>(Action<RuleFields<TSubject>> Add, RelatedFields<TSubject>? Related = null);
