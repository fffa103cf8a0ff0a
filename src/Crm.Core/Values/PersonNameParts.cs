namespace Crm.Core.Values;

/// <summary>A name taken apart.</summary>
internal sealed record PersonNameParts(string? Honorific, string? Family, string? Middle, string Given, NameOrder Order);
