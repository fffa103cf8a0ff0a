using Crm.Core.Values;

namespace Crm.Core.Tool.Importing.Purchases;

/// <summary>What all purchases of a file share.</summary>
/// <param name="Source">The system they come from.</param>
/// <param name="Currency">The currency of those that name none.</param>
/// <param name="DateFormat">How dates are written; null for one of the usual ways.</param>
/// <param name="CreateCustomers">Whether customers that are not known are added.</param>
internal sealed record PurchaseOptions(string Source, Currency Currency, string? DateFormat, bool CreateCustomers);
