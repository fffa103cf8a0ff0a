using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Rfm;

/// <summary>Names for the 25 cells of recency and frequency, each cell with exactly one.</summary>
public sealed class RfmGrid
{
    private readonly string[,] _names = new string[6, 6];

    /// <summary>A grid of one's own.</summary>
    /// <param name="cells">Each a name with the recencies and frequencies it covers; in the order in which they are told.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-grid</c>: a cell without a name, with two, or outside 1 to 5.</exception>
    public RfmGrid(IEnumerable<RfmCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var names = new List<string>();
        foreach (var cell in cells)
        {
            if (string.IsNullOrWhiteSpace(cell.Name)) throw new CrmException(AnalyticsErrors.InvalidGrid, "name");
            if (!names.Contains(cell.Name, StringComparer.Ordinal)) names.Add(cell.Name);
            for (var r = cell.Recency.From; r <= cell.Recency.To; r++)
            {
                for (var f = cell.Frequency.From; f <= cell.Frequency.To; f++)
                {
                    if (r is < 1 or > 5 || f is < 1 or > 5 || _names[r, f] is not null) throw new CrmException(AnalyticsErrors.InvalidGrid, $"{cell.Name} R{r} F{f}");
                    _names[r, f] = cell.Name;
                }
            }
        }

        for (var r = 1; r <= 5; r++)
        {
            for (var f = 1; f <= 5; f++)
            {
                if (_names[r, f] is null) throw new CrmException(AnalyticsErrors.InvalidGrid, $"R{r} F{f}");
            }
        }

        Names = names;
    }

    /// <summary>The grid of the literature with ten names, as codes.</summary>
    public static RfmGrid Standard { get; } = new(
    [
        new("champions", (5, 5), (4, 5)), new("loyal", (3, 4), (4, 5)), new("potential-loyalist", (4, 5), (2, 3)), new("new", (5, 5), (1, 1)), new("promising", (4, 4), (1, 1)),
        new("need-attention", (3, 3), (3, 3)), new("about-to-sleep", (3, 3), (1, 2)), new("at-risk", (1, 2), (3, 4)), new("cant-lose", (1, 2), (5, 5)), new("hibernating", (1, 2), (1, 2)),
    ]);

    /// <summary>The names, in the order in which they were given.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The name of a customer's cell.</summary>
    /// <param name="score">Its score.</param>
    public string NameOf(RfmScore score) => score is { Recency: >= 1 and <= 5, Frequency: >= 1 and <= 5 } ? _names[score.Recency, score.Frequency] : throw new CrmException(AnalyticsErrors.InvalidGrid, "score");
}
