using System.Globalization;
using System.IO.Compression;
using System.Text;
using Crm.SampleHost.Data;

namespace Crm.SampleHost.Tests;

/// <summary>The data file read once more, in another way than the sample reads it.</summary>
public static class RawData
{
    public static string Text { get; } = Decompress();

    public static IReadOnlyList<RawRow> Rows { get; } = Read();

    public static Stream Compressed() => typeof(OnlineRetail).Assembly.GetManifestResourceStream("online-retail.tsv.br")!;

    public static Stream Compress(string text)
    {
        var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(Encoding.UTF8.GetBytes(text));
        compressed.Position = 0;
        return compressed;
    }

    private static string Decompress()
    {
        using var reader = new StreamReader(new BrotliStream(Compressed(), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    private static List<RawRow> Read()
    {
        var lines = Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var products = int.Parse(lines[1].Split('\t')[1], CultureInfo.InvariantCulture);
        var rows = new List<RawRow>();
        var minutes = new Dictionary<string, int>(StringComparer.Ordinal);
        string[] head = [];
        foreach (var fields in lines.Skip(2 + products).Select(l => l.Split('\t')))
        {
            if (fields[0] == "I") head = fields;
            if (fields[0] == "I") minutes.TryAdd(fields[1], int.Parse(fields[2], CultureInfo.InvariantCulture));
            if (fields[0] == "I") continue;
            var code = lines[2 + int.Parse(fields[0], CultureInfo.InvariantCulture)].Split('\t')[0];
            rows.Add(new(head[1], minutes[head[1]], head[3], code, int.Parse(fields[1], CultureInfo.InvariantCulture), decimal.Parse(fields[2], CultureInfo.InvariantCulture)));
        }

        return rows;
    }
}
