using Crm.Core.Auditing;
using Crm.Core.Domain;

namespace Crm.Core.Storage.InMemory;

/// <summary>One record of a unit of work that is to be stored.</summary>
/// <param name="Record">The unit of work's own object.</param>
/// <param name="Action">What to do with it.</param>
internal readonly record struct InMemoryChange(AggregateRoot Record, AuditAction Action);
