namespace Crm.Core.Testing;

/// <summary>Finds the server's programs on the path or where distributions put them.</summary>
internal static class PostgresBinaries
{
    private const string OfDistribution = "/usr/lib/postgresql";

    private static readonly string[] Users = ["postgres", "nobody"];

    public static string? WhyNot()
    {
        if (OperatingSystem.IsWindows()) return "PostgreSQL is not started on Windows; name a server in CRM_TEST_POSTGRES.";
        if (Folder() is null) return "No PostgreSQL: neither initdb on the path nor a server named in CRM_TEST_POSTGRES.";
        return Environment.IsPrivilegedProcess && UnprivilegedUser() is null ? "PostgreSQL refuses to run as root and there is neither a user postgres nor nobody." : null;
    }

    /// <summary>The folder with <c>initdb</c> and <c>pg_ctl</c>, the newest version first; null when there is none.</summary>
    public static string? Folder()
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var installed = Directory.Exists(OfDistribution) ? Directory.GetDirectories(OfDistribution) : [];
        return onPath
            .Concat(installed.OrderByDescending(Version).Select(f => Path.Combine(f, "bin")))
            .FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "pg_ctl")));
    }

    /// <summary>Who the server runs as when we are root.</summary>
    public static string? UnprivilegedUser()
    {
        var known = File.ReadLines("/etc/passwd").Select(l => l.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        return Users.FirstOrDefault(known.Contains);
    }

    private static int Version(string folder) => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0;
}
