using System.Globalization;
using System.Text.RegularExpressions;
using Crm.Core.DataExchange.Tables;
using Crm.Core.Pipelines;
using Crm.Core.Tool.Importing.Mapping;
using Crm.Core.Values;

namespace Crm.Core.Tool.Importing.Deals;

/// <summary>The pipeline deals go into that name none, and how it is made when there is none.</summary>
/// <param name="Name">Its name; null for the tenant's default one.</param>
/// <param name="Stages">The names of the stages to make it with; null when it is not to be made.</param>
internal sealed partial record PipelinePlan(string? Name, IReadOnlyList<string>? Stages)
{
    private const string DefaultName = "Sales";

    /// <summary>What it is called, or would be when it is made; null for whatever the default one is called.</summary>
    public string? MadeAs => Name ?? (Stages is null ? null : DefaultName);

    /// <summary>The stages of a file in the order they first appear; outcomes are none.</summary>
    public static IReadOnlyList<string> StagesOf(Table file, FileMapping<DealField> mapping) =>
    [
        .. file.Rows().Where(r => r.Damage is null)
            .Select(r => new MappedRow<DealField>(mapping, r).Take(DealField.Stage))
            .OfType<string>()
            .Where(s => DealOutcomeWords.InPlaceOfStage(s) is null)
            .DistinctBy(Fold.Key, StringComparer.Ordinal),
    ];

    /// <summary>The stages as drafts. Nothing is known of their probability, so it rises evenly.</summary>
    public IReadOnlyList<NewStage> Drafts()
    {
        var stages = Stages ?? [];
        var keys = new HashSet<string>(StringComparer.Ordinal);
        return [.. stages.Select((name, i) => new NewStage(KeyOf(name, i + 1, keys), name, (i + 1) * 100 / (stages.Count + 1)))];
    }

    // What of the folded name a key may hold; the place, when that is nothing or taken.
    private static string KeyOf(string name, int place, HashSet<string> taken)
    {
        var words = Between().Replace(Fold.Key(name), "-").Trim('-');
        var key = words.Length is > 0 and <= ReasonCode.MaxLength && !taken.Contains(words) ? words : string.Create(CultureInfo.InvariantCulture, $"stage-{place}");
        taken.Add(key);
        return key;
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();
}
