using Crm.Core.Testing;

namespace Crm.Core.Architecture.Tests;

[Collection(PackingCollection.Name)]
[Trait("Category", "Package")]
public sealed class TrimmingTests
{
    [Fact]
    public async Task The_core_works_trimmed_and_without_dynamic_code()
    {
        var folder = Directory.CreateTempSubdirectory("crm-trimmed-").FullName;
        try
        {
            var project = RepositoryFolder.At("tests", "Crm.Core.TrimCheck", "Crm.Core.TrimCheck.csproj");
            (await Command.RunAsync("dotnet", ["publish", project, "-c", PackedPackages.Configuration, "-o", folder, "-nologo", "-v:quiet", "-nr:false"])).Succeeded();

            var ran = (await Command.RunAsync(Path.Combine(folder, "Crm.Core.TrimCheck"), [])).Succeeded();

            Assert.Contains("steps hold", ran.Text, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
