namespace Crm.Core.Duplicates;

/// <summary>An address as far as it is compared.</summary>
internal sealed record CustomerPlace(string? Street, string? Ward, string? Province);
