namespace Crm.Core.Tests.Values;

/// <summary>Raw texts as people type them, one per line, embedded in the test assembly.</summary>
internal static class VietnameseCorpus
{
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = typeof(VietnameseCorpus).Assembly.GetManifestResourceStream($"Crm.Core.Tests.Values.{name}.txt")
            ?? throw new InvalidOperationException($"{name}.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
