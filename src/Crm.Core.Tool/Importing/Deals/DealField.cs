namespace Crm.Core.Tool.Importing.Deals;

/// <summary>What a column of deals may hold. Named in mapping files in lower case with hyphens.</summary>
internal enum DealField
{
    Name,
    Customer,
    Pipeline,
    Stage,
    Amount,
    Opened,
    Closed,
    ExpectedClose,
    Outcome,
    LostReason,
    Owner,
    Product,
    ExternalId,
}
