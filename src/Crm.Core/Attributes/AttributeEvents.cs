using Crm.Core.Events;
using Crm.Core.Tenancy;

namespace Crm.Core.Attributes;

/// <summary>An attribute was declared.</summary>
/// <param name="Owner">For which kind of record.</param>
/// <param name="Name">Its key.</param>
/// <param name="Type">What it holds.</param>
public sealed record AttributeDeclared(TenantId TenantId, AttributeDefinitionId AttributeDefinitionId, AttributeOwner Owner, string Name, AttributeType Type, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>An attribute was taken out of use.</summary>
/// <param name="Owner">For which kind of record.</param>
/// <param name="Name">Its key.</param>
public sealed record AttributeRetired(TenantId TenantId, AttributeDefinitionId AttributeDefinitionId, AttributeOwner Owner, string Name, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>An attribute was put to use again.</summary>
/// <param name="Owner">For which kind of record.</param>
/// <param name="Name">Its key.</param>
public sealed record AttributeRestored(TenantId TenantId, AttributeDefinitionId AttributeDefinitionId, AttributeOwner Owner, string Name, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A declaration was changed.</summary>
public sealed record AttributeDefinitionChanged(TenantId TenantId, AttributeDefinitionId AttributeDefinitionId, DateTimeOffset At) : CrmEvent(TenantId, At);
