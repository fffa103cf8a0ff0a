using Crm.Core.Tenancy;

namespace Crm.Core.Consents;

/// <summary>
/// The secret contact points are digested with. It comes from the host's secrets and is never stored with the data: a stolen database then
/// does not tell whose numbers are suppressed. A host that loses or changes it loses its suppressions (docs/decisions/0020).
/// </summary>
public interface ISuppressionKey
{
    /// <summary>The key of a tenant, at least 32 bytes, always the same.</summary>
    /// <param name="tenant">Whose.</param>
    /// <exception cref="Errors.CrmException"><c>crm.suppression.no-key</c>.</exception>
    ReadOnlyMemory<byte> Of(TenantId tenant);
}
