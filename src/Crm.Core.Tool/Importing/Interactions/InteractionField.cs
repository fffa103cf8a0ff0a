namespace Crm.Core.Tool.Importing.Interactions;

/// <summary>What a column of interactions may hold. Named in mapping files in lower case with hyphens.</summary>
internal enum InteractionField
{
    Customer,
    Lead,
    Channel,
    Direction,
    Date,
    Duration,
    Subject,
    Body,
    Outcome,
    Employee,
    Campaign,
    Store,
    Sentiment,
    ExternalId,
}
