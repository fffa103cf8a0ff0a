using System.Text.Json;
using System.Text.Json.Serialization;
using Crm.Core.Analytics.Rfm;

namespace Crm.Core.Analytics.Insights;

/// <summary>The thresholds of an analysis as they are kept: what a score was given by.</summary>
/// <param name="Format">The version of this form: 1.</param>
/// <param name="AsOf">The day recency is counted to.</param>
/// <param name="Currency">The currency of the monetary thresholds, in minor units.</param>
/// <param name="Thresholds">Where the fifths end.</param>
/// <param name="Cells">The names of the cells: a row for each recency from 1 to 5, in it the frequencies from 1 to 5.</param>
internal sealed record RfmModelDocument(int Format, DateOnly AsOf, string Currency, RfmThresholds Thresholds, IReadOnlyList<IReadOnlyList<string>> Cells)
{
    public static string Write(DateOnly asOf, string currency, RfmThresholds thresholds, RfmGrid grid) => JsonSerializer.Serialize(
        new(1, asOf, currency, thresholds, [.. Enumerable.Range(1, 5).Select(r => Enumerable.Range(1, 5).Select(f => grid.NameOf(new(r, f, 1))).ToList())]), RfmModelJson.Default.RfmModelDocument);
}

/// <summary>How thresholds are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RfmModelDocument))]
internal sealed partial class RfmModelJson : JsonSerializerContext;
