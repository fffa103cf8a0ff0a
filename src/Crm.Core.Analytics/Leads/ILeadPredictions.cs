using Crm.Core.Analytics.Prediction.Monitoring;
using Crm.Core.Leads;
using Crm.Core.Values;

namespace Crm.Core.Analytics.Leads;

/// <summary>
/// How likely leads are to become customers, learnt from those that were converted and disqualified. Training, scoring and watching are processes with scopes of their own; what a person says is a verb of the unit of
/// work. Rules about leads ask for <c>prediction where model = "lead-conversion"</c>.
/// </summary>
public interface ILeadPredictions
{
    /// <summary>Learns from all decided leads, in the order in which they came. A model that is not usable (too few decided, no better than the base rate) is not kept.</summary>
    /// <param name="ct">Cancels; then nothing is kept.</param>
    /// <exception cref="Crm.Core.Errors.CrmException"><c>crm.analytics.empty</c>: no lead was decided yet; <c>crm.insight.version-taken</c>: another instance was faster.</exception>
    Task<LeadTraining> TrainAsync(CancellationToken ct = default);

    /// <summary>Scores the open leads with the newest model and keeps what it says; what a person says stays before it.</summary>
    /// <param name="ct">Cancels; what is stored stays.</param>
    /// <exception cref="Crm.Core.Errors.CrmException"><c>crm.insight.no-model</c>: none was kept yet; <c>crm.insight.contended</c>.</exception>
    Task<LeadScoring> ScoreAsync(CancellationToken ct = default);

    /// <summary>How likely one lead is to be converted and why, as it is stored now.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <exception cref="Crm.Core.Errors.CrmException"><c>crm.lead.not-found</c>; <c>crm.insight.no-model</c>: neither a model nor a person says anything.</exception>
    Task<LeadOutlook> OfAsync(LeadId lead, CancellationToken ct = default);

    /// <summary>A person knows better: counts from now on, until it is taken back. A change of the unit of work.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="probability">0 to 1.</param>
    /// <param name="reason">Why: a code such as <c>known-customer</c>.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Crm.Core.Errors.CrmException"><c>crm.lead.not-found</c>, <c>crm.insight.invalid-prediction</c>, <c>crm.reason.invalid</c>.</exception>
    Task SetAsync(LeadId lead, double probability, ReasonCode reason, CancellationToken ct = default);

    /// <summary>What a person said is taken back: the model counts again. A change of the unit of work.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Crm.Core.Errors.CrmException"><c>crm.lead.not-found</c>, <c>crm.insight.not-by-hand</c>, <c>crm.insight.no-model</c>.</exception>
    Task ReleaseAsync(LeadId lead, CancellationToken ct = default);

    /// <summary>Holds the newest model against the leads it did not learn from: how good it was on those decided since, and how much leads have changed.</summary>
    /// <param name="ct">Cancels the read.</param>
    /// <returns>The report; null when there is none.</returns>
    /// <exception cref="Crm.Core.Errors.CrmException"><c>crm.insight.no-model</c>.</exception>
    Task<MonitoringReport?> WatchAsync(CancellationToken ct = default);
}
