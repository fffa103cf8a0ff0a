namespace Crm.Core.Values;

/// <summary>Reads the reference tables shipped inside the assembly (docs/data-sources.md says where each comes from).</summary>
internal static class EmbeddedTable
{
    /// <summary>The lines of a table without comments (<c>#</c>) and blank lines.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream($"Crm.Core.Values.{name}")
            ?? throw new InvalidOperationException($"The table {name} is missing from the assembly; rebuild Crm.Core.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    /// <summary>The rows of a comma-separated table whose cells hold neither commas nor quotes, without its header.</summary>
    public static IEnumerable<string[]> Rows(string name) => Lines(name).Skip(1).Select(line => line.Split(','));
}
