using Crm.Core.Values;

namespace Crm.Core.Tool.Importing.Deals;

/// <summary>What all deals of a file share.</summary>
/// <param name="Source">The system they come from.</param>
/// <param name="Currency">The currency of the amounts.</param>
/// <param name="DateFormat">How dates are written; null for one of the usual ways.</param>
/// <param name="LostReason">Why deals are lost that do not say it; null to refuse them.</param>
/// <param name="CreateProducts">Whether products that are not known are added.</param>
internal sealed record DealOptions(string Source, Currency Currency, string? DateFormat, string? LostReason, bool CreateProducts);
