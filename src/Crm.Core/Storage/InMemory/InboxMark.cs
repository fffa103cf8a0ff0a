using Crm.Core.Tenancy;

namespace Crm.Core.Storage.InMemory;

/// <summary>That a handler is done with a message.</summary>
internal readonly record struct InboxMark(TenantId Tenant, string Handler, Guid MessageId);
