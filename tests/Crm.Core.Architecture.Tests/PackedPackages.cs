using System.IO.Compression;
using System.Xml.Linq;
using Crm.Core.Testing;

namespace Crm.Core.Architecture.Tests;

/// <summary>All packages of a default build, packed once into a folder of their own from what the build has already made.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("crm-packages-").FullName;

    /// <summary>Release or Debug, as these tests were built.</summary>
    public static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public async Task InitializeAsync()
    {
        var projects = string.Concat(Packages.Built.Select(p => $"<Project Include=\"{Packages.ProjectFile(p)}\" />"));
        var all = Path.Combine(Folder, "all.proj");
        await File.WriteAllTextAsync(all, $"""
            <Project>
              <ItemGroup>{projects}</ItemGroup>
              <Target Name="Pack"><MSBuild Projects="@(Project)" Targets="Pack" Properties="NoBuild=true;Configuration={Configuration};PackageOutputPath={Folder}" /></Target>
            </Project>
            """);
        (await Command.RunAsync("dotnet", ["msbuild", all, "-t:Pack", "-nologo", "-v:quiet", "-nr:false"])).Succeeded();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    internal string Version(string package) => Nuspec(package).Descendants().First(e => e.Name.LocalName == "version").Value;

    internal ZipArchive Open(string package) => ZipFile.OpenRead(PathOf(package, ".nupkg"));

    internal string PathOf(string package, string extension) =>
        Directory.GetFiles(Folder, package + ".*" + extension).Single(f => char.IsDigit(Path.GetFileName(f)[package.Length + 1]));

    internal XElement Nuspec(string package)
    {
        using var archive = Open(package);
        using var stream = archive.GetEntry(package + ".nuspec")!.Open();
        return XElement.Load(stream);
    }
}
