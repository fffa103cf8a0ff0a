using System.Reflection;
using System.Xml.Linq;
using Crm.Core.Testing;

namespace Crm.Core.Architecture.Tests;

/// <summary>The packages of src, found on the disk.</summary>
internal static class Packages
{
    private static readonly string[] OnlyInFull = ["Crm.Core.Ardalis.Specification"];

    public static IEnumerable<string> All => Directory.GetDirectories(RepositoryFolder.At("src")).Select(Path.GetFileName).OfType<string>()
        .Where(name => File.Exists(ProjectFile(name))).Order(StringComparer.Ordinal);

    /// <summary>Those a default build makes.</summary>
    public static IEnumerable<string> Built => All.Except(OnlyInFull, StringComparer.Ordinal);

    public static string ProjectFile(string package) => RepositoryFolder.At("src", package, package + ".csproj");

    public static Assembly Load(string package) => Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, package + ".dll"));

    /// <summary>Packages and projects a project names itself, without those that stay inside it.</summary>
    public static IReadOnlyList<string> References(string package)
    {
        var project = XDocument.Load(ProjectFile(package));
        var packages = Elements("PackageReference").Where(e => !string.Equals(Inside(e), "all", StringComparison.OrdinalIgnoreCase)).Select(Included);
        var projects = Elements("ProjectReference").Select(e => Path.GetFileNameWithoutExtension(Included(e).Replace('\\', '/')));
        return [.. packages.Concat(projects).Order(StringComparer.Ordinal)];

        IEnumerable<XElement> Elements(string name) => project.Descendants().Where(e => e.Name.LocalName == name);

        static string Included(XElement element) => element.Attribute("Include")?.Value ?? "";

        static string? Inside(XElement element) => (element.Attribute("PrivateAssets") ?? (object?)element.Element("PrivateAssets")) switch
        {
            XAttribute attribute => attribute.Value,
            XElement child => child.Value,
            _ => null,
        };
    }
}
