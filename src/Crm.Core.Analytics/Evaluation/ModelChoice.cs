using System.Globalization;
using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.LifetimeValue;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Evaluation;

/// <summary>
/// Which of several models of buying, all fitted to the same histories, is to be used, and why. With a holdout, purchases go by the least root mean square error (what an expectation is the best of), the
/// ranking deciding where errors differ by less than 1 %; who is alive goes by the ranking. Without one both go by BIC (Schwarz, Annals of Statistics 6, 1978). Fits that warn are left out.
/// </summary>
/// <param name="Purpose">What it was chosen for.</param>
/// <param name="Name">The name of the chosen model; null when none can tell who is alive.</param>
/// <param name="Fit">Its fit; null likewise.</param>
/// <param name="Reason">Why, a <see cref="ChoiceReason"/>; null likewise.</param>
/// <param name="Text">The same for people, with figures.</param>
/// <param name="Candidates">All that were looked at, by name.</param>
public sealed record ModelChoice(ChoicePurpose Purpose, string? Name, RepeatModelFit? Fit, string? Reason, string Text, IReadOnlyList<ChoiceCandidate> Candidates)
{
    private const double Alike = 1.01;

    /// <summary>Chooses.</summary>
    /// <param name="fits">The fits by the names of the models that were asked for: one that fell back to NBD stands under its own.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="holdout">What came after the data the models saw; null for none.</param>
    /// <exception cref="CrmException"><c>crm.analytics.nothing-to-choose</c>: no fit, or fits to different numbers of customers.</exception>
    public static ModelChoice Of(IReadOnlyDictionary<string, RepeatModelFit> fits, ChoicePurpose purpose, Holdout? holdout = null)
    {
        ArgumentNullException.ThrowIfNull(fits);
        if (fits.Count == 0 || fits.Values.Select(f => f.Customers).Distinct().Count() > 1 || !Enum.IsDefined(purpose)) throw new CrmException(AnalyticsErrors.NothingToChoose, "fits");
        var all = fits.OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => (f.Value, Candidate: new ChoiceCandidate(f.Key, Bic(f.Value), holdout?.Judge(f.Value.Model), LeftOut(f.Value, purpose)))).ToList();
        ChoiceCandidate[] candidates = [.. all.Select(a => a.Candidate)];
        var open = candidates.Where(c => c.LeftOut is null).ToList();
        var (chosen, reason) = open.Count switch
        {
            0 => (purpose is ChoicePurpose.Purchases ? candidates.MinBy(c => c.Bic) : null, ChoiceReason.OnlyDegenerate),
            1 => (open[0], ChoiceReason.OnlyOne),
            _ => Best(open, purpose, holdout is not null),
        };
        return chosen is null
            ? new(purpose, null, null, null, "No model can tell who is alive: " + LeftOutText(candidates), candidates)
            : new(purpose, chosen.Name, fits[chosen.Name], reason, Said(chosen, reason, purpose, candidates), candidates);
    }

    private static (ChoiceCandidate Chosen, string Reason) Best(List<ChoiceCandidate> open, ChoicePurpose purpose, bool hasHoldout)
    {
        if (!hasHoldout) return (open.MinBy(c => c.Bic)!, ChoiceReason.Bic);
        if (purpose is ChoicePurpose.Alive)
        {
            // All or nobody bought again: there is no ranking.
            return open.Exists(c => c.Holdout!.AucAlive is null) ? (open.MinBy(c => c.Bic)!, ChoiceReason.Bic) : (open.MaxBy(c => c.Holdout!.AucAlive)!, ChoiceReason.HoldoutRanking);
        }

        var least = open.Min(c => c.Holdout!.RootMeanSquaredError);
        var alike = open.FindAll(c => c.Holdout!.RootMeanSquaredError <= least * Alike);
        return alike.Count == 1 || alike.Exists(c => c.Holdout!.AucExpected is null)
            ? (open.MinBy(c => c.Holdout!.RootMeanSquaredError)!, ChoiceReason.HoldoutError)
            : (alike.MaxBy(c => c.Holdout!.AucExpected)!, ChoiceReason.HoldoutRanking);
    }

    private static string? LeftOut(RepeatModelFit fit, ChoicePurpose purpose)
    {
        if (fit.Warning is { } warning) return warning;
        if (purpose is ChoicePurpose.Purchases) return null;
        return fit.Model switch { Nbd => ChoiceReason.NoDropout, BgNbd => ChoiceReason.NotForAlive, _ => null };
    }

    private static double Bic(RepeatModelFit fit) => (fit.Model.Parameters.Count * Math.Log(fit.Customers)) - (2 * fit.LogLikelihood);

    private static string Said(ChoiceCandidate chosen, string reason, ChoicePurpose purpose, ChoiceCandidate[] all)
    {
        var why = reason switch
        {
            ChoiceReason.OnlyOne => "it is the only one that can be used",
            ChoiceReason.OnlyDegenerate => "every fit warns, and by it the data are likeliest",
            ChoiceReason.Bic => string.Create(CultureInfo.InvariantCulture, $"by it the data are likeliest (BIC {chosen.Bic:0.0})"),
            ChoiceReason.HoldoutError => string.Create(CultureInfo.InvariantCulture, $"in the holdout its error about a customer is the least (root mean square {chosen.Holdout!.RootMeanSquaredError:0.000})"),
            _ => string.Create(CultureInfo.InvariantCulture, $"in the holdout it ranks customers best (area {(purpose is ChoicePurpose.Alive ? chosen.Holdout!.AucAlive : chosen.Holdout!.AucExpected):0.000})"),
        };
        var leftOut = LeftOutText(all.Where(c => c != chosen));
        return $"{chosen.Name} for {(purpose is ChoicePurpose.Alive ? "telling who is alive" : "expected purchases")}: {why}.{(leftOut.Length == 0 ? string.Empty : " Left out: " + leftOut)}";
    }

    private static string LeftOutText(IEnumerable<ChoiceCandidate> candidates)
    {
        var told = string.Join(", ", candidates.Where(c => c.LeftOut is not null).Select(c => $"{c.Name} ({c.LeftOut})"));
        return told.Length == 0 ? told : told + ".";
    }
}
