using Crm.Core.Errors;

namespace Crm.Core.Domain;

/// <summary>Something no two records of a tenant may share.</summary>
/// <param name="Clash">The refusal when they would.</param>
/// <param name="Parts">The key, compared ordinally.</param>
public sealed record UniqueKey(CrmError Clash, params IReadOnlyList<string> Parts);
