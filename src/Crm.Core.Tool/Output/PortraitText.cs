using System.Globalization;
using Crm.Core.Tool.Reading;
using Crm.Core.Values;
using Spectre.Console;

namespace Crm.Core.Tool.Output;

/// <summary>How one customer is shown.</summary>
internal static class PortraitText
{
    public static void Write(IAnsiConsole console, Portrait customer)
    {
        PlainTables.WriteFacts(
            console,
            [
                ("name", customer.Name),
                ("id", customer.Id.ToString()),
                ("kind", customer.Kind.ToString()),
                .. customer.ContactPoints.Select(p => (p.Kind.ToString(), (string?)$"{p.Value}{(p.Primary ? " (first)" : string.Empty)}{(p.Works ? string.Empty : " (does not work)")}")),
                .. customer.ExternalIds.Select(e => (e.System, (string?)e.Key)),
                .. customer.Addresses.Select(a => ("address", (string?)a)),
                .. customer.Attributes.Select(a => (a.Key, (string?)a.Value)),
                ("tags", string.Join(", ", customer.Tags)),
                ("tax code", customer.TaxCode),
                ("job title", customer.JobTitle),
                ("birth date", customer.BirthDate),
                ("owner", customer.Owner),
                ("source", customer.Source),
                ("added", Day(customer.CreatedAt)),
                ("archived", Day(customer.ArchivedAt)),
                ("stage", customer.Stage.ToString()),
                ("purchases", customer.Purchases.ToString(CultureInfo.InvariantCulture)),
                ("last purchase", Day(customer.LastPurchaseAt)),
                ("last contact", Day(customer.LastContactAt)),
            ]);
        PlainTables.Write(console, ["at (UTC)", "what", "text", "amount"], customer.Timeline.Select(e => new[] { e.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), e.What, e.Text, Amount(e.Amount) }));
    }

    private static string? Day(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Amount(Money? money) => money is { } amount
        ? $"{amount.Amount.ToString($"N{amount.Currency.MinorUnits.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture)} {amount.Currency.Code}"
        : null;
}
