namespace Crm.Core.Values;

/// <summary>Which part of a name is written first.</summary>
public enum NameOrder
{
    /// <summary>Nguyễn Thị Lan: family, middle, given.</summary>
    FamilyFirst = 0,

    /// <summary>Mary Ann Smith: given, middle, family.</summary>
    GivenFirst = 1,
}
