using System.IO.Compression;

namespace Crm.SampleHost.Data;

/// <summary>The bundled copy of the Maven data; Data/README.md has its format, origin and licence.</summary>
public sealed record MavenCrm(
    IReadOnlyList<MavenAccount> Accounts,
    IReadOnlyList<MavenProduct> Products,
    IReadOnlyList<MavenAgent> Agents,
    IReadOnlyList<MavenDeal> Deals)
{
    public const string Source = "maven";

    public static MavenCrm ReadBundled()
    {
        using var file = typeof(MavenCrm).Assembly.GetManifestResourceStream("maven-crm.csv.br")!;
        return Read(file);
    }

    public static MavenCrm Read(Stream compressed)
    {
        using var text = new BrotliStream(compressed, CompressionMode.Decompress);
        return new MavenCrmReader(text).Read();
    }
}
