using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Suites;

/// <summary>Teams with who is in them, and territories with what they cover.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class TeamConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly UserId s_an = new("an");

    private static readonly UserId s_binh = new("bình");

    [Fact]
    public async Task Everything_a_team_can_go_through_comes_back()
    {
        var calendar = await WriteAsync(crm => crm.Calendars.AddAsync("Office", TimeZoneName.Vietnam, WeeklyHours.MondayToFriday(DayHours.Parse("08:00-17:00"))));
        var above = await TeamAsync("Miền Nam");
        var id = (await WriteAsync(crm => crm.Teams.AddAsync("Bán hàng 😀", "HCM-1", above.Id))).Id;

        await ComesBackAsync(await ChangeAsync(id, (t, at) => t.AddMember(s_an, 20, at)));
        await ComesBackAsync(await ChangeAsync(id, (t, at) => t.AddMember(s_binh, null, at)));
        await ComesBackAsync(await ChangeAsync(id, (t, at) => t.MakeManager(s_an, at)));
        await ComesBackAsync(await ChangeAsync(id, (t, at) => t.SetCapacity(s_an, 0, at)));
        await ComesBackAsync(await WriteAsync(crm => crm.Teams.WorkByAsync(id, calendar.Id)));
        Clock.Advance(TimeSpan.FromDays(1));
        await ComesBackAsync(await ChangeAsync(id, (t, at) => t.RemoveMember(s_an, at)));
        await ComesBackAsync(await ChangeAsync(id, (t, at) => t.AddMember(s_an, null, at)));
        await ComesBackAsync(await WriteAsync(crm => crm.Teams.MoveUnderAsync(id, null)));
        await ComesBackAsync(await ChangeAsync(id, (t, at) => t.Archive(at)));
        await ComesBackAsync(await ChangeAsync(id, (t, at) => t.Restore(at)));

        var team = await ReadAsync(crm => crm.Teams.GetAsync(id));
        Assert.Equal(["an", "bình", "an"], team.Members.OrderBy(m => m.Number).Select(m => m.User.Value));
        Assert.Equal((2, null), (team.MemberCount, team.Manager));
        Assert.Equal(
            [TeamMemberChange.Joined, TeamMemberChange.Joined, TeamMemberChange.MadeManager, TeamMemberChange.CapacityChanged, TeamMemberChange.Left, TeamMemberChange.Joined],
            (await HappenedAsync<TeamMemberChanged>()).Select(e => e.Change));
    }

    [Fact]
    public async Task The_teams_of_an_employee_are_those_the_employee_is_in_now()
    {
        var (south, north) = (await TeamAsync("South"), await TeamAsync("North"));
        await ChangeAsync(south.Id, (t, at) => t.AddMember(s_an, null, at));
        await ChangeAsync(north.Id, (t, at) => t.AddMember(s_an, null, at));
        await ChangeAsync(south.Id, (t, at) => t.AddMember(s_binh, null, at));
        Assert.Equal(["North", "South"], (await ReadAsync(crm => crm.Teams.OfMemberAsync(s_an))).Select(t => t.Name));

        await ChangeAsync(north.Id, (t, at) => t.RemoveMember(s_an, at));

        Assert.Equal(["South"], (await ReadAsync(crm => crm.Teams.OfMemberAsync(s_an))).Select(t => t.Name));
        Assert.Equal(2, (await ReadAsync(crm => crm.Teams.OfMemberAsync(s_an)))[0].MemberCount);
        await ChangeAsync(south.Id, (t, at) => t.MakeManager(s_an, at));
        var managed = await ReadAsync(crm => crm.Teams.ListAsync(Specification.For<Team>().Where(TeamCriteria.ManagedBy(s_an)).OrderBy(TeamOrder.Name)));
        Assert.Equal(["South"], managed.Items.Select(t => t.Name));
    }

    [Fact]
    public async Task Teams_are_listed_by_name_store_parent_and_use()
    {
        var above = await TeamAsync("Đông");
        await WriteAsync(crm => crm.Teams.AddAsync("an", "HN-1", above.Id));
        var away = await WriteAsync(crm => crm.Teams.AddAsync("Bắc", "HN-1", above.Id));
        await ChangeAsync(away.Id, (t, at) => t.Archive(at));

        for (var size = 1; size <= 3; size++)
            Assert.Equal(["an", "Bắc", "Đông"], (await PagesAsync(size, (crm, page) => crm.Teams.ListAsync(ByName.Paged(page)))).Select(t => t.Name));
        Assert.Equal(["an", "Bắc"], await NamesAsync(TeamCriteria.Under(above.Id)));
        Assert.Equal(["an", "Bắc"], await NamesAsync(TeamCriteria.InStore("HN-1")));
        Assert.Equal(["an", "Đông"], await NamesAsync(TeamCriteria.InUse));
    }

    [Fact]
    public async Task A_team_does_not_stand_under_its_own()
    {
        var above = await TeamAsync("above");
        var below = await WriteAsync(crm => crm.Teams.AddAsync("below", null, above.Id));

        await RefusedAsync("crm.team.cyclic-parent", () => WriteAsync(crm => crm.Teams.MoveUnderAsync(above.Id, below.Id)));
        await RefusedAsync("crm.team.cyclic-parent", () => WriteAsync(crm => crm.Teams.MoveUnderAsync(above.Id, above.Id)));
        await RefusedAsync("crm.team.not-found", () => WriteAsync(crm => crm.Teams.MoveUnderAsync(above.Id, new(UnknownId))));
    }

    [Fact]
    public async Task Two_moves_at_once_do_not_close_a_circle_of_teams()
    {
        var (one, two) = (await TeamAsync("One"), await TeamAsync("Two"));
        var underOne = await WriteAsync(crm => crm.Teams.AddAsync("Under one", null, one.Id));
        var underTwo = await WriteAsync(crm => crm.Teams.AddAsync("Under two", null, two.Id));

        await RaceAsync("crm.concurrency.lost", crm => crm.Teams.MoveUnderAsync(two.Id, underOne.Id), crm => crm.Teams.MoveUnderAsync(one.Id, underTwo.Id));

        Assert.Equal((null, underOne.Id), ((await ReadAsync(crm => crm.Teams.GetAsync(one.Id))).Parent, (await ReadAsync(crm => crm.Teams.GetAsync(two.Id))).Parent!.Value));
    }

    [Fact]
    public async Task A_team_moves_only_where_its_lowest_level_fits_and_never_under_an_archived_one()
    {
        var (upper, lower) = (await ChainAsync(10), await ChainAsync(7));
        var archived = await TeamAsync("Archived");
        await ChangeAsync(archived.Id, (t, at) => t.Archive(at));

        await RefusedAsync("crm.team.parent-too-deep", () => WriteAsync(crm => crm.Teams.MoveUnderAsync(lower[0], upper[^1])));
        await RefusedAsync("crm.team.archived", () => WriteAsync(crm => crm.Teams.MoveUnderAsync(lower[0], archived.Id)));
        await RefusedAsync("crm.team.archived", () => WriteAsync(crm => crm.Teams.AddAsync("below", null, archived.Id)));
        await WriteAsync(crm => crm.Teams.MoveUnderAsync(lower[0], upper[^2]));

        async Task<List<TeamId>> ChainAsync(int levels)
        {
            List<TeamId> chain = [];
            for (var i = 0; i < levels; i++)
            {
                TeamId? above = chain.Count == 0 ? null : chain[^1];
                chain.Add((await WriteAsync(crm => crm.Teams.AddAsync("Level", null, above))).Id);
            }

            return chain;
        }
    }

    [Fact]
    public async Task Two_who_join_at_once_do_not_take_the_same_place()
    {
        var id = (await TeamAsync("South")).Id;

        await RaceAsync(
            "crm.concurrency.lost",
            crm => crm.Teams.ChangeAsync(id, (t, at) => t.AddMember(s_an, null, at)),
            crm => crm.Teams.ChangeAsync(id, (t, at) => t.AddMember(s_binh, null, at)));

        Assert.Equal(s_an, Assert.Single((await ReadAsync(crm => crm.Teams.GetAsync(id))).Members).User);
    }

    [Fact]
    public async Task A_territory_is_found_by_key_and_by_place()
    {
        var team = await TeamAsync("South");
        var south = await TerritoryAsync("south", ["VN-79", "VN-92", "VN-79"]);
        var abroad = await TerritoryAsync("abroad", ["US-CA", "DE"]);
        var all = await TerritoryAsync("all", ["VN"]);
        await WriteAsync(crm => crm.Territories.GiveToAsync(south.Id, team.Id));

        Assert.Equal(["VN-79", "VN-92"], (await ReadAsync(crm => crm.Territories.FindByKeyAsync(" south ")))!.Areas);
        Assert.Equal(team.Id, (await ReadAsync(crm => crm.Territories.FindAsync(south.Id)))!.TeamId);
        Assert.Equal(["all", "south"], await CoveringAsync("VN", "79"));
        Assert.Equal(["all"], await CoveringAsync("VN", null));
        Assert.Equal(["abroad"], await CoveringAsync("DE", "7"));
        Assert.Empty(await CoveringAsync("US", "NY"));
        await WriteAsync(crm => crm.Territories.ChangeAsync(all.Id, (t, at) => t.Archive(at)));
        await WriteAsync(crm => crm.Territories.ChangeAsync(abroad.Id, (t, at) => t.Cover([TerritoryArea.Parse("US")], at)));
        Assert.Equal(["south"], await CoveringAsync("VN", "79"));
        Assert.Equal(["abroad"], await CoveringAsync("US", "NY"));
        var worked = await ReadAsync(crm => crm.Territories.ListAsync(Specification.For<Territory>().Where(TeamCriteria.WorkedBy(team.Id)).OrderBy(TeamOrder.TerritoryName)));
        Assert.Equal(["south"], worked.Items.Select(t => t.TerritoryKey));
    }

    [Fact]
    public async Task A_key_names_one_territory()
    {
        await TerritoryAsync("south", ["VN-79"]);

        await RefusedAsync("crm.territory.duplicate-key", () => TerritoryAsync("south", ["VN"]));
        await RaceAsync(
            "crm.territory.duplicate-key",
            crm => crm.Territories.AddAsync("north", "first", [TerritoryArea.Parse("VN-01")]),
            crm => crm.Territories.AddAsync("north", "second", [TerritoryArea.Parse("VN-01")]));
        Assert.Equal(["first", "south"], (await ReadAsync(crm => crm.Territories.ListAsync())).Items.Select(t => t.Name));
    }

    [Fact]
    public async Task What_does_not_exist_is_refused()
    {
        var id = (await TeamAsync("South")).Id;
        var territory = (await TerritoryAsync("south", ["VN"])).Id;

        await RefusedAsync("crm.team.not-found", () => ReadAsync(crm => crm.Teams.GetAsync(new(UnknownId))));
        await RefusedAsync("crm.team.not-found", () => WriteAsync(crm => crm.Teams.AddAsync("x", null, new TeamId(UnknownId))));
        await RefusedAsync("crm.calendar.not-found", () => WriteAsync(crm => crm.Teams.WorkByAsync(id, new BusinessCalendarId(UnknownId))));
        await RefusedAsync("crm.territory.not-found", () => WriteAsync(crm => crm.Territories.GiveToAsync(new(UnknownId), id)));
        await RefusedAsync("crm.team.not-found", () => WriteAsync(crm => crm.Territories.GiveToAsync(territory, new TeamId(UnknownId))));
        await ChangeAsync(id, (t, at) => t.Archive(at));
        await RefusedAsync("crm.team.archived", () => WriteAsync(crm => crm.Territories.GiveToAsync(territory, id)));
        Assert.Null(await ReadAsync(crm => crm.Teams.FindAsync(new(UnknownId))));
    }

    [Fact]
    public async Task Another_tenant_sees_and_changes_nothing()
    {
        var id = (await TeamAsync("South")).Id;
        await ChangeAsync(id, (t, at) => t.AddMember(s_an, null, at));
        var territory = await TerritoryAsync("south", ["VN"]);

        using (ActFor(ConformanceCaller.Away))
        {
            Assert.Null(await ReadAsync(crm => crm.Teams.FindAsync(id)));
            Assert.Empty(await ReadAsync(crm => crm.Teams.OfMemberAsync(s_an)));
            Assert.Null(await ReadAsync(crm => crm.Territories.FindByKeyAsync("south")));
            Assert.Empty(await CoveringAsync("VN", null));
            await RefusedAsync("crm.team.not-found", () => ChangeAsync(id, (t, at) => t.Archive(at)));
            await RefusedAsync("crm.team.not-found", () => WriteAsync(crm => crm.Territories.AddAsync("theirs", "Theirs", [TerritoryArea.Parse("VN")], id)));
            await RefusedAsync("crm.territory.not-found", () => WriteAsync(crm => crm.Territories.ChangeAsync(territory.Id, (t, at) => t.Archive(at))));
        }
    }

    private static Specification<Team> ByName => Specification.For<Team>().OrderBy(TeamOrder.Name);

    private Task<Team> TeamAsync(string name) => WriteAsync(crm => crm.Teams.AddAsync(name));

    private Task<Territory> TerritoryAsync(string key, IEnumerable<string> areas) =>
        WriteAsync(crm => crm.Territories.AddAsync(key, key, areas.Select(TerritoryArea.Parse)));

    private Task<Team> ChangeAsync(TeamId id, Action<Team, DateTimeOffset> change) => WriteAsync(crm => crm.Teams.ChangeAsync(id, change));

    private async Task<IEnumerable<string>> NamesAsync(Criterion<Team> which) =>
        (await ReadAsync(crm => crm.Teams.ListAsync(ByName.Where(which)))).Items.Select(t => t.Name);

    private async Task<IEnumerable<string>> CoveringAsync(string country, string? province) =>
        (await ReadAsync(crm => crm.Territories.CoveringAsync(CountryCode.Parse(country), province))).Select(t => t.TerritoryKey);

    private async Task ComesBackAsync(Team saved) => Assert.Equal(Shown(saved), Shown(await ReadAsync(crm => crm.Teams.GetAsync(saved.Id))));
}
