namespace Crm.Core.Unidentified;

/// <summary>What linking by keys did.</summary>
/// <param name="Linked">The facts that were linked and recorded.</param>
/// <param name="Refused">The facts that stay held, because recording them was refused.</param>
/// <param name="More">True when the limit of one call was reached: save, then call again.</param>
public sealed record LinkResult(IReadOnlyList<UnidentifiedFactId> Linked, IReadOnlyList<LinkRefusal> Refused, bool More);
