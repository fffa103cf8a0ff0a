namespace Crm.Core.Architecture.Tests;

/// <summary>Who may reference whom, among packages and of other people's packages.</summary>
public sealed class PackageArrowTests
{
    private const string Core = "Crm.Core";
    private const string Ef = "Crm.Core.EntityFrameworkCore";

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        [Core] =
        [
            "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Hosting.Abstractions",
            "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options",
        ],
        ["Crm.Core.Analytics"] = [Core, "MathNet.Numerics"],
        ["Crm.Core.DataExchange"] = [Core, "CsvHelper", "ExcelDataReader"],
        [Ef] = [Core, "Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Relational", "Microsoft.Extensions.Diagnostics.HealthChecks"],
        ["Crm.Core.EntityFrameworkCore.Sqlite"] = [Ef, "Microsoft.EntityFrameworkCore.Sqlite", "SQLitePCLRaw.bundle_e_sqlite3", "SQLitePCLRaw.core"],
        ["Crm.Core.EntityFrameworkCore.PostgreSql"] = [Ef, "Npgsql", "Npgsql.EntityFrameworkCore.PostgreSQL"],
        ["Crm.Core.AspNetCore"] = [Core, "Crm.Core.Analytics", "Crm.Core.DataExchange", "Microsoft.AspNetCore.OpenApi", "Microsoft.OpenApi"],
        ["Crm.Core.Dashboard"] = [Core, "Crm.Core.Analytics", "Crm.Core.DataExchange"],
        ["Crm.Core.Tool"] =
        [
            Core, "Crm.Core.Analytics", "Crm.Core.DataExchange", Ef, "Crm.Core.EntityFrameworkCore.Sqlite", "Crm.Core.EntityFrameworkCore.PostgreSql",
            "Crm.Core.AspNetCore", "Crm.Core.Dashboard", "System.CommandLine", "Spectre.Console", "CsvHelper", "Microsoft.Extensions.Hosting",
        ],
        ["Crm.Core.Conformance"] = [Core, "xunit", "xunit.assert", "xunit.core", "xunit.extensibility.core", "Microsoft.Extensions.DependencyInjection"],
        ["Crm.Core.Ardalis.Specification"] = [Core, "Ardalis.Specification"],
    };

    public static TheoryData<string> Names => [.. Packages.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_package_references_only_what_the_architecture_allows(string package)
    {
        Assert.True(Allowed.TryGetValue(package, out var allowed), $"{package} is new: say in {nameof(PackageArrowTests)} what it may reference.");

        var refused = Packages.References(package).Except(allowed, StringComparer.Ordinal).Select(r => $"{package} -> {r}");

        Findings.MustBeNone(refused);
    }

    [Fact]
    public void The_core_references_four_packages_of_abstractions() => Assert.Equal(Allowed[Core], Packages.References(Core));

    [Fact]
    public void The_core_uses_nothing_else_at_run_time()
    {
        var foreign = Packages.Load(Core).GetReferencedAssemblies().Select(a => a.Name ?? "")
            .Where(n => !n.StartsWith("System.", StringComparison.Ordinal) && n is not ("System" or "netstandard"))
            .Except(Allowed[Core], StringComparer.Ordinal)
            .Except(["Microsoft.Extensions.Primitives"], StringComparer.Ordinal);

        Findings.MustBeNone(foreign);
    }
}
