namespace Crm.Core.Testing;

/// <summary>Where the working copy lies that the running tests were built from.</summary>
public static class RepositoryFolder
{
    private static readonly string[] NotOurs = ["bin", "obj", ".git", ".vs", ".idea", ".vscode", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", "node_modules"];

    public static string Root { get; } = FindRoot();

    /// <summary>A path below the root.</summary>
    public static string At(params IEnumerable<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path below the root as people write it, with slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Every file below a folder of the root that is not made by a build or a tool.</summary>
    public static IEnumerable<string> Files(string folder = ".")
    {
        var start = new DirectoryInfo(At(folder));
        return start.Exists ? Walk(start) : [];
    }

    private static IEnumerable<string> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Select(f => f.FullName)
            .Concat(folder.EnumerateDirectories().Where(d => !NotOurs.Contains(d.Name, StringComparer.Ordinal)).SelectMany(Walk))
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props"))) return folder.FullName;
        }

        throw new InvalidOperationException($"No Directory.Packages.props above {AppContext.BaseDirectory}: these tests run inside a working copy.");
    }
}
