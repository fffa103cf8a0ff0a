using Crm.Core.Pipelines;
using Crm.Core.Storage;

namespace Crm.Core.Conformance.Suites;

/// <summary>Sales processes: names, stages, the default one.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class PipelineConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly NewStage[] s_stages =
    [
        new NewStage("prospecting", "Prospecting", 10).Vietnamese("Tìm kiếm").AtMost(30),
        new NewStage("engaging", "Engaging", 40).Requiring(StageRequirements.Customer | StageRequirements.Amount),
    ];

    [Fact]
    public async Task A_pipeline_comes_back_with_every_stage()
    {
        var added = await AddPipelineAsync("Bán hàng");

        var stored = await LoadPipelineAsync(added.Id);
        Assert.Equal(Shown(added), Shown(stored));
        Assert.Equal(["prospecting", "engaging"], stored.StagesInOrder.Select(s => s.Key));
        Assert.Equal(added.Id, (await ReadAsync(crm => crm.Pipelines.FindByNameAsync("BAN HANG")))?.Id);
        Assert.Null(await ReadAsync(crm => crm.Pipelines.FindByNameAsync("Other")));
    }

    [Fact]
    public async Task Stages_are_added_renamed_reordered_retired_and_come_back_so()
    {
        var id = (await AddPipelineAsync("Sales")).Id;
        var closing = await WriteAsync(crm => crm.Pipelines.AddStageAsync(id, new NewStage("closing", "Closing", 90)));

        var changed = await WriteAsync(crm => crm.Pipelines.ChangeAsync(id, (p, at) =>
        {
            p.RenameStage(closing.Id, "Signing", "Ký kết", at);
            p.ChangeProbability(closing.Id, 95, at);
            p.ChangeRules(closing.Id, 7, StageRequirements.NextStep, at);
            p.Reorder([closing.Id, .. p.Stages.Take(2).Select(s => s.Id)], at);
            p.RetireStage(p.Stages[0].Id, at);
            p.Rename("Selling", at);
        }));

        var stored = await LoadPipelineAsync(id);
        Assert.Equal(Shown(changed), Shown(stored));
        Assert.Equal(["closing", "engaging"], stored.StagesInOrder.Select(s => s.Key));
        Assert.Equal(3, (await HappenedAsync<PipelineStageChanged>()).Count);
        Assert.Single(await HappenedAsync<PipelineStageRetired>());
    }

    [Fact]
    public async Task A_name_stands_once()
    {
        await AddPipelineAsync("Sales");
        var other = await AddPipelineAsync("Renewals");

        await RefusedAsync("crm.pipeline.duplicate-name", () => AddPipelineAsync("SALES"));
        await RefusedAsync("crm.pipeline.duplicate-name", () => WriteAsync(crm => crm.Pipelines.ChangeAsync(other.Id, (p, at) => p.Rename("sales", at))));
        await RaceAsync(
            "crm.pipeline.duplicate-name",
            crm => crm.Pipelines.AddAsync("New", s_stages),
            crm => crm.Pipelines.AddAsync("NEW", s_stages));
    }

    [Fact]
    public async Task The_first_pipeline_is_the_default_until_another_one_is()
    {
        await RefusedAsync("crm.pipeline.no-default", () => ReadAsync(crm => crm.Pipelines.DefaultAsync()));
        var first = await AddPipelineAsync("First");
        var second = await AddPipelineAsync("Second");
        Assert.Equal(first.Id, (await ReadAsync(crm => crm.Pipelines.DefaultAsync())).Id);

        await WriteAsync(crm => crm.Pipelines.MakeDefaultAsync(second.Id));

        Assert.Equal(second.Id, (await ReadAsync(crm => crm.Pipelines.DefaultAsync())).Id);
        Assert.False((await LoadPipelineAsync(first.Id)).IsDefault);
        await WriteAsync(crm => crm.Pipelines.ChangeAsync(first.Id, (p, at) => p.Archive(at)));
        await RefusedAsync("crm.pipeline.is-default", () => WriteAsync(crm => crm.Pipelines.ChangeAsync(second.Id, (p, at) => p.Archive(at))));
        Assert.Equal([second.Id], (await ReadAsync(crm => crm.Pipelines.ListAsync())).Items.Select(p => p.Id));
        var all = await PagesAsync(1, (crm, page) => crm.Pipelines.ListAsync(Specification.For<Pipeline>().OrderBy(PipelineOrder.Name).Paged(page)));
        Assert.Equal([("First", false), ("Second", true)], all.Select(p => (p.Name, p.IsDefault)));
    }

    [Fact]
    public async Task Two_first_pipelines_at_once_do_not_both_become_the_default() => await RaceAsync(
        "crm.pipeline.default-taken",
        crm => crm.Pipelines.AddAsync("One", s_stages),
        crm => crm.Pipelines.AddAsync("Two", s_stages));

    [Fact]
    public async Task Two_who_add_a_stage_at_once_do_not_both_win()
    {
        var id = (await AddPipelineAsync("Sales")).Id;

        await RaceAsync(
            "crm.concurrency.lost",
            crm => crm.Pipelines.AddStageAsync(id, new("a", "A", 1)),
            crm => crm.Pipelines.AddStageAsync(id, new("b", "B", 1)));
    }

    [Fact]
    public async Task Another_tenant_sees_and_changes_nothing()
    {
        var id = (await AddPipelineAsync("Sales")).Id;

        using var other = ActFor(ConformanceCaller.Away);
        Assert.Null(await ReadAsync(crm => crm.Pipelines.FindAsync(id)));
        await RefusedAsync("crm.pipeline.not-found", () => WriteAsync(crm => crm.Pipelines.MakeDefaultAsync(id)));
        Assert.True((await AddPipelineAsync("Sales")).IsDefault);
    }

    [Fact]
    public async Task A_tenant_has_at_most_two_hundred()
    {
        await WriteAsync(async crm =>
        {
            for (var i = 0; i < PageRequest.MaxSize; i++) await crm.Pipelines.AddAsync($"Pipeline {i}", [new("only", "Only", 1)]);
            return true;
        });

        await RefusedAsync("crm.pipeline.too-many", () => AddPipelineAsync("One more"));
    }

    private Task<Pipeline> AddPipelineAsync(string name) => WriteAsync(crm => crm.Pipelines.AddAsync(name, s_stages));

    private Task<Pipeline> LoadPipelineAsync(PipelineId id) => ReadAsync(crm => crm.Pipelines.GetAsync(id));
}
