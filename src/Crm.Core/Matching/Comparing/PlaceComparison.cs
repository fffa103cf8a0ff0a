using Crm.Core.Values;

namespace Crm.Core.Matching.Comparing;

/// <summary>Compares places. A Vietnamese province is the one of today, whatever it was called; P., Xã and the like before a name do not count.</summary>
/// <param name="region">The country of places that name none.</param>
internal sealed class PlaceComparison(CountryCode region) : WordComparison
{
    private const char Province = '#';

    // Two codes have nothing in common but their digits.
    public override int Compare(MatchValue a, MatchValue b) => a.Key[0] == Province || b.Key[0] == Province ? Levels.Count - 1 : base.Compare(a, b);

    protected override string KeyOf(string text)
    {
        if (region != CountryCode.Vietnam) return base.KeyOf(text);
        return VietnamUnits.FindProvince(text)?.Code is { } code ? Province + code : base.KeyOf(UnitText.Commune(text).Name);
    }
}
