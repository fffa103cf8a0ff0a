namespace Crm.SampleHost.Data;

/// <summary>A deal as the source has it; only closed ones have a closing day, only won ones a value above zero, and prospects no day at all.</summary>
public sealed record MavenDeal(string Id, string Agent, string Product, string? Account, string Stage, DateOnly? Engaged, DateOnly? Closed, decimal? Value);
