using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Crm.Core.Architecture.Tests;

/// <summary>What is in the packages.</summary>
/// <param name="packed">All of them.</param>
[Collection(PackingCollection.Name)]
[Trait("Category", "Package")]
public sealed class PackageTests(PackedPackages packed)
{
    public static TheoryData<string> Names => [.. Packages.Built];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_package_carries_readme_icon_licence_documentation_and_symbols(string package)
    {
        using var archive = packed.Open(package);
        var entries = archive.Entries.Select(e => e.FullName).ToList();
        var nuspec = packed.Nuspec(package);

        Assert.Contains("README.md", entries, StringComparer.Ordinal);
        Assert.Contains("icon.png", entries, StringComparer.Ordinal);
        Assert.Contains(entries, e => e.EndsWith($"/{package}.xml", StringComparison.Ordinal));
        Assert.Equal("MIT", Element(nuspec, "license"));
        Assert.Equal("README.md", Element(nuspec, "readme"));
        Assert.Equal("icon.png", Element(nuspec, "icon"));
        Assert.NotEqual("Package Description", Element(nuspec, "description"), StringComparer.Ordinal);
        Assert.True(File.Exists(packed.PathOf(package, ".snupkg")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_package_depends_on_what_its_project_names_and_on_nothing_else(string package)
    {
        var nuspec = packed.Nuspec(package);
        if (nuspec.Descendants().Any(e => e.Name.LocalName == "packageType")) return; // a tool carries everything with it

        var dependencies = nuspec.Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value).Order(StringComparer.Ordinal);

        Assert.Equal(Packages.References(package), dependencies, StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_package_is_built_deterministically(string package)
    {
        using var archive = packed.Open(package);
        using var content = new MemoryStream();
        using (var entry = archive.Entries.First(e => e.FullName.EndsWith($"/{package}.dll", StringComparison.Ordinal)).Open()) entry.CopyTo(content);
        content.Position = 0;
        using var library = new PEReader(content);

        Assert.Contains(library.ReadDebugDirectory(), d => d.Type == DebugDirectoryEntryType.Reproducible);
    }

    private static string? Element(XElement nuspec, string name) => nuspec.Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
}
