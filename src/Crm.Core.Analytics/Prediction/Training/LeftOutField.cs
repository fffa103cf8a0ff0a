namespace Crm.Core.Analytics.Prediction.Training;

/// <summary>A field nothing was learnt from.</summary>
/// <param name="Field">The field.</param>
/// <param name="Reason">One of the codes here.</param>
public sealed record LeftOutField(string Field, string Reason)
{
    /// <summary>All rows have the same level, or all are blank.</summary>
    public const string Constant = "constant";

    /// <summary>More than half as many levels as rows that are not blank, and more than 20: numbers of records, names, free text.</summary>
    public const string Identifying = "identifying";

    /// <summary>More than 2 000 levels.</summary>
    public const string TooManyLevels = "too-many-levels";

    internal const int MostLevels = 2_000;

    private const int FewLevels = 20;

    internal static LeftOutField? Of(Fields.Field field)
    {
        var filled = Enumerable.Range(0, field.Count).Count(r => !field.IsBlank(r));
        var levels = field switch
        {
            Fields.LevelField text => text.Levels.Count,
            Fields.NumberField number => number.Known(Enumerable.Range(0, field.Count)) is [var least, .., var most] && most > least ? 2 : Math.Min(filled, 1),
            _ => 0,
        };
        if (levels + (filled < field.Count ? 1 : 0) <= 1) return new(field.Name, Constant);
        if (levels > FewLevels && levels > filled / 2) return new(field.Name, Identifying);
        return levels > MostLevels ? new(field.Name, TooManyLevels) : null;
    }
}
