using Crm.Core.Analytics.Forecasting;
using Crm.Core.Values;

namespace Crm.Core.Analytics.Insights;

/// <summary>
/// What stored purchases say of customers, kept where rules, lists and pages find it. Everything here is a process: it has scopes and transactions of its own, may be stopped, and is simply run again.
/// Events keep the profiles of purchases up to date; the analyses are run when a host asks for them, every night for example.
/// </summary>
public interface IInsights
{
    /// <summary>Works the purchase profiles of all customers out anew: once when a host begins, and after the tenant moved to another time zone or currency. Events do the rest.</summary>
    /// <param name="goOnFrom">The last report of a run that was stopped; null for the beginning.</param>
    /// <param name="progress">Told after every batch that is stored.</param>
    /// <param name="ct">Cancels; batches already stored stay.</param>
    /// <exception cref="Crm.Core.Errors.CrmException"><c>crm.insight.contended</c>: others kept changing the same profiles; go on from the last report.</exception>
    Task<ProfileRebuild> RebuildProfilesAsync(ProfileRebuild? goOnFrom = null, IProgress<ProfileRebuild>? progress = null, CancellationToken ct = default);

    /// <summary>All purchases that count, of customers in use, for analyses of one's own: repeat rates, cohorts, models of buying. Reads them once and holds some 150 bytes for each.</summary>
    /// <param name="ct">Cancels the read.</param>
    /// <returns>The history, and who its customers are; null when nobody bought.</returns>
    Task<StoredHistory?> ReadHistoryAsync(CancellationToken ct = default);

    /// <summary>Scores every customer with a purchase by recency, frequency and monetary value, from the kept profiles, and keeps nothing: to look at the grid, or to try another one.</summary>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <exception cref="Crm.Core.Errors.CrmException"><c>crm.insight.no-profiles</c>; <c>crm.analytics.invalid-day</c>.</exception>
    Task<StoredRfm> AnalyzeRfmAsync(RfmRefreshOptions? options = null, CancellationToken ct = default);

    /// <summary>Scores every customer with a purchase by recency, frequency and monetary value, and keeps what changed: rules ask for it as <c>rfm.segment</c> and the like.</summary>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="ct">Cancels; batches already stored stay, and the next run does the rest.</param>
    /// <exception cref="Crm.Core.Errors.CrmException">
    /// <c>crm.insight.no-profiles</c>: nobody has a profile; <c>crm.analytics.invalid-day</c>: somebody bought after the day; <c>crm.insight.version-taken</c>: another instance was faster;
    /// <c>crm.insight.contended</c>.
    /// </exception>
    Task<RfmRefresh> RefreshRfmAsync(RfmRefreshOptions? options = null, CancellationToken ct = default);

    /// <summary>
    /// Fits the models of buying and of value to everybody's profile, estimates what each customer will buy and be worth, and keeps it: rules ask for it as <c>lifetime.value</c> and the like. A model by which nobody stops
    /// tells no probability of still buying.
    /// </summary>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="ct">Cancels; batches already stored stay, and the next run does the rest.</param>
    /// <exception cref="Crm.Core.Errors.CrmException">
    /// <c>crm.insight.no-profiles</c>; <c>crm.analytics.invalid-day</c>: somebody bought after the day; <c>crm.analytics.invalid-horizon</c>: terms without an end; <c>crm.insight.version-taken</c>, <c>crm.insight.contended</c>.
    /// </exception>
    Task<LifetimeRefresh> RefreshLifetimeValuesAsync(LifetimeRefreshOptions? options = null, CancellationToken ct = default);

    /// <summary>All deals, decided and open, in the form a forecast takes: <see cref="DealForecast.Of"/>, <see cref="ForecastBacktest"/>.</summary>
    /// <param name="currency">The currency of the amounts; those in another are not known. Null for the base currency.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <returns>The deals, in no particular order; their products are ids.</returns>
    Task<IReadOnlyList<PipelineDeal>> ReadDealsAsync(Currency? currency = null, CancellationToken ct = default);

    /// <summary>Who went away and why, and for how long everybody has been a customer.</summary>
    /// <param name="from">The first day of the period reasons are told of; null for the beginning.</param>
    /// <param name="until">Its last day; null for no end.</param>
    /// <param name="ct">Cancels the read.</param>
    Task<StoredChurn> ReadChurnAsync(DateOnly? from = null, DateOnly? until = null, CancellationToken ct = default);
}
