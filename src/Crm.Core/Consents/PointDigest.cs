using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Tenancy;

namespace Crm.Core.Consents;

/// <summary>Digests contact points: HMAC-SHA256 (RFC 2104) of tenant, kind and key of the point.</summary>
internal sealed class PointDigest(ISuppressionKey keys)
{
    private const int LeastKeyBytes = 32;

    public string Of(TenantId tenant, ContactPointKind kind, string pointKey)
    {
        var key = keys.Of(tenant);
        if (key.Length < LeastKeyBytes) throw new CrmException(SuppressionErrors.NoKey);
        var text = string.Create(CultureInfo.InvariantCulture, $"{tenant.Value:N}\n{(int)kind}\n{pointKey}");
        return Convert.ToHexStringLower(HMACSHA256.HashData(key.Span, Encoding.UTF8.GetBytes(text)));
    }
}
