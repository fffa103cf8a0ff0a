using System.Diagnostics;
using System.Globalization;
using System.Text;
using Crm.Core.DataExchange.Tables;
using ExcelDataReader;

namespace Crm.Core.Benchmarks.Data;

/// <summary>
/// Files of 16 columns read and written. The goals of the design are rows a second: in from XLSX 40 000, out to XLSX 150 000, and no more than 150 MB over idle at a million rows. ExcelDataReader reads the same file as a second yardstick.
/// </summary>
internal sealed class TableCases(int rows, Only only, Action<Report> print)
{
    private const string Suite = "data";
    private const int Columns = 16;
    private const double InGoal = 40_000;
    private const double OutGoal = 150_000;
    private const double MegabytesOverIdle = 150;

    // Of the process, as the system counts it, before anything was read.
    private readonly long _idle = Environment.WorkingSet;

    public void Run()
    {
        if (!only.Wants("files/")) return;
        var folder = Directory.CreateTempSubdirectory("crm-bench-").FullName;
        try
        {
            var (csv, xlsx) = (Path.Combine(folder, "rows.csv"), Path.Combine(folder, "rows.xlsx"));
            Write("files/csv-write", csv, TableFormat.Csv);
            Write("files/xlsx-write", xlsx, TableFormat.Xlsx);
            Read("files/csv-read", csv);
            Read("files/xlsx-read", xlsx);
            Other(xlsx);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Write(string name, string file, TableFormat format)
    {
        var (cells, seconds) = (new string?[Columns], new List<double>());
        for (var round = 0; round < 3; round++)
        {
            var started = Stopwatch.GetTimestamp();
            using (var stream = File.Create(file))
            using (var writer = TableWriter.Create(stream, format, [.. Enumerable.Range(0, Columns).Select(i => new TableColumn($"column {i}", i == 5 ? TableColumnKind.Number : i == 6 ? TableColumnKind.Date : TableColumnKind.Text))]))
            {
                for (var row = 0; row < rows; row++)
                {
                    Fill(cells, row);
                    writer.Write(cells);
                }

                writer.Finish();
            }

            seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        Tell(name, seconds, OutGoal);
    }

    private void Read(string name, string file)
    {
        var (seconds, peak) = (new List<double>(), 0L);
        for (var round = 0; round < 3; round++)
        {
            var (idle, count) = (_idle, 0);
            var started = Stopwatch.GetTimestamp();
            // As an import does: opened, which reads it through once, then read.
            foreach (var row in Table.Open(file).Rows())
            {
                if (row.Damage is not null) throw new InvalidOperationException(row.Damage.Code);
                if (++count % 50_000 == 0) peak = Math.Max(peak, Environment.WorkingSet - idle);
            }

            seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            if (count != rows) throw new InvalidOperationException($"{count} rows came back.");
        }

        Tell(name, seconds, InGoal);
        print(new(Suite, $"{name}-memory", "MB", Math.Round(peak / 1e6, 1), MegabytesOverIdle, 1));
    }

    private void Other(string file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var started = Stopwatch.GetTimestamp();
        using (var stream = File.OpenRead(file))
        using (var reader = ExcelReaderFactory.CreateOpenXmlReader(stream))
        {
            while (reader.Read())
            {
                for (var i = 0; i < reader.FieldCount; i++) reader.GetValue(i);
            }
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"files/xlsx-read: ExcelDataReader reads the file once at {rows / Stopwatch.GetElapsedTime(started).TotalSeconds:N0} rows/s"));
    }

    // As time, so that less is better: microseconds for each row.
    private void Tell(string name, List<double> seconds, double goal)
    {
        seconds.Sort();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {rows / seconds[1]:N0} rows/s"));
        print(new(Suite, name, "us/row", Math.Round(1e6 * seconds[1] / rows, 3), Math.Round(1e6 / goal, 3), 1));
    }

    private static void Fill(string?[] cells, int row)
    {
        var number = row.ToString(CultureInfo.InvariantCulture);
        for (var i = 0; i < Columns; i++)
        {
            cells[i] = i switch
            {
                0 => "KH-" + number,
                1 => "Nguyễn Thị Lan " + number,
                2 => "+849" + (10_000_000 + row).ToString(CultureInfo.InvariantCulture),
                3 => "lan" + number + "@example.vn",
                4 => row % 3 == 0 ? null : "12 Lê Lợi, P. Sài Gòn",
                5 => (row % 1_000 * 12.5m).ToString("0.##", CultureInfo.InvariantCulture),
                6 => "2026-0" + ((row % 9) + 1).ToString(CultureInfo.InvariantCulture) + "-15",
                _ => "ô " + (row % (i * 50)).ToString(CultureInfo.InvariantCulture),
            };
        }
    }
}
