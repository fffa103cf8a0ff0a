using Crm.Core.Domain;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Customers;

/// <summary>The key under which another system knows the customer. No two customers of a tenant share one.</summary>
public sealed class ExternalId : IFullText, IRecordPart
{
    /// <summary>The longest system name, in characters.</summary>
    public const int MaxSystemLength = 64;

    /// <summary>The longest key, in characters.</summary>
    public const int MaxKeyLength = 200;

    // For storage adapters.
    private ExternalId()
    {
    }

    internal ExternalId(Customer owner, string system, string key)
    {
        TenantId = owner.TenantId;
        CustomerId = owner.Id;
        System = system;
        Key = key;
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The customer known.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>The other system, such as <c>shop</c>; compared ordinally.</summary>
    [NotPersonal("name of a system")]
    public string System { get; private init; } = string.Empty;

    /// <summary>The key there; compared ordinally.</summary>
    [PersonalData(DataClass.Reference, OnErasure.DeleteRow)]
    public string Key { get; private init; } = string.Empty;

    /// <inheritdoc />
    public string FullText => $"{System}: {Key}";

    /// <inheritdoc />
    public string Place => $"externalIds[{System}]";

    /// <summary>The system only.</summary>
    public override string ToString() => System;
}
