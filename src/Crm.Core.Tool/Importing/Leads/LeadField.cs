namespace Crm.Core.Tool.Importing.Leads;

/// <summary>What a column of leads may hold. Named in mapping files in lower case with hyphens.</summary>
internal enum LeadField
{
    Name,
    FamilyName,
    MiddleName,
    GivenName,
    Company,
    Email,
    Phone,
    Source,
    Campaign,
    Interest,
    Note,
    Value,
    Owner,
    Created,
    Product,
    Status,
    Reason,
    ExternalId,
}
