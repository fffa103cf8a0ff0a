using System.Buffers;
using System.Text;
using Crm.Core.Errors;

namespace Crm.Core.DataExchange.Tables;

/// <summary>Reads a file through once, so that a wrong encoding is refused with its place before anything is stored.</summary>
public static class Utf8Check
{
    private const int BufferSize = 1 << 16;

    /// <summary>Refuses a file that is not UTF-8 from beginning to end.</summary>
    /// <param name="file">The file.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="CrmException"><c>crm.table.not-utf8</c>, <c>crm.table.not-text</c>, with line and byte counted from 1.</exception>
    public static void Verify(string file, CancellationToken ct)
    {
        using var stream = File.OpenRead(file);
        Verify(stream, ct);
    }

    /// <summary>Refuses what is not UTF-8 from here to the end.</summary>
    /// <param name="stream">Read to its end.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="CrmException">As of a file.</exception>
    public static void Verify(Stream stream, CancellationToken ct)
    {
        var buffer = new byte[BufferSize];
        var (line, before, kept) = (1L, 0L, 0);
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var read = stream.Read(buffer, kept, buffer.Length - kept);
            var filled = buffer.AsSpan(0, kept + read);
            var position = 0;
            while (position < filled.Length)
            {
                var status = Rune.DecodeFromUtf8(filled[position..], out var rune, out var length);
                if (status == OperationStatus.NeedMoreData && read > 0) break;
                if (status != OperationStatus.Done || rune.Value == 0)
                    throw new CrmException(rune.Value == 0 || IsUtf16(filled, before + position) ? TableErrors.NotText : TableErrors.NotUtf8, $"line {line}, byte {before + position + 1}");
                if (rune.Value == '\n') line++;
                position += length;
            }

            if (read == 0) return;
            filled[position..].CopyTo(buffer);
            kept = filled.Length - position;
            before += position;
        }
    }

    // The byte order marks of UTF-16: never the beginning of UTF-8.
    private static bool IsUtf16(ReadOnlySpan<byte> bytes, long position) => position == 0 && bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
}
