using Crm.Core.FollowUps;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Rules;
using Crm.Core.Subjects;
using Crm.Core.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Subjects;

public sealed class LeadRulesTests
{
    [Theory]
    [InlineData("no interaction where direction = \"outbound\"")]
    [InlineData("no followup where state = \"open\"")]
    public async Task What_is_recorded_with_a_lead_is_found_from_the_lead(string text)
    {
        using var shop = new Shop();
        var answered = await shop.Write(crm => crm.Leads.AddAsync(NewLead.Of("Lan").From("web")));
        var waiting = await shop.Write(crm => crm.Leads.AddAsync(NewLead.Of("Vy").From("web")));
        await shop.Write(crm => crm.Interactions.RecordWithLeadAsync(answered.Id, new(Channel.Call, Direction.Outbound, shop.Now)));
        await shop.Write(crm => crm.FollowUps.PlanAsync(NewFollowUp.For(answered.Id, "call again", shop.Now.AddDays(1))));
        await using var scope = shop.Services.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Lead>>();
        var bound = await rules.BindAsync(Rule.Parse(text));

        Assert.Equal([waiting.Id.Value], await rules.ListAsync(bound).ToListAsync());
        Assert.False((await rules.ExplainAsync(bound, answered.Id.Value))!.Holds);
    }
}
