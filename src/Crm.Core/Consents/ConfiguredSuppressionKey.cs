using Crm.Core.Errors;
using Crm.Core.Tenancy;
using Microsoft.Extensions.Options;

namespace Crm.Core.Consents;

/// <summary>The key of the options, one for all tenants: the tenant is part of what is digested.</summary>
internal sealed class ConfiguredSuppressionKey(IOptions<ContactOptions> options) : ISuppressionKey
{
    private readonly Lazy<byte[]> _key = new(() => Convert.FromBase64String(options.Value.SuppressionKey ?? throw new CrmException(SuppressionErrors.NoKey)), LazyThreadSafetyMode.PublicationOnly);

    public ReadOnlyMemory<byte> Of(TenantId tenant) => _key.Value;
}
