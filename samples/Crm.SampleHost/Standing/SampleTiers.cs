using Crm.Core.Tiers;
using Crm.SampleHost.Tenants;

namespace Crm.SampleHost.Standing;

/// <summary>The scheme of tiers of each tenant: a membership by rules, a rating of firms by points.</summary>
public static class SampleTiers
{
    private const string Membership = """
        {"v":1,"reviewDays":365,"rising":["purchase.amount","purchase"],
         "tiers":[
          {"name":"Member","when":"count(purchase) >= 1"},
          {"name":"Silver","when":"count(purchase where amount >= 100 in last 365d) >= 3","entitlements":[{"name":"Free delivery","value":"from 50 pounds"}]},
          {"name":"Gold","when":"count(purchase where amount >= 200 in last 365d) >= 8","entitlements":[{"name":"Free delivery"},{"name":"Discount","value":"5 %"}]},
          {"name":"Diamond","when":"count(purchase where amount >= 400 in last 365d) >= 20","entitlements":[{"name":"Free delivery"},{"name":"Discount","value":"10 %"},{"name":"Own adviser"}]}]}
        """;

    private const string Rating = """
        {"v":1,"rising":["revenue","opportunity"],
         "criteria":{"v":1,"groups":[
          {"name":"size","rules":[
           {"kind":"when","rule":"revenue >= 100_000_000 USD","points":10,"name":"Revenue of 100 million"},
           {"kind":"when","rule":"revenue >= 1_000_000_000 USD","points":20,"name":"Revenue of a billion"},
           {"kind":"when","rule":"revenue >= 5_000_000_000 USD","points":20,"name":"Revenue of five billion"}]},
          {"name":"need","to":50,"rules":[
           {"kind":"perEvent","events":"opportunity where outcome = \"open\"","points":5,"max":30,"name":"Open deals"},
           {"kind":"perEvent","events":"opportunity in last 180d","points":1,"max":40,"name":"Deals in half a year"}]}]},
         "tiers":[{"name":"D"},{"name":"C","from":45},{"name":"B","from":60},{"name":"A","from":85}]}
        """;

    /// <summary>Key, name and definition of the scheme of a tenant.</summary>
    public static (string Key, string Name, TierDefinition Definition) Of(SampleTenant tenant) =>
        tenant == SampleTenant.Maven ? ("rating", "Rating of firms", TierDefinition.FromJson(Rating)) : ("membership", "Membership", TierDefinition.FromJson(Membership));
}
