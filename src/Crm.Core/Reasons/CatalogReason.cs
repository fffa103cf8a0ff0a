using Crm.Core.Fields;

namespace Crm.Core.Reasons;

/// <summary>A reason as the catalogue shows it, standard or the tenant's own.</summary>
/// <param name="Kind">What it is given for.</param>
/// <param name="Code">The code.</param>
/// <param name="Label">What people see.</param>
/// <param name="IsRetired">True when it is no longer given.</param>
public sealed record CatalogReason(ReasonKind Kind, string Code, FieldText Label, bool IsRetired);
