using Crm.SampleHost.Tenants;

namespace Crm.SampleHost.Segments;

/// <summary>The segments of each tenant: name and rule, the ones others refer to first.</summary>
public static class SampleSegments
{
    private static readonly (string Name, string Rule)[] s_retail =
    [
        ("New in the last 30 days", "first(purchase.at) >= 30d ago"),
        ("Regulars", "count(purchase in last 90d) >= 3"),
        ("Loyal", "days(purchase in last 365d) >= 6 and sum(purchase.amount in last 365d) >= 2_000"),
        ("No purchase in 90 days", "no purchase in last 90d"),
        ("At risk", "in segment \"Loyal\" and in segment \"No purchase in 90 days\""),
        ("Big spenders, top 10 %", "top 10% by sum(purchase.amount in last 365d)"),
        ("Lost big spenders", "sum(purchase.amount) >= 5_000 and no purchase in last 180d"),
        ("Bought the cakestand, then the lantern", "sequence(purchase where product = \"22423\" then purchase where product = \"85123A\" within 180d)"),
        ("From Germany or France", "attribute.country in (\"DE\", \"FR\")"),
        ("Basket of 400 pounds and more", "average(purchase.amount in last 365d) >= 400"),
        ("Sends much back", "count(return in last 365d) >= 3 and sum(return.amount in last 365d) <= -500"),
    ];

    private static readonly (string Name, string Rule)[] s_maven =
    [
        ("Ten open deals and more", "count(opportunity where outcome = \"open\") >= 10"),
        ("Looked after by Darcel Schlecht", "count(opportunity where owner = \"Darcel Schlecht\" and outcome = \"open\") >= 1"),
        ("Won twenty deals in 90 days", "count(opportunity where outcome = \"won\" and closed in last 90d) >= 20"),
        ("Won for 100 000 dollars and more", "sum(opportunity.amount where outcome = \"won\") >= 100_000 USD"),
        ("Top 10 % by deals", "top 10% by count(opportunity)"),
        ("Loses more often", "count(opportunity where outcome = \"lost\" in last 180d) >= 20"),
        ("Small firms, large business", "revenue < 500_000_000 USD and in segment \"Won for 100 000 dollars and more\""),
        ("Technology", "industry in (\"technolgy\", \"technology\", \"software\")"),
        ("Contract ends soon", "count(contract where state = \"active\" and to between now and 60d ahead) >= 1"),
        ("Only small deals won", "max(opportunity.amount where outcome = \"won\") < 6_000 USD"),
    ];

    /// <summary>The one whose members are explained.</summary>
    public static string ExplainedOf(SampleTenant tenant) => tenant == SampleTenant.Maven ? s_maven[0].Name : "Regulars";

    /// <summary>The segments of a tenant.</summary>
    public static IReadOnlyList<(string Name, string Rule)> Of(SampleTenant tenant) => tenant == SampleTenant.Maven ? s_maven : s_retail;
}
