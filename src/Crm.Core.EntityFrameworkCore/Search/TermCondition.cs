using Crm.Core.EntityFrameworkCore.Commands;
using Crm.Core.EntityFrameworkCore.Model;
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
        InsideIndexed,
    }

    // Words of names and everything else have an index each.
    private enum Among
    {
        All,
        Names,
        Others,
    }

    private readonly Fit _fit;
    private readonly IReadOnlyList<string> _forms;
    private readonly Among _among;

    private TermCondition(Fit fit, IReadOnlyList<string> forms, Among among) => (_fit, _forms, _among) = (fit, forms, among);

    /// <summary>The word itself, in names.</summary>
    public static TermCondition Word(SearchWord word) => new(Fit.Whole, [word.Typed], Among.Names);

    /// <summary>Words of names that begin with it.</summary>
    public static TermCondition InName(SearchWord word) => new(Fit.Beginning, [word.Typed], Among.Names);

    /// <summary>Words of names that begin with another form of it; of none where it has only one.</summary>
    public static TermCondition InNameOtherwise(SearchWord word) => new(Fit.Beginning, [.. word.Forms.Skip(1)], Among.Names);

    /// <summary>Words of names that begin with it and go on.</summary>
    public static TermCondition LongerInName(SearchWord word) => new(Fit.Longer, [word.Typed], Among.Names);

    /// <summary>One form of it itself, in anything but names.</summary>
    public static TermCondition Key(string form) => new(Fit.Whole, [form], Among.Others);

    /// <summary>Terms of anything but names that begin with any form of it.</summary>
    public static TermCondition BesideName(SearchWord word) => new(Fit.Beginning, word.Forms, Among.Others);

    /// <summary>Terms that begin with any form of it.</summary>
    public static TermCondition Beginning(SearchWord word) => new(Fit.Beginning, word.Forms, Among.All);

    /// <summary>Terms with any form of it inside; short forms must begin them. Compared term by term.</summary>
    public static TermCondition Inside(SearchWord word) => new(Fit.Inside, Needed(word), Among.All);

    /// <summary>The same, found by the index of parts where the table of terms has one.</summary>
    public static TermCondition InsideIndexed(SearchWord word) => new(Fit.InsideIndexed, Needed(word), Among.All);

    /// <summary>The same as ranges of one index each: databases read all of it for ranges joined by OR.</summary>
    public IEnumerable<TermCondition> Apart() =>
        from form in _forms
        from among in _among is Among.All ? [Among.Names, Among.Others] : new[] { _among }
        select new TermCondition(_fit, [form], among);

    /// <summary>The condition, to be added behind others.</summary>
    public string Sql(SearchTable table, ContextCommand command, string alias)
    {
        var column = $"{alias}.{table.Term}";
        var any = _forms.Select(f => OfForm(f));
        var condition = _forms.Count == 1 ? $" AND {any.First()}" : $" AND ({string.Join(" OR ", any)})";
        return _among switch
        {
            Among.Names => $"{condition} AND {table.IsOfName(alias)}",
            Among.Others => $"{condition} AND {table.IsBesideName(alias)}",
            _ => condition,
        };

        string OfForm(string form) => _fit switch
        {
            Fit.Whole => $"{column} = {command.Value(form)}",
            Fit.InsideIndexed when form.Length >= SearchQuery.ShortestFragment && table.Fragments is null =>
                $"{FragmentIndex.Text(column)} LIKE {command.Value(FragmentIndex.Pattern(form))} ESCAPE '\\'",
            Fit.Inside or Fit.InsideIndexed when form.Length >= SearchQuery.ShortestFragment => $"{table.PositionOf}({column}, {command.Value(form)}) > 0",
            _ => OfRange(form),
        };

        string OfRange(string form)
        {
            var begin = $"{column} {(_fit is Fit.Longer ? ">" : ">=")} {command.Value(form)}";
            return TextRange.EndOf(form) is { } end ? $"({begin} AND {column} < {command.Value(end)})" : begin;
        }
    }

    // What has a long form inside has every short one that is inside of that.
    private static IReadOnlyList<string> Needed(SearchWord word) =>
    [
        .. word.Forms.Where(form => !word.Forms.Any(f => f.Length >= SearchQuery.ShortestFragment && f.Length < form.Length && form.Contains(f, StringComparison.Ordinal))),
    ];
}
