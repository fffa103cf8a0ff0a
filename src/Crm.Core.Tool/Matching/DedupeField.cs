namespace Crm.Core.Tool.Matching;

/// <summary>What a column of a file to be searched for duplicates may hold.</summary>
internal enum DedupeField
{
    Id,
    Name,
    FamilyName,
    MiddleName,
    GivenName,
    Company,
    Phone,
    Email,
    BirthDate,
    TaxCode,
    Identifier,
    Street,
    HouseNumber,
    AddressLine,
    Ward,
    District,
    City,
    Province,
    PostalCode,
    Country,
    Text,
}
