using System.Text;
using Crm.Core.DataExchange.Tables;
using Crm.Core.Errors;
using Crm.Core.Rules;
using Crm.Core.Tool.Refusals;

namespace Crm.Core.Tool.Reading;

/// <summary>A rule in a file of its own: long ones are no arguments, and shells change their quotes.</summary>
internal static class RuleFile
{
    // No text of a rule needs more: three bytes for every unit of UTF-16 it may have, and a byte order mark.
    private const int MostBytes = (3 * RuleLimits.Characters) + 3;

    /// <summary>The text of the rule, its lines and columns those of the file.</summary>
    /// <param name="file">The file, or a pipe.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="CrmException">
    /// <c>crm.tool.file-not-found</c>, <c>crm.tool.file-too-large</c> at the file; <c>crm.table.not-utf8</c>, <c>crm.table.not-text</c> with line and byte.
    /// </exception>
    public static async Task<string> ReadAsync(string file, CancellationToken ct)
    {
        if (!File.Exists(file)) throw new CrmException(ToolErrors.FileNotFound, file);
        // Read once and never further than the bound: a pipe has no length and cannot be read again.
        using var read = new MemoryStream();
        await using (var stream = File.OpenRead(file))
        {
            var buffer = new byte[1 << 16];
            for (int length; (length = await stream.ReadAsync(buffer, ct)) > 0;)
            {
                await read.WriteAsync(buffer.AsMemory(0, length), ct);
                if (read.Length > MostBytes) throw new CrmException(ToolErrors.RuleFileTooLarge, file);
            }
        }

        read.Position = 0;
        try
        {
            Utf8Check.Verify(read, ct);
        }
        catch (CrmException refused)
        {
            throw new CrmException(refused.Code == TableErrors.NotUtf8.Code ? ToolErrors.RuleNotUtf8 : ToolErrors.RuleNotText, refused.Path, refused);
        }

        // An editor's byte order mark is no part of the rule, and would move the columns of its first line.
        return Encoding.UTF8.GetString(read.GetBuffer(), 0, (int)read.Length).TrimStart('\uFEFF');
    }
}
