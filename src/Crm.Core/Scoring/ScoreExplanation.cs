using System.Globalization;
using System.Text;
using Crm.Core.Fields;

namespace Crm.Core.Scoring;

/// <summary>A score with all that adds up to it.</summary>
/// <param name="PlanId">By which plan.</param>
/// <param name="Plan">Its name.</param>
/// <param name="DefinitionVersion">By which version of its definition.</param>
/// <param name="AsOf">As of when, UTC.</param>
/// <param name="Score">Whose score, how much, which band.</param>
/// <param name="Contributions">What every rule and limit adds, in the order of the plan: their points add up to the score exactly.</param>
public sealed record ScoreExplanation(ScorePlanId PlanId, string Plan, int DefinitionVersion, DateTimeOffset AsOf, Score Score, IReadOnlyList<ScoreContribution> Contributions)
{
    private static readonly FieldText s_head = new("{0}, version {1}, as of {2}: {3} points", "{0}, phiên bản {1}, tính đến {2}: {3} điểm");
    private static readonly FieldText s_band = new(", band {0}", ", hạng {0}");
    private static readonly FieldText s_events = new("{0} events", "{0} sự kiện");
    private static readonly FieldText s_decayed = new("{0} before age, {1} left", "{0} khi chưa giảm theo thời gian, còn {1}");
    private static readonly FieldText s_most = new("the most of the rule took {0}", "giới hạn của quy tắc bớt {0}");
    private static readonly FieldText s_groupLimit = new("limit of the group", "giới hạn của nhóm");
    private static readonly FieldText s_totalLimit = new("limit of the score", "giới hạn của tổng điểm");

    /// <summary>The score and what it is made of, a line for each rule that gave something and each limit that took something.</summary>
    /// <param name="language">A BCP 47 tag: <c>vi</c> and its variants give Vietnamese, everything else English.</param>
    public string ToText(string language = "en")
    {
        ArgumentNullException.ThrowIfNull(language);
        var text = new StringBuilder(Say(s_head, Plan, DefinitionVersion, AsOf.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture), Score.Value));
        if (Score.Band is { } band) text.Append(Say(s_band, band));
        foreach (var part in Contributions.Where(c => c.Points != 0 || c.Events > 0))
        {
            text.Append('\n').Append(part.Points < 0 ? "- " : "+ ").Append(Number(Math.Abs(part.Points))).Append("  ");
            text.AppendJoin(": ", new[] { part.Group, Name(part) }.OfType<string>());
            if (Details(part) is { Count: > 0 } details) text.Append(" (").AppendJoin(", ", details).Append(')');
        }

        return text.ToString();

        string Name(ScoreContribution part) => part.Kind switch
        {
            ScoreContributionKind.GroupLimit => s_groupLimit.In(language),
            ScoreContributionKind.TotalLimit => s_totalLimit.In(language),
            _ => part.Value is { } value ? $"{part.Rule} = {value}" : part.Rule!,
        };

        List<string> Details(ScoreContribution part)
        {
            List<string> details = [];
            if (part.Kind is not ScoreContributionKind.Events) return details;
            details.Add(Say(s_events, part.Events));
            if (part.BeforeDecay != part.AfterDecay) details.Add(Say(s_decayed, part.BeforeDecay, part.AfterDecay));
            if (part.AfterDecay != part.Points) details.Add(Say(s_most, part.AfterDecay - part.Points));
            return details;
        }

        string Say(FieldText form, params object[] values) =>
            string.Format(CultureInfo.InvariantCulture, form.In(language), [.. values.Select(v => v is decimal number ? Number(number) : v)]);

        string Number(decimal number) => ScoreExplanation.Number(number, language);
    }

    // As the language writes it, whatever the culture of the machine: 1234.5 and 1234,5.
    internal static string Number(decimal number, string language)
    {
        var digits = number.ToString("0.######", CultureInfo.InvariantCulture);
        return new FieldText(digits, digits.Replace('.', ',')).In(language);
    }
}
