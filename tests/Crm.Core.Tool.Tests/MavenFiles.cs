using System.IO.Compression;
using Crm.Core.Testing;

namespace Crm.Core.Tool.Tests;

/// <summary>The tables of Maven as CSV files, from the copy the sample host ships (public domain, see the README beside it).</summary>
public static class MavenFiles
{
    /// <summary>The whole sales pipeline, with the header and in the form of the source: 8 800 deals.</summary>
    public static string Pipeline() => "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n" + string.Join('\n', Rows("deals")) + "\n";

    /// <summary>The firms, in the form of the source. The pipeline knows them by their names.</summary>
    public static string Accounts() => "account,sector,year_established,revenue,employees,office_location,subsidiary_of\n" + string.Join('\n', Rows("accounts")) + "\n";

    private static List<string> Rows(string table)
    {
        using var file = File.OpenRead(RepositoryFolder.At("samples", "Crm.SampleHost", "Data", "maven-crm.csv.br"));
        using var text = new StreamReader(new BrotliStream(file, CompressionMode.Decompress));
        while (text.ReadLine() is { } line)
        {
            var head = line.Split(' ');
            if (head[0] != table || head.Length != 2) continue;
            return [.. Enumerable.Range(0, int.Parse(head[1])).Select(_ => text.ReadLine()!)];
        }

        throw new InvalidOperationException($"No table {table}.");
    }
}
