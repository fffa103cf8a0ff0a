using Crm.Core.Errors;
using Crm.Core.Rules;
using Crm.Core.Rules.Json;
using Crm.Core.Scoring;

namespace Crm.Core.Tiers;

/// <summary>Reads the JSON form of a scheme: members in any order, each known and once.</summary>
internal static class TierJsonReader
{
    public const int Version = 1;

    private const int MostNested = 20;

    public static TierDefinition Read(string? json) => FormReader.Document(json, TierLimits.JsonCharacters, TierErrors.TooLarge, TierErrors.InvalidJson, MostNested, Definition);

    private static TierDefinition Definition(RuleJsonObject of)
    {
        if (of.Whole("v") != Version) throw new CrmException(TierErrors.UnknownVersion, of.PointerOf("v"));
        var criteria = of.Has("criteria") ? ScoreJsonReader.Definition(of.Object("criteria")) : null;
        var rising = of.Has("rising") ? of.Array("rising").ConvertAll(r => RuleJsonObject.TextOf(r.Element, r.Pointer)) : [];
        var tiers = of.Array("tiers").ConvertAll(t => Tier(new(t.Element, t.Pointer)));
        return FormReader.Made(of, () => new TierDefinition(tiers, criteria, rising, FormReader.Optional(of, "reviewDays")));
    }

    private static Tier Tier(RuleJsonObject of)
    {
        var when = of.Has("when") ? FormReader.Written(of, "when", Rule.Parse) : null;
        var entitlements = of.Has("entitlements") ? of.Array("entitlements").ConvertAll(e => Entitlement(new(e.Element, e.Pointer))) : [];
        return FormReader.Made(of, () => new Tier(of.Text("name"), when, FormReader.Optional(of, "from"), entitlements));
    }

    private static TierEntitlement Entitlement(RuleJsonObject of) => FormReader.Made(of, () => new TierEntitlement(of.Text("name"), of.OptionalText("value")));
}
