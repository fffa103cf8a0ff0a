using Crm.Core.Testing;

namespace Crm.Core.Architecture.Tests;

/// <summary>A project of somebody else, outside the repository, that knows the packages only.</summary>
/// <param name="packed">The packages.</param>
[Collection(PackingCollection.Name)]
[Trait("Category", "Package")]
public sealed class ConsumerTests(PackedPackages packed)
{
    private const string Source = "Program.cs.txt";
    private const string PackageLine = "// package: ";

    [Fact]
    public async Task A_project_outside_the_repository_builds_from_the_packages_and_runs_the_ten_lines()
    {
        var folder = Directory.CreateTempSubdirectory("crm-consumer-").FullName;
        try
        {
            var program = await File.ReadAllTextAsync(RepositoryFolder.At("tests", "Crm.Core.Architecture.Tests", "Consumer", Source));
            var references = program.Split('\n').Where(l => l.StartsWith(PackageLine, StringComparison.Ordinal)).Select(l => Reference(l[PackageLine.Length..].Trim()));
            await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), program);
            await File.WriteAllTextAsync(Path.Combine(folder, "Consumer.csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                    <UseAppHost>false</UseAppHost>
                  </PropertyGroup>
                  <ItemGroup>{string.Concat(references)}</ItemGroup>
                </Project>
                """);

            // A folder of its own: the machine's would keep this version and hand it to the next project that asks for it.
            Dictionary<string, string> environment = new(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = Path.Combine(folder, "packages") };
            (await Command.RunAsync("dotnet", ["build", "-c", "Release", "-nologo", "-v:quiet", "-nr:false", $"-p:RestoreAdditionalProjectSources={packed.Folder}"], folder, environment)).Succeeded();
            var ran = (await Command.RunAsync("dotnet", [Path.Combine(folder, "bin", "Release", "net10.0", "Consumer.dll")], folder)).Succeeded();

            foreach (var told in (string[])["welcomed", "purchase.placed 1250000 VND", "interaction.call.inbound"]) Assert.Contains(told, ran.Text, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string Reference(string package)
    {
        var version = Packages.Built.Contains(package, StringComparer.Ordinal) ? packed.Version(package) : CentralVersion(package);
        return $"<PackageReference Include=\"{package}\" Version=\"{version}\" />";
    }

    private static string CentralVersion(string package) =>
        System.Xml.Linq.XDocument.Load(RepositoryFolder.At("Directory.Packages.props")).Descendants("PackageVersion")
            .Single(e => e.Attribute("Include")?.Value == package).Attribute("Version")!.Value;
}
