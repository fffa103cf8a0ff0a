using Crm.Core.Analytics.Evaluation;
using Crm.Core.Analytics.Valuation;

namespace Crm.Core.Analytics.Insights;

/// <summary>What an estimate of expected value came to.</summary>
/// <param name="AsOf">The last day of the data.</param>
/// <param name="Customers">How many customers have a purchase that counts.</param>
/// <param name="Model">The models of buying and of value, with warnings and standard errors.</param>
/// <param name="ModelVersion">The version they are kept under.</param>
/// <param name="Choice">Which models of buying were fitted, and why this one was taken.</param>
/// <param name="ExpectedMinor">What all customers together are expected to be worth within the horizon, in minor units; null without a model of value.</param>
/// <param name="Changed">How many estimates were new or changed.</param>
public sealed record LifetimeRefresh(DateOnly AsOf, int Customers, LifetimeModel Model, int ModelVersion, ModelChoice Choice, long? ExpectedMinor, int Changed);
