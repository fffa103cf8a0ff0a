namespace Crm.Core.Tool.Importing.Customers;

/// <summary>What a column of customers may hold. Named in mapping files in lower case with hyphens.</summary>
internal enum CustomerField
{
    Name,
    FamilyName,
    MiddleName,
    GivenName,
    Kind,
    Email,
    Phone,
    Company,
    TaxCode,
    ExternalId,
    BirthDate,
    JobTitle,
    Website,
    Street,
    Ward,
    District,
    City,
    Province,
    PostalCode,
    Country,
    Tag,
}
