using Crm.Core.Reasons;
using Crm.Core.Values;

namespace Crm.Core.Tool.Importing;

/// <summary>Finds a reason of the tenant's catalogue by its code or by what people see.</summary>
internal sealed class ReasonLookup(ReasonKind kind)
{
    private readonly ScopedLookup<IReadOnlyList<CatalogReason>> _catalogue = new(async (crm, _, ct) => await crm.Reasons.OfAsync(kind, ct: ct));

    /// <summary>The code of a reason.</summary>
    /// <param name="crm">The services of the scope.</param>
    /// <param name="text">A code, or a label in English or Vietnamese.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.reason.invalid</c>, <c>crm.reason.unknown</c>, <c>crm.reason.retired</c>.</exception>
    public async Task<ReasonCode> FindAsync(ICrm crm, string text, CancellationToken ct)
    {
        if (text == StandardReasons.NotRecorded && kind is ReasonKind.LostDeal) return ReasonCode.Parse(text);
        var label = Fold.Key(text);
        var catalogue = await _catalogue.FindAsync(crm, string.Empty, ct) ?? [];
        if (catalogue.FirstOrDefault(r => r.Code == text || Fold.Key(r.Label.En) == label || Fold.Key(r.Label.Vi) == label) is { } given) return ReasonCode.Parse(given.Code);
        var code = ReasonCode.Parse(text);
        await crm.Reasons.MustKnowAsync(kind, code, ct);
        return code;
    }
}
