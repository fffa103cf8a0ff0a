using Crm.Core.Analytics.Prediction.Scoring;
using Crm.Core.Leads;

namespace Crm.Core.Analytics.Leads;

/// <summary>How likely a lead is to become a customer, and why.</summary>
/// <param name="LeadId">The lead.</param>
/// <param name="Probability">0 to 1: what a person says before what the model says.</param>
/// <param name="Grade">Its grade.</param>
/// <param name="IsByHand">Whether a person says it.</param>
/// <param name="ByModel">What the model says now, 0 to 1; null without a model.</param>
/// <param name="ModelVersion">By which version; null without a model.</param>
/// <param name="Reasons">Why the model says so; null without one.</param>
public sealed record LeadOutlook(LeadId LeadId, double Probability, Grade Grade, bool IsByHand, double? ByModel, int? ModelVersion, ScoreReasons? Reasons);
