namespace Crm.Core.Benchmarks;

/// <summary>Which cases run: those whose path begins with the text; all when there is none.</summary>
/// <param name="Text">For example <c>sqlite/update</c>.</param>
internal sealed record Only(string? Text)
{
    /// <summary>Whether the case runs, or one under it.</summary>
    public bool Wants(string path) => Text is null || path.StartsWith(Text, StringComparison.Ordinal) || Text.StartsWith(path, StringComparison.Ordinal);
}
