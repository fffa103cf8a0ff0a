using Crm.Core.Interactions;
using Crm.Core.Policies;
using Crm.SampleHost.Tenants;

namespace Crm.SampleHost.Standing;

/// <summary>How groups of the customers of each tenant are treated.</summary>
public static class SamplePolicies
{
    private static readonly (string Name, string Rule, int Precedence, PolicyTerms Terms)[] s_retail =
    [
        ("Everybody", "everybody", 10, new() { DiscountCeiling = 5, ContactPauseDays = 14, PreferredChannel = Channel.Email, FirstResponseMinutes = 480 }),
        ("Gold and Diamond", "count(tier where scheme = \"membership\" and level >= 3) >= 1", 100, new() { DiscountCeiling = 15, ContactPauseDays = 7, FirstResponseMinutes = 120, CarePlan = "A call every quarter." }),
        ("Win back", "in segment \"Lost big spenders\"", 200, new() { DiscountCeiling = 25, PreferredChannel = Channel.Call, CarePlan = "Ask why, then offer." }),
    ];

    private static readonly (string Name, string Rule, int Precedence, PolicyTerms Terms)[] s_maven =
    [
        ("Everybody", "everybody", 10, new() { DiscountCeiling = 10, FirstResponseMinutes = 480 }),
        ("A firms", "count(tier where scheme = \"rating\" and name = \"A\") >= 1", 100, new() { DiscountCeiling = 20, FirstResponseMinutes = 60, ContactEveryDays = 30, CarePlan = "A visit every month." }),
    ];

    /// <summary>The policies of a tenant.</summary>
    public static IReadOnlyList<(string Name, string Rule, int Precedence, PolicyTerms Terms)> Of(SampleTenant tenant) => tenant == SampleTenant.Maven ? s_maven : s_retail;
}
