using System.Globalization;
using System.Text;
using Crm.Core.Fields;
using Crm.Core.Scoring;

namespace Crm.Core.Tiers;

/// <summary>The tier a customer has earned as of an instant, why, and what is missing for the next.</summary>
/// <param name="SchemeId">By which scheme.</param>
/// <param name="Scheme">Its name.</param>
/// <param name="DefinitionVersion">By which version of its definition.</param>
/// <param name="AsOf">As of when, UTC.</param>
/// <param name="Earned">The tier by the facts, without reviews and overrides; null for none.</param>
/// <param name="Steps">Every tier, lowest first.</param>
/// <param name="Points">The points by the scheme's criteria with all that adds up to them; null for tiers by rules.</param>
/// <param name="Standing">What is in force.</param>
public sealed record TierExplanation(
    TierSchemeId SchemeId, string Scheme, int DefinitionVersion, DateTimeOffset AsOf, string? Earned, IReadOnlyList<TierStep> Steps, ScoreExplanation? Points, TierStanding Standing)
{
    private static readonly FieldText s_head = new("{0}, version {1}, as of {2}: {3}", "{0}, phiên bản {1}, tính đến {2}: {3}");
    private static readonly FieldText s_none = new("no tier", "chưa có hạng");
    private static readonly FieldText s_inForce = new("In force: {0}", "Đang áp dụng: {0}");
    private static readonly FieldText s_byHand = new("set by hand until {0} ({1})", "đặt thủ công đến {0} ({1})");
    private static readonly FieldText s_review = new("reviewed on {0}", "xét lại ngày {0}");
    private static readonly FieldText s_next = new("For {0}:", "Để đạt {0}:");
    private static readonly FieldText s_points = new("{0} points", "{0} điểm");
    private static readonly FieldText s_missing = new("{0} points missing", "còn thiếu {0} điểm");

    /// <summary>The next tier above the one earned; null when there is none.</summary>
    public TierStep? Next => Steps.SkipWhile(s => Earned is not null && s.Tier != Earned).Skip(Earned is null ? 0 : 1).FirstOrDefault();

    /// <summary>The scheme only.</summary>
    public override string ToString() => $"tier in {SchemeId}";

    /// <summary>The explanation for people: the tier, why, and what is missing for the next.</summary>
    /// <param name="language">A BCP 47 tag: <c>vi</c> and its variants give Vietnamese, everything else English.</param>
    public string ToText(string language = "en")
    {
        ArgumentNullException.ThrowIfNull(language);
        var text = new StringBuilder(Say(s_head, Scheme, DefinitionVersion, Time(AsOf), Earned ?? s_none.In(language)));
        if (Points is { } sum) text.Append(", ").Append(Say(s_points, Number(sum.Score.Value)));
        if (Standing.Tier != Earned || Standing.OverriddenUntil is not null) text.Append('\n').Append(Say(s_inForce, Standing.Tier ?? s_none.In(language)));
        if (Standing.OverriddenUntil is { } until) text.Append(", ").Append(Say(s_byHand, Time(until), Standing.OverrideReason!));
        if (Standing.ReviewDueAt is { } due) text.Append(", ").Append(Say(s_review, Time(due)));
        // Its first line says again what is said above.
        if (Points is { } points) text.AppendJoin(string.Empty, points.ToText(language).Split('\n').Skip(1).Select(l => $"\n{l}"));
        if (Steps.FirstOrDefault(s => s.Tier == Earned)?.Rule is { } why) text.Append('\n').Append(why.ToText(language));
        if (Next is not { } next) return text.ToString();
        text.Append('\n').Append(Say(s_next, next.Tier));
        if (next.Missing is { } missing) text.Append(' ').Append(Say(s_missing, Number(missing)));
        if (next.Rule is { } not) text.Append('\n').Append(not.ToText(language));
        return text.ToString();

        string Say(FieldText form, params object[] values) => string.Format(CultureInfo.InvariantCulture, form.In(language), values);

        string Number(decimal number) => ScoreExplanation.Number(number, language);

        static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
    }
}
