using Crm.Core.Interactions;

namespace Crm.Core.Consents;

/// <summary>A contact that is planned and not recorded yet.</summary>
/// <param name="Channel">Through what.</param>
/// <param name="At">When.</param>
public sealed record PlannedContact(Channel Channel, DateTimeOffset At);
