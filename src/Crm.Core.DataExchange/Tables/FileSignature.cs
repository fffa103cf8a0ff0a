namespace Crm.Core.DataExchange.Tables;

/// <summary>What a file is, by its first bytes: names say little.</summary>
internal static class FileSignature
{
    public const string Text = "text", Workbook = "workbook", OldWorkbook = "old workbook", EncryptedWorkbook = "encrypted workbook", Document = "document";

    // "EncryptedPackage" as a name in the directory of a compound file.
    private static readonly byte[] s_encrypted = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    private static readonly string[] s_markup = ["<!doctype", "<html", "<?xml", "<table", "<head", "<body", "{\\rtf", "%pdf"];

    public static string Of(string path)
    {
        Span<byte> start = stackalloc byte[512];
        using var stream = File.OpenRead(path);
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8)) return Workbook;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return IsEncrypted(stream) ? EncryptedWorkbook : OldWorkbook;
        var text = System.Text.Encoding.Latin1.GetString(start.StartsWith("\uFEFF"u8) ? start[3..] : start).TrimStart();
        return Array.Exists(s_markup, m => text.StartsWith(m, StringComparison.OrdinalIgnoreCase)) ? Document : Text;
    }

    private static bool IsEncrypted(FileStream stream)
    {
        // The directory stands anywhere; protected files hold little else.
        stream.Position = 0;
        var bytes = new byte[Math.Min(stream.Length, 1 << 20)];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes.AsSpan(0, read).IndexOf(s_encrypted) >= 0;
    }
}
