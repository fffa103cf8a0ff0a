using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crm.Core.Benchmarks;

/// <summary>What a case came to: one line of JSON on standard output.</summary>
/// <param name="Suite">The suite.</param>
/// <param name="Case">The case, with the store it ran on.</param>
/// <param name="Unit">What <paramref name="Ours"/> and <paramref name="Yardstick"/> count.</param>
/// <param name="Ours">The library's figure.</param>
/// <param name="Yardstick">What it is held against.</param>
/// <param name="Goal">The largest ratio that is good enough.</param>
internal sealed record Report(string Suite, string Case, string Unit, double Ours, double Yardstick, double Goal)
{
    public double Ratio => Math.Round(Ours / Yardstick, 3);

    public bool Met => Ratio <= Goal;

    public static void Print(Report report) => Console.Out.WriteLine(JsonSerializer.Serialize(report, ReportJson.Default.Report));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Report))]
internal sealed partial class ReportJson : JsonSerializerContext;
