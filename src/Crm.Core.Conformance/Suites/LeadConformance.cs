using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Products;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Suites;

/// <summary>Leads: who showed interest, how far each is, found by every key, closed for good.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class LeadConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly ReasonCode s_noBudget = ReasonCode.Parse("no-budget");

    private static readonly ReasonCode s_handover = ReasonCode.Parse("handover");

    private static readonly UserId s_an = new("an");

    [Fact]
    public async Task A_lead_comes_back_with_every_field()
    {
        var team = await WriteAsync(crm => crm.Teams.AddAsync("Sales"));
        var lamp = await WriteAsync(crm => crm.Products.AddAsync("P-1", "Lamp"));

        var full = await LeadAsync(NewLead.Of("Nguyễn Thị Lan 😀", "Công ty TNHH Ánh Dương").Email("Lan@Example.vn").Phone("0912 345 678").Reach(ContactPointKind.Zalo, "lan.zalo")
            .From("web").Under("tet-2026").Wanting("đèn bàn").Wanting(lamp.Id).Noting("gọi lại\nsau 5 giờ").Worth(Money.Of(12_500_000, "VND"))
            .OwnedBy(s_an, team.Id).KnownAs("fb", "K-17").CameIn(Now.AddDays(-1)).RespondBy(Now.AddHours(1)));
        await ComesBackAsync(full);
        await ComesBackAsync(await LeadAsync(NewLead.Of(company: "Hòa Phát")));
        await ComesBackAsync(await LeadAsync(NewLead.Of().Phone("+84 24 3825 3825")));

        var shown = (await ReadAsync(crm => crm.Leads.ListAsync(Newest.Where(LeadCriteria.From("web"))))).Items.Single();
        Assert.Equal((full.Id, "Lan@Example.vn", "+84912345678", Money.Of(12_500_000, "VND")), (shown.Id, shown.Email, shown.Phone, shown.EstimatedValue));
        Assert.Equal(Now.AddDays(-1), shown.CreatedAt);
    }

    [Fact]
    public async Task Everything_a_lead_can_go_through_comes_back()
    {
        var customer = await AddAsync("Hòa Phát");
        var (lamp, desk) = (await WriteAsync(crm => crm.Products.AddAsync("P-1", "Lamp")), await WriteAsync(crm => crm.Products.AddAsync("P-2", "Desk")));
        var id = (await LeadAsync(NewLead.Of("Lan").Email("lan@example.vn").Wanting(lamp.Id))).Id;

        await ComesBackAsync(await ChangeAsync(id, (l, at) => l.Change(l.Details with { Company = "Hòa Phát", EstimatedValue = Money.Of(9.99m, "EUR") }, at)));
        await ComesBackAsync(await ChangeAsync(id, (l, at) => l.Reach(ContactPointKind.Phone, "0912345678", CountryCode.Vietnam, at)));
        await ComesBackAsync(await ChangeAsync(id, (l, at) => l.RemoveContactPoint(1, at)));
        await ComesBackAsync(await WriteAsync(crm => crm.Leads.WantProductsAsync(id, [desk.Id, lamp.Id])));
        await ComesBackAsync(await WriteAsync(crm => crm.Leads.WantProductsAsync(id, [desk.Id])));
        await ComesBackAsync(await WriteAsync(crm => crm.Leads.AssignAsync(id, s_an, null, s_handover)));
        await ComesBackAsync(await ChangeAsync(id, (l, at) => l.RespondBy(at.AddHours(4), at)));
        await ComesBackAsync(await WriteAsync(crm => crm.Leads.StartWorkingAsync(id)));
        await ComesBackAsync(await WriteAsync(crm => crm.Leads.RecordFirstResponseAsync(id)));
        await ComesBackAsync(await WriteAsync(crm => crm.Leads.NurtureAsync(id, new(2026, 6, 1))));
        await ComesBackAsync(await WriteAsync(crm => crm.Leads.ResumeAsync(id)));
        await ComesBackAsync(await WriteAsync(crm => crm.Leads.QualifyAsync(id)));
        var other = await AddAsync("Other");
        var theirs = await WriteAsync(crm => crm.Opportunities.AddAsync(new NewOpportunity("Deal").For(other.Id)));
        var deal = await WriteAsync(crm => crm.Opportunities.AddAsync(new NewOpportunity("Deal").For(customer.Id)));
        await RefusedAsync("crm.lead.foreign-opportunity", () => WriteAsync(crm => crm.Leads.MarkConvertedAsync(id, customer.Id, theirs.Id)));
        await RefusedAsync("crm.lead.foreign-opportunity", () => WriteAsync(crm => crm.Leads.MarkConvertedAsync(id, customer.Id, new(UnknownId))));
        var converted = await WriteAsync(crm => crm.Leads.MarkConvertedAsync(id, customer.Id, deal.Id));
        Assert.Equal(deal.Id, converted.OpportunityId);
        await ComesBackAsync(converted);

        Assert.Equal((LeadStatus.Converted, customer.Id), (converted.Status, converted.CustomerId!.Value));
        Assert.Equal(customer.Id, Assert.Single(await HappenedAsync<LeadConverted>()).CustomerId);
    }

    [Fact]
    public async Task A_lead_is_disqualified_with_a_reason_of_the_catalogue_only()
    {
        var id = (await LeadAsync(NewLead.Of("Lan"))).Id;

        await RefusedAsync("crm.reason.unknown", () => WriteAsync(crm => crm.Leads.DisqualifyAsync(id, ReasonCode.Parse("weather"))));
        await RefusedAsync("crm.reason.unknown", () => WriteAsync(crm => crm.Leads.DisqualifyAsync(id, ReasonCode.Parse("missing-feature"))));
        await ComesBackAsync(await WriteAsync(crm => crm.Leads.DisqualifyAsync(id, s_noBudget)));

        Assert.Equal("no-budget", Assert.Single(await HappenedAsync<LeadDisqualified>()).Reason);
        await RefusedAsync("crm.lead.illegal-transition", () => WriteAsync(crm => crm.Leads.StartWorkingAsync(id)));
        await RefusedAsync("crm.lead.closed", () => WriteAsync(crm => crm.Leads.AssignAsync(id, s_an, null, s_handover)));
        Assert.Equal(0, await ReadAsync(crm => crm.Leads.CountAsync()));
    }

    [Fact]
    public async Task The_same_external_id_answers_with_the_lead_there_is()
    {
        var first = await LeadAsync(NewLead.Of("Lan").KnownAs("fb", "1"));
        var again = await LeadAsync(NewLead.Of("Minh").KnownAs("fb", "1"));

        Assert.Equal((first.Id, "Lan", 1), (again.Id, again.Name, again.Version));
        Assert.Equal(first.Id, (await ReadAsync(crm => crm.Leads.FindByExternalIdAsync("fb", "1")))!.Id);
        Assert.Null(await ReadAsync(crm => crm.Leads.FindByExternalIdAsync("FB", "1")));
        await LeadAsync(NewLead.Of("Minh").KnownAs("web", "1"));
        await RaceAsync(
            "crm.lead.external-id-taken", crm => crm.Leads.AddAsync(NewLead.Of("a").KnownAs("fb", "2")), crm => crm.Leads.AddAsync(NewLead.Of("b").KnownAs("fb", "2")));
        var twice = await WriteAsync(async crm => (await crm.Leads.AddAsync(NewLead.Of("c").KnownAs("fb", "3")), await crm.Leads.AddAsync(NewLead.Of("d").KnownAs("fb", "3"))));
        Assert.Same(twice.Item1, twice.Item2);
    }

    [Fact]
    public async Task Leads_are_found_by_every_way_to_reach_them()
    {
        var lan = await LeadAsync(NewLead.Of("Lan").Email("Lan@Example.vn").Phone("0912345678"));
        var minh = await LeadAsync(NewLead.Of("Minh").Phone("+84 912 345 678"));

        Assert.Equal([lan.Id], (await ReadAsync(crm => crm.Leads.FindByEmailAsync("LAN@example.vn"))).Select(l => l.Id));
        Assert.Equal([lan.Id, minh.Id], (await ReadAsync(crm => crm.Leads.FindByPhoneAsync("(0912) 345-678"))).Select(l => l.Id).Order());
        Assert.Empty(await ReadAsync(crm => crm.Leads.FindByEmailAsync("minh@example.vn")));
        await ChangeAsync(lan.Id, (l, at) => l.RemoveContactPoint(2, at));
        Assert.Equal([minh.Id], (await ReadAsync(crm => crm.Leads.FindByPhoneAsync("0912345678"))).Select(l => l.Id));
    }

    [Fact]
    public async Task Leads_are_listed_by_status_owner_team_source_and_time_page_by_page()
    {
        var team = await WriteAsync(crm => crm.Teams.AddAsync("Sales"));
        var ids = new List<LeadId>();
        for (var day = 0; day < 4; day++)
        {
            var draft = NewLead.Of($"Lead {day}").From(day % 2 == 0 ? "web" : "fair").Under("tet").CameIn(Now.AddDays(-(day / 2))).RespondBy(Now.AddDays(day));
            ids.Add((await LeadAsync(day == 3 ? draft.OwnedBy(s_an, team.Id) : draft)).Id);
        }

        await WriteAsync(crm => crm.Leads.StartWorkingAsync(ids[0]));
        await WriteAsync(crm => crm.Leads.NurtureAsync(ids[1], new(2026, 4, 1)));
        await WriteAsync(crm => crm.Leads.DisqualifyAsync(ids[2], s_noBudget));

        for (var size = 1; size <= 4; size++)
            Assert.Equal([ids[1], ids[0], ids[3], ids[2]], (await PagesAsync(size, (crm, page) => crm.Leads.ListAsync(Newest.Paged(page)))).Select(l => l.Id));
        Assert.Equal([ids[1], ids[0], ids[3]], (await ReadAsync(crm => crm.Leads.ListAsync())).Items.Select(l => l.Id));
        Assert.Equal(3, await ReadAsync(crm => crm.Leads.CountAsync()));
        Assert.Equal([ids[0]], await ListedAsync(LeadCriteria.InStatus(LeadStatus.Working)));
        Assert.Equal([ids[3]], await ListedAsync(LeadCriteria.OwnedBy(s_an)));
        Assert.Equal([ids[1], ids[0], ids[2]], await ListedAsync(LeadCriteria.OwnedBy(null)));
        Assert.Equal([ids[3]], await ListedAsync(LeadCriteria.OfTeam(team.Id)));
        Assert.Equal([ids[0], ids[2]], await ListedAsync(LeadCriteria.From("web")));
        Assert.Equal(4, (await ListedAsync(LeadCriteria.Under("tet"))).Count);
        Assert.Equal([ids[3], ids[2]], await ListedAsync(LeadCriteria.CreatedBetween(Now.AddDays(-1), Now)));
        Assert.Equal([ids[1], ids[0]], await ListedAsync(LeadCriteria.ResponseDueBefore(Now.AddDays(2))));
        Assert.Equal([ids[1]], await ListedAsync(LeadCriteria.NurturedUntil(new(2026, 4, 1))));
        Assert.Empty(await ListedAsync(LeadCriteria.NurturedUntil(new(2026, 3, 31))));
        Assert.Equal(["Lead 0", "Lead 1", "Lead 2", "Lead 3"], (await ReadAsync(crm => crm.Leads.ListAsync(Specification.For<Lead>().OrderBy(LeadOrder.Name)))).Items.Select(l => l.Name));
    }

    [Fact]
    public async Task A_converted_lead_shows_in_the_timeline_of_the_customer_it_became_only()
    {
        var (lan, minh) = (await AddAsync(NewCustomer.Person("Lan")), await AddAsync(NewCustomer.Person("Minh")));
        foreach (var interest in (string[])["desk", "lamp", "rug"])
        {
            var lead = await LeadAsync(NewLead.Of("Lan").Wanting(interest).Worth(Money.Of(5, "EUR")));
            await WriteAsync(crm => crm.Leads.StartWorkingAsync(lead.Id));
            await WriteAsync(crm => crm.Leads.QualifyAsync(lead.Id));
            if (interest == "rug") Clock.Advance(TimeSpan.FromHours(1));
            await WriteAsync(crm => crm.Leads.MarkConvertedAsync(lead.Id, lan.Id));
        }

        for (var size = 1; size <= 3; size++)
        {
            var entries = await PagesAsync(size, (crm, page) => crm.Timeline.OfAsync(lan.Id, page, ["lead"]));
            Assert.Equal(["rug", "lamp", "desk"], entries.Select(e => e.Text));
            Assert.All(entries, e => Assert.Equal(("lead.converted", Money.Of(5, "EUR")), (e.What, e.Amount!.Value)));
        }

        Assert.Empty((await ReadAsync(crm => crm.Timeline.OfAsync(minh.Id, kinds: ["lead"]))).Items);
    }

    [Fact]
    public async Task Two_who_close_a_lead_at_once_close_it_once()
    {
        var id = (await LeadAsync(NewLead.Of("Lan"))).Id;

        await RaceAsync("crm.concurrency.lost", crm => crm.Leads.DisqualifyAsync(id, s_noBudget), crm => crm.Leads.StartWorkingAsync(id));

        Assert.Equal(LeadStatus.Disqualified, (await ReadAsync(crm => crm.Leads.GetAsync(id))).Status);
    }

    [Fact]
    public async Task What_does_not_exist_is_refused()
    {
        var lead = await LeadAsync(NewLead.Of("Lan"));
        var unknown = new LeadId(UnknownId);

        await RefusedAsync("crm.lead.not-found", () => WriteAsync(crm => crm.Leads.QualifyAsync(unknown)));
        await RefusedAsync("crm.lead.not-found", () => WriteAsync(crm => crm.Leads.DisqualifyAsync(unknown, s_noBudget)));
        await RefusedAsync("crm.team.not-found", () => LeadAsync(NewLead.Of("x").OwnedBy(s_an, new TeamId(UnknownId))));
        await RefusedAsync("crm.team.not-found", () => WriteAsync(crm => crm.Leads.AssignAsync(lead.Id, null, new TeamId(UnknownId), s_handover)));
        await RefusedAsync("crm.product.not-found", () => LeadAsync(NewLead.Of("x").Wanting(new ProductId(UnknownId))));
        await RefusedAsync("crm.product.not-found", () => WriteAsync(crm => crm.Leads.WantProductsAsync(lead.Id, [new(UnknownId)])));
        await RefusedAsync("crm.customer.not-found", () => WriteAsync(crm => crm.Leads.MarkConvertedAsync(lead.Id, new(UnknownId))));
        await RefusedAsync("crm.concurrency.stale", () => WriteAsync(crm => crm.Leads.ChangeAsync(lead.Id, (l, at) => l.StartWorking(null, at), expectedVersion: 7)));
        var team = await WriteAsync(crm => crm.Teams.AddAsync("Sales"));
        await WriteAsync(crm => crm.Teams.ChangeAsync(team.Id, (t, at) => t.Archive(at)));
        await RefusedAsync("crm.team.archived", () => WriteAsync(crm => crm.Leads.AssignAsync(lead.Id, null, team.Id, s_handover)));
        Assert.Null(await ReadAsync(crm => crm.Leads.FindAsync(unknown)));
    }

    [Fact]
    public async Task Another_tenant_sees_and_changes_nothing()
    {
        var lead = await LeadAsync(NewLead.Of("Lan").Email("lan@example.vn").KnownAs("fb", "1"));
        var (team, customer) = (await WriteAsync(crm => crm.Teams.AddAsync("Sales")), await AddAsync("Hòa Phát"));

        using (ActFor(ConformanceCaller.Away))
        {
            Assert.Null(await ReadAsync(crm => crm.Leads.FindAsync(lead.Id)));
            Assert.Null(await ReadAsync(crm => crm.Leads.FindByExternalIdAsync("fb", "1")));
            Assert.Empty(await ReadAsync(crm => crm.Leads.FindByEmailAsync("lan@example.vn")));
            Assert.Empty((await ReadAsync(crm => crm.Leads.ListAsync())).Items);
            await RefusedAsync("crm.lead.not-found", () => WriteAsync(crm => crm.Leads.StartWorkingAsync(lead.Id)));
            var theirs = await LeadAsync(NewLead.Of("Theirs").KnownAs("fb", "1"));
            Assert.NotEqual(lead.Id, theirs.Id);
            await RefusedAsync("crm.team.not-found", () => WriteAsync(crm => crm.Leads.AssignAsync(theirs.Id, null, team.Id, s_handover)));
            await RefusedAsync("crm.customer.not-found", () => WriteAsync(crm => crm.Leads.MarkConvertedAsync(theirs.Id, customer.Id)));
        }

        Assert.Equal(LeadStatus.New, (await ReadAsync(crm => crm.Leads.GetAsync(lead.Id))).Status);
    }

    private static Specification<Lead> Newest => Specification.For<Lead>().OrderByDescending(LeadOrder.Created);

    private Task<Lead> LeadAsync(NewLead draft) => WriteAsync(crm => crm.Leads.AddAsync(draft));

    private Task<Lead> ChangeAsync(LeadId id, Action<Lead, DateTimeOffset> change) => WriteAsync(crm => crm.Leads.ChangeAsync(id, change));

    private async Task<IReadOnlyList<LeadId>> ListedAsync(Criterion<Lead> which) =>
        [.. (await ReadAsync(crm => crm.Leads.ListAsync(Newest.Where(which)))).Items.Select(l => l.Id)];

    private async Task ComesBackAsync(Lead saved) => Assert.Equal(Shown(saved), Shown(await ReadAsync(crm => crm.Leads.GetAsync(saved.Id))));
}
