namespace Crm.Core.Tool.Health;

/// <summary>What a check of the doctor found.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="State">How it is.</param>
/// <param name="Message">What was found.</param>
/// <param name="Action">What to do; null when nothing.</param>
/// <param name="Code">The code other verbs refuse the database with; null when they do not.</param>
internal sealed record Finding(string Check, FindingState State, string Message, string? Action = null, string? Code = null);
