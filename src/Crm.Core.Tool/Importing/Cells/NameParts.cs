using Crm.Core.Values;

namespace Crm.Core.Tool.Importing.Cells;

/// <summary>A person's name that a file has in several columns.</summary>
internal sealed record NameParts(string? Family, string? Middle, string? Given)
{
    /// <summary>The whole name; null when all parts are empty.</summary>
    public string? Whole => Order is NameOrder.FamilyFirst ? FamilyFirst : Joined(Given, Middle, Family);

    /// <summary>Which part leads: the name itself tells, for files with English headers list Vietnamese people too.</summary>
    public NameOrder Order => PersonName.TryParse(FamilyFirst, null, out var read) ? read.Order : NameOrder.FamilyFirst;

    private string? FamilyFirst => Joined(Family, Middle, Given);

    private static string? Joined(params string?[] parts) => string.Join(' ', parts.OfType<string>()) is { Length: > 0 } name ? name : null;
}
