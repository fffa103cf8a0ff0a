using System.Text.Json;
using Crm.Core.Errors;
using Crm.Core.Rules;
using Crm.Core.Rules.Json;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Scoring;

/// <summary>Reads the JSON form of a score plan: members in any order, each known and once.</summary>
internal static class ScoreJsonReader
{
    public const int Version = 1;

    private const int MostNested = 16;

    public static ScoreDefinition Read(string? json) => Document(json, ScoreLimits.JsonCharacters, ScoreErrors.TooLarge, ScoreErrors.InvalidJson, MostNested, Definition);

    /// <summary>Reads a document that has rules inside. Documents and objects are read as those of rules are; what they refuse is told as this form's.</summary>
    public static T Document<T>(string? json, int most, CrmError tooLarge, CrmError invalid, int mostNested, Func<RuleJsonObject, T> read)
    {
        if (string.IsNullOrWhiteSpace(json)) throw new CrmException(invalid, string.Empty);
        if (json.Length > most) throw new CrmException(tooLarge, string.Empty);
        try
        {
            return RuleJsonDocument.Parse(json, mostNested, read);
        }
        catch (RuleException refused) when (refused.Code == RuleErrors.InvalidJson.Code)
        {
            throw new CrmException(refused.Expected is { } expected ? invalid with { Message = $"{invalid.Message} Expected: {expected}." } : invalid, refused.Place.ToString());
        }
    }

    /// <summary>Reads the object a plan is.</summary>
    public static ScoreDefinition Definition(RuleJsonObject of)
    {
        if (of.Whole("v") != Version) throw new CrmException(ScoreErrors.UnknownVersion, of.PointerOf("v"));
        var groups = of.Array("groups").ConvertAll(g => Group(new(g.Element, g.Pointer)));
        var bands = of.Has("bands") ? of.Array("bands").ConvertAll(b => Band(new(b.Element, b.Pointer))) : [];
        return Made(of, () => new ScoreDefinition(groups, bands, Optional(of, "from"), Optional(of, "to")));
    }

    private static ScoreGroup Group(RuleJsonObject of)
    {
        var rules = of.Array("rules").ConvertAll(r => Rule(new(r.Element, r.Pointer)));
        return Made(of, () => new ScoreGroup(of.Text("name"), rules, Optional(of, "from"), Optional(of, "to")));
    }

    private static ScoreBand Band(RuleJsonObject of) => Made(of, () => new ScoreBand(of.Text("name"), of.Whole("from")));

    private static ScoreRule Rule(RuleJsonObject of)
    {
        var name = of.OptionalText("name");
        switch (of.Text("kind"))
        {
            case "when":
                var rule = Written(of, "rule", Rules.Rule.Parse);
                return Made(of, () => new ScoreWhen(rule, of.Whole("points"), name));
            case "perEvent":
                var events = Written(of, "events", FactSet.Parse);
                var decay = of.Has("decay") ? Decay(of.Object("decay")) : null;
                return Made(of, () => new ScorePerEvent(events, of.Whole("points"), Optional(of, "max"), decay, name), "events");
            case "map":
                var entries = of.Array("points").ConvertAll(e => Entry(new(e.Element, e.Pointer)));
                return Made(of, () => new ScoreMap(of.Text("field"), entries, name), "field");
            default:
                throw of.Wrong("kind", "when, perEvent or map");
        }
    }

    private static ScoreMapEntry Entry(RuleJsonObject of) => Made(of, () => new ScoreMapEntry(of.Text("value"), of.Whole("points")), "value");

    private static ScoreDecay Decay(RuleJsonObject of)
    {
        if (of.Has("halfLife")) return Made(of, () => ScoreDecay.HalfLife(of.Whole("halfLife")));
        var steps = of.Array("steps").ConvertAll(s => Step(new(s.Element, s.Pointer)));
        return Made(of, () => ScoreDecay.Step(steps));
    }

    private static ScoreDecayStep Step(RuleJsonObject of) => Made(of, () => new ScoreDecayStep(of.Whole("days"), of.Whole("left")));

    /// <summary>A whole number that may be left out.</summary>
    public static int? Optional(RuleJsonObject of, string name) => of.Has(name) ? of.Whole(name) : null;

    /// <summary>A rule or a part of one, as its text: as long as a document may be, longer than another text.</summary>
    public static T Written<T>(RuleJsonObject of, string name, Func<string, T> parse)
    {
        if (of.Member(name) is not { ValueKind: JsonValueKind.String } text) throw of.Wrong(name, "a text");
        return ScorePlace.At(of.PointerOf(name), () => parse(text.GetString()!));
    }

    /// <summary>Makes what an object stands for, and refuses members nobody asked for. What is refused without a place has that of the object, or of its member.</summary>
    public static T Made<T>(RuleJsonObject of, Func<T> make, string? member = null)
    {
        try
        {
            var made = make();
            of.MustBeUsedUp();
            return made;
        }
        catch (RuleException refused) when (refused.Place == default && member is not null)
        {
            throw new CrmException(refused.Error, of.PointerOf(member));
        }
        catch (CrmException refused) when (refused is not RuleException)
        {
            throw refused.Path is { Length: > 0 } path && path[0] == '/' ? refused : new CrmException(refused.Error, string.IsNullOrEmpty(refused.Path) ? of.Place.Pointer : of.PointerOf(refused.Path));
        }
    }
}
