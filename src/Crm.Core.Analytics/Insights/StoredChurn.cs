using Crm.Core.Analytics.Churning;
using Crm.Core.Analytics.Survival;

namespace Crm.Core.Analytics.Insights;

/// <summary>Who went away, why, and for how long everybody has been a customer, from stored records.</summary>
/// <param name="Rows">A row for each time somebody went away in the period, with what the customer had bought for in minor units of the base currency: for <see cref="ChurnReasons.Of"/>.</param>
/// <param name="Spans">
/// A span for each time somebody was a customer, whatever the period: from the first purchase that counts, or from when the record was added where there is none, to the day it went away; another from the day it came back. For
/// <see cref="SurvivalCurve.Of"/> and <see cref="RetentionRates.Of"/>.
/// </param>
public sealed record StoredChurn(IReadOnlyList<ChurnRow> Rows, IReadOnlyList<CustomerSpan> Spans);
