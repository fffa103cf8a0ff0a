namespace Crm.Core.Conformance.Golden;

/// <summary>A rule about the <see cref="GoldenPopulation"/>, and for whom it holds.</summary>
/// <param name="Text">The rule.</param>
/// <param name="Names">Their names, in the order they were added, with spaces between.</param>
public sealed record GoldenRule(string Text, string Names)
{
    /// <summary>When it is asked, as ISO 8601; null for the instant of the clock.</summary>
    public string? AsOf { get; init; }

    /// <summary>Where it is asked; null for Vietnam.</summary>
    public string? Zone { get; init; }

    /// <summary>The rule.</summary>
    public override string ToString() => AsOf is null && Zone is null ? Text : $"{Text} [{AsOf ?? "now"}, {Zone ?? "Asia/Ho_Chi_Minh"}]";
}
