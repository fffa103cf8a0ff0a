using System.IO.Compression;
using Crm.Core.Testing;

namespace Crm.Core.Tool.Tests;

/// <summary>The tables of Maven as CSV files, from the copy the sample host ships (public domain, see the README beside it).</summary>
public static class MavenFiles
{
    /// <summary>The whole sales pipeline, with the header and in the form of the source: 8 800 deals.</summary>
    public static string Pipeline() => "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n" + string.Join('\n', Rows("deals")) + "\n";

    /// <summary>The firms with the name twice, once as their key: the pipeline knows them by it.</summary>
    public static string Accounts() => "id,account\n" + string.Concat(Rows("accounts").Select(r => r.Split(',')[0]).Select(name => $"{name},{name}\n"));

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
