using Crm.Core.Analytics.Errors;
using Crm.Core.Churn;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Reasons;

namespace Crm.Core.Analytics.Churning;

/// <summary>That a customer went away.</summary>
/// <param name="Knowledge">How it is known why.</param>
/// <param name="Reason">Why, a code; null exactly when that is unknown.</param>
/// <param name="ValueLost">What went with it, in the smallest unit of one currency; null when nobody knows.</param>
public readonly record struct ChurnRow(ChurnKnowledge Knowledge, string? Reason, long? ValueLost = null)
{
    /// <summary>
    /// The rows of records: declared by the customer is stated, detected by us with a reason is inferred, and whatever has the reason <c>not-recorded</c> is unknown. Customers that came back are rows as
    /// well; leave out records that are not of the period that is reported.
    /// </summary>
    /// <param name="records">The records.</param>
    /// <param name="valueOf">What a customer was worth, in the smallest unit of one currency; null for a customer of which nobody knows.</param>
    public static IEnumerable<ChurnRow> Of(IEnumerable<ChurnRecord> records, Func<CustomerId, long?>? valueOf = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        return records.Select(r =>
        {
            var value = valueOf?.Invoke(r.CustomerId);
            if (r.Reason == StandardReasons.NotRecorded) return new ChurnRow(ChurnKnowledge.Unknown, null, value);
            return new(r.Basis is ChurnBasis.Declared ? ChurnKnowledge.Stated : ChurnKnowledge.Inferred, r.Reason, value);
        });
    }

    internal void MustBePossible(string path)
    {
        if (!Enum.IsDefined(Knowledge) || ValueLost < 0 || (Knowledge is ChurnKnowledge.Unknown ? Reason is not null : string.IsNullOrWhiteSpace(Reason))) throw new CrmException(AnalyticsErrors.InvalidChurn, path);
    }
}
