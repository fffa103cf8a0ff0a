namespace Crm.Core.Matching;

/// <summary>What each kind of field tells where nobody has learned it yet.</summary>
internal static class DefaultModel
{
    // Of five records one is there twice: so many pairs among all.
    private const double PairsOfRecord = 0.2;
    private const double HouseholdsOfMatches = 0.5;

    private static readonly Lazy<Dictionary<MatchFieldKind, IReadOnlyList<LevelModel>>> s_levels = new(
        () => MatchModelJson.Read(Text()).Fields.ToDictionary(f => f.Field.Kind, f => f.Levels));

    public static MatchModel For(IReadOnlyList<MatchField> fields, int records)
    {
        var prior = Math.Clamp(2 * PairsOfRecord / Math.Max(1, records), 1e-9, 0.1);
        var household = SharedFields.Of(fields).Contains(true) ? prior * HouseholdsOfMatches : 0;
        return new([.. fields.Select(f => new FieldModel(f, s_levels.Value[f.Kind]))], prior, household);
    }

    private static string Text()
    {
        using var stream = typeof(DefaultModel).Assembly.GetManifestResourceStream("Crm.Core.Matching.default-model.json")
            ?? throw new InvalidOperationException("The default model is missing from the assembly; rebuild Crm.Core.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
