using System.Text.Json;
using Crm.Core.Errors;

namespace Crm.Core.Rules.Json;

/// <summary>Reads JSON forms that have rules inside, such as score plans and schemes of tiers: members in any order, each known and once.</summary>
internal static class FormReader
{
    /// <summary>Reads a document. Documents and objects are read as those of rules are; what they refuse is told as this form's.</summary>
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
            throw new CrmException(refused.Expected is { } expected ? invalid with { Message = $"{invalid.Message} Expected: {expected}." } : invalid, refused.Place.Pointer is "" ? string.Empty : refused.Place.ToString());
        }
    }

    /// <summary>A whole number that may be left out.</summary>
    public static int? Optional(RuleJsonObject of, string name) => of.Has(name) ? of.Whole(name) : null;

    /// <summary>A rule or a part of one, as its text: as long as a document may be, longer than another text.</summary>
    public static T Written<T>(RuleJsonObject of, string name, Func<string, T> parse)
    {
        if (of.Member(name) is not { ValueKind: JsonValueKind.String } text) throw of.Wrong(name, "a text");
        return FormPlace.At(of.PointerOf(name), () => parse(text.GetString()!));
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
