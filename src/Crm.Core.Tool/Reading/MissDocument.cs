namespace Crm.Core.Tool.Reading;

/// <summary>One condition that stands in the way, as a document.</summary>
/// <param name="Rule">The condition in its text form.</param>
/// <param name="Wanted">Whether it would have to hold or to fail.</param>
/// <param name="Lacking">How much is missing.</param>
/// <param name="TurnsAt">When time alone turns it.</param>
internal sealed record MissDocument(string Rule, bool Wanted, string? Lacking, string? TurnsAt);
