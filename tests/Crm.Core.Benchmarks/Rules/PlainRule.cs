using Crm.Core.Customers;
using Crm.Core.Purchases;

namespace Crm.Core.Benchmarks.Rules;

/// <summary>Six conditions as somebody writes them in C# for these six and nothing else.</summary>
internal static class PlainRule
{
    public const string Text = """
        country in ("VN", "US") and kind = "person" and age >= 18 and tags has any ("vip", "golf") and attribute.shoe_size >= 40 and count(purchase in last 365d) >= 3
        """;

    private static readonly DateOnly s_adult = new(2008, 1, 1);
    private static readonly DateTimeOffset s_from = RulePopulation.AsOf.AddDays(-365);

    public static bool Holds(Customer customer, Purchase[] purchases) =>
        IsFrom(customer) && customer.Kind == CustomerKind.Person && customer.Person?.BornBy <= s_adult && IsTagged(customer) && HasLargeShoes(customer) && HasBought(purchases);

    private static bool IsFrom(Customer customer)
    {
        for (var i = 0; i < customer.Addresses.Count; i++)
        {
            if (customer.Addresses[i].Country is { Value: "VN" or "US" }) return true;
        }

        return false;
    }

    private static bool IsTagged(Customer customer)
    {
        for (var i = 0; i < customer.TagKeys.Count; i++)
        {
            if (customer.TagKeys[i] is "vip" or "golf") return true;
        }

        return false;
    }

    private static bool HasLargeShoes(Customer customer)
    {
        for (var i = 0; i < customer.Attributes.Count; i++)
        {
            if (customer.Attributes[i] is { Key: "shoe_size", Number: >= 40 }) return true;
        }

        return false;
    }

    private static bool HasBought(Purchase[] purchases)
    {
        var found = 0;
        foreach (var purchase in purchases)
        {
            if (purchase is not { Kind: PurchaseKind.Sale, Status: not PurchaseStatus.Cancelled } || purchase.PlacedAt < s_from || purchase.PlacedAt >= RulePopulation.AsOf) continue;
            if (++found == 3) return true;
        }

        return false;
    }
}
