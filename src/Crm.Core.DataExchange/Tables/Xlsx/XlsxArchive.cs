using System.IO.Compression;
using System.Xml;
using Crm.Core.Errors;

namespace Crm.Core.DataExchange.Tables.Xlsx;

/// <summary>The parts of a workbook, unpacked one at a time and never further than a workbook goes.</summary>
internal sealed class XlsxArchive : IDisposable
{
    private const int MostParts = 10_000;
    private const long MostBytesOfPart = 4L << 30;

    // Text of spreadsheets packs 5 to 60 times, of a sheet of equal cells up to 200.
    private const long MostRatio = 400;
    private const long FreeOfRatio = 32L << 20;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    public XlsxArchive(string path)
    {
        var file = File.OpenRead(path);
        try
        {
            _zip = new(file, ZipArchiveMode.Read);
            if (_zip.Entries.Count > MostParts) throw new CrmException(TableErrors.TooLarge);
            foreach (var part in _zip.Entries)
            {
                var name = part.FullName.Replace('\\', '/');
                if (name.Split('/').Contains("..", StringComparer.Ordinal) || name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal)) throw new CrmException(TableErrors.UnsafeArchive);
                if (!_parts.TryAdd(name, part)) throw new CrmException(TableErrors.UnsafeArchive);
            }
        }
        catch (Exception failure)
        {
            file.Dispose();
            if (failure is InvalidDataException or EndOfStreamException) throw new CrmException(TableErrors.Damaged, innerException: failure);
            throw;
        }
    }

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>Reads a part; what is no XML, or has more in it than XML of a workbook, throws <see cref="TableErrors.Damaged"/>.</summary>
    /// <returns>Null when the workbook has no such part.</returns>
    public XmlReader? Read(string part)
    {
        if (!_parts.TryGetValue(part, out var entry)) return null;
        if (entry.IsEncrypted) throw new CrmException(TableErrors.Encrypted);
        var most = Math.Min(MostBytesOfPart, Math.Max(FreeOfRatio, entry.CompressedLength * MostRatio));
        if (entry.Length > most) throw new CrmException(TableErrors.TooLarge);
        // No document type, so no entities that grow; nothing is fetched.
        return Guarded(() => XmlReader.Create(
            new BoundedStream(entry.Open(), most),
            new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = false, CloseInput = true, CheckCharacters = false }));
    }

    /// <summary>Runs a step over parts, whose breakage is that of the workbook.</summary>
    public static T Guarded<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or EndOfStreamException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            throw new CrmException(TableErrors.Damaged, innerException: broken);
        }
    }

    public void Dispose() => _zip.Dispose();
}
