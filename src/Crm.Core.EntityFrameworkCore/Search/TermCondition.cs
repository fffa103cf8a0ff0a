using Crm.Core.Search;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>Which terms fit a word.</summary>
internal sealed record TermCondition
{
    private enum Fit
    {
        Whole,
        Longer,
        Beginning,
        Inside,
    }

    private readonly Fit _fit;
    private readonly IReadOnlyList<string> _forms;
    private readonly bool _inName;

    private TermCondition(Fit fit, IReadOnlyList<string> forms, bool inName) => (_fit, _forms, _inName) = (fit, forms, inName);

    /// <summary>The word itself, in names.</summary>
    public static TermCondition Word(SearchWord word) => new(Fit.Whole, [word.Typed], inName: true);

    /// <summary>Words of names that begin with it.</summary>
    public static TermCondition InName(SearchWord word) => new(Fit.Beginning, [word.Typed], inName: true);

    /// <summary>Words of names that begin with it and go on.</summary>
    public static TermCondition LongerInName(SearchWord word) => new(Fit.Longer, [word.Typed], inName: true);

    /// <summary>Terms that begin with one form of it.</summary>
    public static TermCondition Beginning(string form) => new(Fit.Beginning, [form], inName: false);

    /// <summary>Terms that begin with any form of it.</summary>
    public static TermCondition Beginning(SearchWord word) => new(Fit.Beginning, word.Forms, inName: false);

    /// <summary>Terms with any form of it inside; short forms must begin them.</summary>
    public static TermCondition Inside(SearchWord word) => new(Fit.Inside, word.Forms, inName: false);

    /// <summary>The same for each form of the word by itself: a range of the index each, where databases read all of it for ranges joined by OR.</summary>
    public IEnumerable<TermCondition> Apart() => _forms.Select(f => new TermCondition(_fit, [f], _inName));

    /// <summary>The condition, to be added behind others.</summary>
    public string Sql(SearchTable table, SearchCommand command, string alias)
    {
        var column = $"{alias}.{table.Term}";
        var any = _forms.Select(f => OfForm(f));
        var condition = _forms.Count == 1 ? $" AND {any.First()}" : $" AND ({string.Join(" OR ", any)})";
        return _inName ? $"{condition} AND ({alias}.{table.Fields} & {(int)SearchFields.Name}) <> 0" : condition;

        string OfForm(string form) => _fit switch
        {
            Fit.Whole => $"{column} = {command.Value(form)}",
            Fit.Inside when form.Length >= SearchQuery.ShortestFragment => $"{column} LIKE {command.Value(Pattern(form))} ESCAPE '\\'",
            _ => OfRange(form),
        };

        string OfRange(string form)
        {
            var begin = $"{column} {(_fit is Fit.Longer ? ">" : ">=")} {command.Value(form)}";
            return TextRange.EndOf(form) is { } end ? $"({begin} AND {column} < {command.Value(end)})" : begin;
        }
    }

    // What is typed holds no wild cards.
    private static string Pattern(string form) =>
        $"%{form.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
