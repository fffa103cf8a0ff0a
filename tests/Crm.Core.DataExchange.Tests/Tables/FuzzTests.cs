using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Crm.Core.DataExchange.Tables;
using Crm.Core.Errors;

namespace Crm.Core.DataExchange.Tests.Tables;

/// <summary>Files with bytes changed, left out, doubled and cut off: each is read or refused with a code. <c>CRM_FUZZ_TABLES=1000000</c> says how many; 20 000 in every run.</summary>
public sealed class FuzzTests : IDisposable
{
    private static readonly int s_count = int.TryParse(Environment.GetEnvironmentVariable("CRM_FUZZ_TABLES"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 20_000;

    private readonly TableFolder _folder = new();

    [Fact]
    public void A_mutated_file_is_read_or_refused_with_a_code()
    {
        var seeds = Seeds();
        var random = new Random(20_261_201);
        var (slowest, path) = (TimeSpan.Zero, _folder.At("fuzzed"));
        for (var i = 0; i < s_count; i++)
        {
            var seed = seeds[i % seeds.Count];
            File.WriteAllBytes(path, seed.Parts is null ? Mutated(random, seed.Bytes) : Repacked(random, seed.Parts));
            var started = Stopwatch.GetTimestamp();
            try
            {
                foreach (var row in Table.Open(path).Rows()) Assert.True(row.Damage is not null || row.Cells.Count > 0);
            }
            catch (CrmException refused)
            {
                Assert.StartsWith("crm.table.", refused.Code, StringComparison.Ordinal);
            }

            var taken = Stopwatch.GetElapsedTime(started);
            if (taken > slowest) slowest = taken;
        }

        Assert.True(slowest < TimeSpan.FromSeconds(5), $"The slowest took {slowest}.");
    }

    public void Dispose() => _folder.Dispose();

    private List<(byte[] Bytes, (string Part, byte[] Bytes)[]? Parts)> Seeds()
    {
        TableColumn[] columns = [new("Tên"), new("Số", TableColumnKind.Number), new("Ngày", TableColumnKind.Date)];
        var rows = Enumerable.Range(0, 12).Select(i => new[] { $"Nguyễn \"{i}\", =x", $"{i}.5", "2026-12-01" });
        var csv = File.ReadAllBytes(_folder.Written("seed.csv", TableFormat.Csv, columns, rows));
        var xlsx = File.ReadAllBytes(_folder.Written("seed.xlsx", TableFormat.Xlsx, columns, rows));
        using var zip = ZipFile.OpenRead(_folder.At("seed.xlsx"));
        var parts = zip.Entries.Select(e =>
        {
            using var part = new MemoryStream();
            using var stream = e.Open();
            stream.CopyTo(part);
            return (e.FullName, part.ToArray());
        }).ToArray();
        // Inside the archive too: most changes outside only break its checks.
        return [(csv, null), (xlsx, null), ([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(csv))], null), (xlsx, parts), (xlsx, parts)];
    }

    private static byte[] Repacked(Random random, (string Part, byte[] Bytes)[] parts)
    {
        var changed = random.Next(parts.Length);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < parts.Length; i++)
            {
                using var part = zip.CreateEntry(parts[i].Part, CompressionLevel.Fastest).Open();
                part.Write(i == changed ? Mutated(random, parts[i].Bytes) : parts[i].Bytes);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Mutated(Random random, byte[] bytes)
    {
        List<byte> mutated = [.. bytes];
        for (var edits = random.Next(1, 6); edits > 0 && mutated.Count > 0; edits--)
        {
            var at = random.Next(mutated.Count);
            switch (random.Next(6))
            {
                case 0:
                    mutated[at] = (byte)random.Next(256);
                    break;
                case 1:
                    mutated.RemoveRange(at, Math.Min(random.Next(1, 40), mutated.Count - at));
                    break;
                case 2:
                    mutated.InsertRange(at, mutated.GetRange(at, Math.Min(random.Next(1, 60), mutated.Count - at)));
                    break;
                case 3:
                    mutated.RemoveRange(at, mutated.Count - at);
                    break;
                case 4:
                    mutated[at] = "\"<>&,;='\n\r\t\0_x019"u8[random.Next(17)];
                    break;
                default:
                    mutated[at] ^= (byte)(1 << random.Next(8));
                    break;
            }
        }

        return [.. mutated];
    }
}
