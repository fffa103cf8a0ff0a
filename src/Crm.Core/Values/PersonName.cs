using System.Diagnostics.CodeAnalysis;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>A person's name: as it was typed, its parts, and the keys it is compared by.</summary>
/// <remarks>
/// The parts are a reading, never a correction: letters and case stay as typed. Equal when typed alike and read alike; to find the same
/// person compare <see cref="Keys"/>. <see cref="ToString"/> is masked.
/// </remarks>
public sealed record PersonName
{
    /// <summary>Most UTF-16 code units a name has.</summary>
    public const int MaxLength = 200;

    private PersonName(string value, PersonNameParts parts)
    {
        Value = value;
        Honorific = parts.Honorific;
        Family = parts.Family;
        Middle = parts.Middle;
        Given = parts.Given;
        Order = parts.Order;
        Keys = NameKeys.Of(Full);
    }

    /// <summary>What was typed, composed, spaces collapsed; with the honorific.</summary>
    public string Value { get; }

    /// <summary>Anh, Chị, Th.S, Dr … as typed; null without.</summary>
    public string? Honorific { get; }

    /// <summary>The family name; null when only one name was given.</summary>
    public string? Family { get; }

    /// <summary>What stands between family and given name; null when nothing does.</summary>
    public string? Middle { get; }

    /// <summary>The given name; a single name counts as given.</summary>
    public string Given { get; }

    /// <summary>The order the parts are written in.</summary>
    public NameOrder Order { get; }

    /// <summary>How to address the person: Lan of Nguyễn Thị Lan, Mary of Mary Smith.</summary>
    public string GivenName => Given;

    /// <summary>The parts in their order, without the honorific.</summary>
    public string Full => string.Join(
        ' ',
        (Order == NameOrder.FamilyFirst ? new[] { Family, Middle, Given } : [Given, Middle, Family]).Where(part => part is not null));

    /// <summary>The keys of the name without its honorific.</summary>
    public NameKeys Keys { get; }

    /// <summary>Reads a name.</summary>
    /// <param name="text">The whole name; null and blank are refused.</param>
    /// <param name="order">The order; null to find out: family first when it begins with a Vietnamese family name.</param>
    /// <param name="path">Where in the input.</param>
    /// <exception cref="CrmException"><c>crm.person-name.invalid</c>: no letter; and the codes of <see cref="CleanText.Required"/>.</exception>
    public static PersonName Parse(string? text, NameOrder? order = null, string path = "name")
    {
        var (name, refusal) = Read(text, order);
        return name ?? throw new CrmException(refusal, path);
    }

    /// <summary>Reads a name, or says no.</summary>
    /// <param name="text">The whole name.</param>
    /// <param name="order">The order; null to find out.</param>
    /// <param name="name">The name; null when false.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, NameOrder? order, [NotNullWhen(true)] out PersonName? name)
    {
        (name, _) = Read(text, order);
        return name is not null;
    }

    /// <summary>Masked: the first letter of the given name, <c>L***</c>.</summary>
    public override string ToString() => Mask.Start(Given);

    private static (PersonName? Name, CrmError Refusal) Read(string? text, NameOrder? order)
    {
        var (clean, refusal) = CleanText.Read(text, MaxLength);
        if (clean is null)
            return (null, refusal ?? TextErrors.Required);
        var value = Whitespace.Collapse(clean);
        return value.Any(char.IsLetter)
            ? (new PersonName(value, PersonNameReader.Read(value, order)), PersonNameErrors.Invalid)
            : (null, PersonNameErrors.Invalid);
    }
}
