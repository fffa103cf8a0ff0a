namespace Crm.Core.Matching;

/// <summary>What a field of a record to be matched holds, which settles how it is read, how two values are compared and by which keys records meet.</summary>
public enum MatchFieldKind
{
    /// <summary>Any words: the same, close, far, different.</summary>
    Text,

    /// <summary>A person's whole name in one cell, in either order, with or without tones, titles and initials.</summary>
    PersonName,

    /// <summary>A given name in a cell of its own; beside a <see cref="FamilyName"/> the two are also found exchanged.</summary>
    GivenName,

    /// <summary>A family name in a cell of its own.</summary>
    FamilyName,

    /// <summary>The name of an organisation, compared without its legal form.</summary>
    CompanyName,

    /// <summary>Phone numbers, compared in E.164 form.</summary>
    Phone,

    /// <summary>E-mail addresses, compared by their key.</summary>
    Email,

    /// <summary>A day of birth or foundation; day first or month first is decided for the whole column.</summary>
    Date,

    /// <summary>A number or code given once: tax code, social security number, house number.</summary>
    Identifier,

    /// <summary>House number and street.</summary>
    Street,

    /// <summary>A place: ward, city, province, postal code, country.</summary>
    Place,
}
