using Crm.Core.Errors;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Testing;
using Crm.Core.Values;

namespace Crm.Core.Tests.Teams;

public sealed class TeamTests
{
    [Fact]
    public void One_member_leads_at_a_time_and_a_manager_who_leaves_leads_no_longer()
    {
        var team = A.Team();
        team.AddMember(Some.User, 10, Some.Instant);
        team.AddMember(Some.OtherUser, null, Some.Instant);
        Assert.Equal("crm.team.no-manager", CodeOf(() => team.RemoveManager(Some.Instant)));

        team.MakeManager(Some.User, Some.Instant);
        team.MakeManager(Some.OtherUser, Some.Instant);
        Assert.Equal([TeamRole.Member, TeamRole.Manager], team.Members.Select(m => m.Role));
        team.RemoveMember(Some.OtherUser, Some.Instant);
        Assert.Equal((null, 1), (team.Manager, team.MemberCount));
        team.MakeManager(Some.User, Some.Instant);
        team.RemoveManager(Some.Instant);

        Assert.Equal((null, TeamRole.Member), (team.Manager, team.Members[0].Role));
    }

    [Fact]
    public void An_employee_is_in_a_team_once_at_a_time()
    {
        var team = A.Team();
        team.AddMember(Some.User, null, Some.Instant);

        Assert.Equal("crm.team.already-member", CodeOf(() => team.AddMember(Some.User, 1, Some.Instant)));
        team.RemoveMember(Some.User, Some.Instant);
        Assert.Equal("crm.team.not-member", CodeOf(() => team.RemoveMember(Some.User, Some.Instant)));
        Assert.Equal("crm.team.not-member", CodeOf(() => team.MakeManager(Some.User, Some.Instant)));
        Assert.Equal("crm.team.not-member", CodeOf(() => team.SetCapacity(Some.User, 1, Some.Instant)));
        Assert.Equal(2, team.AddMember(Some.User, 0, Some.Instant).Number);
        Assert.Equal("crm.user.invalid", CodeOf(() => team.AddMember(default, null, Some.Instant)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(100_001)]
    public void A_capacity_lies_within_bounds(int capacity)
    {
        var team = A.Team();
        team.AddMember(Some.User, 100_000, Some.Instant);

        Assert.Equal("crm.team.invalid-capacity", CodeOf(() => team.AddMember(Some.OtherUser, capacity, Some.Instant)));
        Assert.Equal("crm.team.invalid-capacity", CodeOf(() => team.SetCapacity(Some.User, capacity, Some.Instant)));
        Assert.Equal(1, team.MemberCount);
    }

    [Fact]
    public void A_team_has_at_most_five_hundred_members_at_once()
    {
        var team = A.Team();
        for (var n = 0; n < Team.MaxMembers; n++) team.AddMember(new UserId($"u{n}"), null, Some.Instant);

        Assert.Equal("crm.team.too-many-members", CodeOf(() => team.AddMember(Some.User, null, Some.Instant)));
        team.RemoveMember(new UserId("u7"), Some.Instant);
        Assert.Equal(501, team.AddMember(Some.User, null, Some.Instant).Number);
    }

    [Fact]
    public void An_archived_team_takes_no_changes()
    {
        var team = A.Team();
        team.AddMember(Some.User, null, Some.Instant);
        Assert.Equal("crm.team.not-archived", CodeOf(() => team.Restore(Some.Instant)));
        team.Archive(Some.Instant);
        Action[] commands =
        [
            () => team.Rename("x", Some.Instant), () => team.PlaceIn("x", Some.Instant), () => team.AddMember(Some.OtherUser, null, Some.Instant), () => team.RemoveMember(Some.User, Some.Instant),
            () => team.MakeManager(Some.User, Some.Instant), () => team.RemoveManager(Some.Instant), () => team.SetCapacity(Some.User, 1, Some.Instant), () => team.Archive(Some.Instant), team.MustBeInUse,
        ];

        Assert.All(commands, command => Assert.Equal("crm.team.archived", CodeOf(command)));
        team.Restore(Some.Instant);
        team.Rename("Đội bán hàng", Some.Instant);
        Assert.Equal("doi ban hang", team.NameKey);
    }

    [Fact]
    public async Task Teams_nest_sixteen_deep()
    {
        var teams = Service.Of<ITeams>(
            new ListRepository<Team, TeamId>(), new ListRepository<BusinessCalendar, BusinessCalendarId>(), new CurrentCaller(new CrmCaller(Some.Tenant)), new CountedIds(), new ManualClock(Some.Instant));
        TeamId? above = null;
        for (var depth = 0; depth < Team.MaxParentDepth; depth++) above = (await teams.AddAsync($"{depth}", null, above)).Id;

        Assert.Equal("crm.team.parent-too-deep", (await Assert.ThrowsAsync<CrmException>(() => teams.AddAsync("deeper", null, above))).Code);
    }

    [Fact]
    public void A_territory_covers_countries_and_provinces()
    {
        var territory = Territory("VN-79", "VN-01", "VN-79", "LA");

        Assert.Equal(["LA", "VN-01", "VN-79"], territory.Areas);
        Assert.True(territory.Covers(CountryCode.Vietnam, "79"));
        Assert.True(territory.Covers(CountryCode.Parse("LA"), null));
        Assert.False(territory.Covers(CountryCode.Vietnam, null));
        Assert.False(territory.Covers(CountryCode.Vietnam, "92"));
        Assert.Equal("crm.territory.no-area", CodeOf(() => Territory()));
        Assert.Equal("crm.territory.no-area", CodeOf(() => territory.Cover([default], Some.Instant)));
        Assert.Equal("crm.territory.too-many-areas", CodeOf(() => territory.Cover(Enumerable.Range(0, 501).Select(n => TerritoryArea.Parse($"US-{n}")), Some.Instant)));
    }

    [Theory]
    [InlineData("VN-", "crm.territory.unknown-province")]
    [InlineData("VN-00", "crm.territory.unknown-province")]
    [InlineData("VN-Hà Nội", "crm.territory.unknown-province")]
    [InlineData("US-ca", "crm.territory.unknown-province")]
    [InlineData("US-CALIFORNIAA", "crm.territory.unknown-province")]
    [InlineData("US-A\n", "crm.territory.unknown-province")]
    [InlineData("ZZ", "crm.country.unknown")]
    [InlineData("", "crm.country.unknown")]
    [InlineData(null, "crm.country.unknown")]
    public void A_code_that_names_no_area_is_refused(string? code, string refusal) => Assert.Equal(refusal, CodeOf(() => TerritoryArea.Parse(code)));

    [Fact]
    public void An_archived_territory_takes_no_changes()
    {
        var territory = Territory("VN");
        Assert.Equal("crm.territory.not-archived", CodeOf(() => territory.Restore(Some.Instant)));
        territory.Archive(Some.Instant);

        Assert.Equal("crm.territory.archived", CodeOf(() => territory.Rename("x", Some.Instant)));
        Assert.Equal("crm.territory.archived", CodeOf(() => territory.Cover([TerritoryArea.Parse("LA")], Some.Instant)));
        Assert.Equal("crm.territory.archived", CodeOf(() => territory.Archive(Some.Instant)));
        territory.Restore(Some.Instant);
        territory.Rename("Miền Nam", Some.Instant);
        Assert.Equal("mien nam", territory.NameKey);
    }

    private static Territory Territory(params IEnumerable<string> areas) =>
        Core.Teams.Territory.Create(Some.Tenant, new(Some.Id()), "south", "South", areas.Select(TerritoryArea.Parse), null, Some.Instant);

    private static string CodeOf(Action act) => Assert.Throws<CrmException>(act).Code;
}
