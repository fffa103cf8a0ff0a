using Crm.SampleHost.Data;

namespace Crm.SampleHost.Tests;

/// <summary>A small part of the data: the first customers with all their invoices, and some invoices without a customer.</summary>
public static class Excerpt
{
    public const int Customers = 60;

    public static OnlineRetail Data { get; } = Take();

    private static OnlineRetail Take()
    {
        var all = OnlineRetail.ReadBundled();
        var customers = all.Invoices.Select(i => i.Customer).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(Customers).ToHashSet();
        return all with { Invoices = [.. all.Invoices.Where(i => i.Customer is { } c && customers.Contains(c)), .. all.Invoices.Where(i => i.Customer is null).Take(50)] };
    }
}
