using Crm.Core.Auditing;
using Crm.Core.Events;

namespace Crm.Core.Domain;

/// <summary>What one record did since it was loaded or stored.</summary>
/// <param name="Events">What happened, in order.</param>
/// <param name="Fields">Which fields changed, in order; a field may appear more than once.</param>
public sealed record PendingChanges(IReadOnlyList<CrmEvent> Events, IReadOnlyList<FieldChange> Fields);
