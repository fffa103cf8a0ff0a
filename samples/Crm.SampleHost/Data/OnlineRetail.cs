using System.IO.Compression;
using Crm.Core.Errors;

namespace Crm.SampleHost.Data;

/// <summary>The bundled copy of the Online Retail data; Data/README.md has its format, origin and licence.</summary>
public sealed record OnlineRetail(IReadOnlyDictionary<string, string> Products, IReadOnlyList<Invoice> Invoices)
{
    public const string Source = "online-retail";

    private const int InvoicesOfTheSource = 25_900;
    private const int RowsOfTheSource = 541_909;

    public static OnlineRetail ReadBundled()
    {
        using var file = typeof(OnlineRetail).Assembly.GetManifestResourceStream("online-retail.tsv.br")!;
        return ReadWhole(file);
    }

    /// <summary>Reads a compressed file and makes sure that it holds all the source has: a file cut off between two rows looks like a shorter one.</summary>
    public static OnlineRetail ReadWhole(Stream compressed)
    {
        using var text = new BrotliStream(compressed, CompressionMode.Decompress);
        var reader = new OnlineRetailReader(text);
        var data = reader.Read();
        var whole = data.Invoices.Count == InvoicesOfTheSource && data.Invoices.Sum(i => i.Rows.Count) == RowsOfTheSource;
        return whole ? data : throw new CrmException(DataErrors.Incomplete, reader.Place);
    }
}
