using System.Globalization;
using System.IO.Compression;
using Crm.Core.Analytics.Forecasting;

namespace Crm.Core.Analytics.Tests.Data;

/// <summary>Maven's 8 800 deals (public domain), in dollars, from the copy the sample host ships.</summary>
internal static class MavenPipeline
{
    public static readonly DateOnly End = new(2017, 12, 31);

    public static IReadOnlyList<PipelineDeal> Deals { get; } = Read();

    private static List<PipelineDeal> Read()
    {
        using var stream = typeof(MavenPipeline).Assembly.GetManifestResourceStream("maven-crm.csv.br")!;
        using var text = new StreamReader(new BrotliStream(stream, CompressionMode.Decompress));
        var (prices, deals) = (new Dictionary<string, long>(StringComparer.Ordinal), new List<PipelineDeal>());
        while (text.ReadLine() is { } head)
        {
            var table = head.Split(' ');
            for (var i = 0; table[0] != "maven-crm" && i < int.Parse(table[1], CultureInfo.InvariantCulture); i++)
            {
                var row = text.ReadLine()!.Split(',');
                // The pipeline writes GTXPro for GTX Pro.
                if (table[0] == "products") prices[row[0].Replace(" ", "", StringComparison.Ordinal)] = long.Parse(row[2], CultureInfo.InvariantCulture);
                if (table[0] != "deals") continue;
                var outcome = row[4] switch { "Won" => DealOutcome.Won, "Lost" => DealOutcome.Lost, _ => DealOutcome.Open };
                var product = row[2].Replace(" ", "", StringComparison.Ordinal);
                // An amount is only known once a deal is won; a lost one says 0.
                deals.Add(new(Day(row[5]), Day(row[6]), outcome, product, outcome == DealOutcome.Won ? long.Parse(row[7], CultureInfo.InvariantCulture) : null, prices[product]));
            }
        }

        return deals;
    }

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
