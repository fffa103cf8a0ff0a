using Crm.Core.Scoring;
using Crm.SampleHost.Tenants;

namespace Crm.SampleHost.Standing;

/// <summary>The score plan of each tenant.</summary>
public static class SampleScores
{
    /// <summary>What the plans are called.</summary>
    public const string Name = "Engagement";

    private const string Retail = """
        {"v":1,"from":0,"to":100,
         "groups":[
          {"name":"orders","to":60,"rules":[
           {"kind":"perEvent","events":"purchase","points":10,"max":50,"decay":{"halfLife":60},"name":"Orders, half as much after 60 days"},
           {"kind":"when","rule":"days(purchase in last 365d) >= 6","points":15,"name":"Comes on six days a year"}]},
          {"name":"value","to":40,"rules":[
           {"kind":"when","rule":"sum(purchase.amount in last 365d) >= 1_000","points":20,"name":"1 000 pounds a year"},
           {"kind":"when","rule":"average(purchase.amount in last 365d) >= 300","points":20,"name":"Baskets of 300 pounds"}]},
          {"name":"returns","from":-20,"rules":[
           {"kind":"perEvent","events":"return","points":-2,"decay":{"steps":[{"days":90,"left":500000},{"days":365,"left":0}]},"name":"Returns"}]}],
         "bands":[{"name":"cold","from":0},{"name":"warm","from":30},{"name":"hot","from":60}]}
        """;

    private const string Maven = """
        {"v":1,"from":0,"to":100,
         "groups":[
          {"name":"deals","to":70,"rules":[
           {"kind":"perEvent","events":"opportunity where outcome = \"won\"","points":5,"max":50,"decay":{"halfLife":180},"name":"Won deals"},
           {"kind":"perEvent","events":"opportunity where outcome = \"open\"","points":4,"max":30,"name":"Open deals"}]},
          {"name":"losses","from":-20,"rules":[
           {"kind":"perEvent","events":"opportunity where outcome = \"lost\" in last 180d","points":-1,"name":"Lost deals"}]},
          {"name":"size","rules":[
           {"kind":"when","rule":"revenue >= 1_000_000_000 USD","points":30,"name":"Revenue of a billion"}]}],
         "bands":[{"name":"cold","from":0},{"name":"warm","from":40},{"name":"hot","from":70}]}
        """;

    /// <summary>The plan of a tenant.</summary>
    public static ScoreDefinition Of(SampleTenant tenant) => ScoreDefinition.FromJson(tenant == SampleTenant.Maven ? Maven : Retail);
}
