namespace Crm.Core.Fields;

/// <summary>How long a field is kept unless the tenant decides otherwise.</summary>
/// <param name="Months">Calendar months.</param>
/// <param name="From">From when they count.</param>
public sealed record FieldRetention(int Months, RetainedFrom From);
