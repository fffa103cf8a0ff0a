using Crm.Core.Errors;
using Crm.Core.Rules.Json;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Scoring;

/// <summary>Reads the JSON form of a score plan: members in any order, each known and once.</summary>
internal static class ScoreJsonReader
{
    public const int Version = 1;

    private const int MostNested = 16;

    public static ScoreDefinition Read(string? json) => FormReader.Document(json, ScoreLimits.JsonCharacters, ScoreErrors.TooLarge, ScoreErrors.InvalidJson, MostNested, Definition);

    /// <summary>Reads the object a plan is.</summary>
    public static ScoreDefinition Definition(RuleJsonObject of)
    {
        if (of.Whole("v") != Version) throw new CrmException(ScoreErrors.UnknownVersion, of.PointerOf("v"));
        var groups = of.Array("groups").ConvertAll(g => Group(new(g.Element, g.Pointer)));
        var bands = of.Has("bands") ? of.Array("bands").ConvertAll(b => Band(new(b.Element, b.Pointer))) : [];
        return FormReader.Made(of, () => new ScoreDefinition(groups, bands, FormReader.Optional(of, "from"), FormReader.Optional(of, "to")));
    }

    private static ScoreGroup Group(RuleJsonObject of)
    {
        var rules = of.Array("rules").ConvertAll(r => Rule(new(r.Element, r.Pointer)));
        return FormReader.Made(of, () => new ScoreGroup(of.Text("name"), rules, FormReader.Optional(of, "from"), FormReader.Optional(of, "to")));
    }

    private static ScoreBand Band(RuleJsonObject of) => FormReader.Made(of, () => new ScoreBand(of.Text("name"), of.Whole("from")));

    private static ScoreRule Rule(RuleJsonObject of)
    {
        var name = of.OptionalText("name");
        switch (of.Text("kind"))
        {
            case "when":
                var rule = FormReader.Written(of, "rule", Rules.Rule.Parse);
                return FormReader.Made(of, () => new ScoreWhen(rule, of.Whole("points"), name));
            case "perEvent":
                var events = FormReader.Written(of, "events", FactSet.Parse);
                var decay = of.Has("decay") ? Decay(of.Object("decay")) : null;
                return FormReader.Made(of, () => new ScorePerEvent(events, of.Whole("points"), FormReader.Optional(of, "max"), decay, name), "events");
            case "map":
                var entries = of.Array("points").ConvertAll(e => Entry(new(e.Element, e.Pointer)));
                return FormReader.Made(of, () => new ScoreMap(of.Text("field"), entries, name), "field");
            default:
                throw of.Wrong("kind", "when, perEvent or map");
        }
    }

    private static ScoreMapEntry Entry(RuleJsonObject of) => FormReader.Made(of, () => new ScoreMapEntry(of.Text("value"), of.Whole("points")), "value");

    private static ScoreDecay Decay(RuleJsonObject of)
    {
        if (of.Has("halfLife")) return FormReader.Made(of, () => ScoreDecay.HalfLife(of.Whole("halfLife")));
        if (!of.Has("steps")) throw of.Wrong("steps", "halfLife or steps");
        var steps = of.Array("steps").ConvertAll(s => Step(new(s.Element, s.Pointer)));
        return FormReader.Made(of, () => ScoreDecay.Step(steps));
    }

    private static ScoreDecayStep Step(RuleJsonObject of) => FormReader.Made(of, () => new ScoreDecayStep(of.Whole("days"), of.Whole("left")));
}
