using Crm.Core.Errors;
using Crm.Core.Pipelines;
using Crm.Core.Testing;

namespace Crm.Core.Tests.Pipelines;

public sealed class PipelineTests
{
    private readonly Pipeline _pipeline = A.Pipeline();

    [Fact]
    public void Stages_stand_in_the_order_given_and_keep_their_ids_when_it_changes()
    {
        var (first, second, third) = (_pipeline.Stage("first"), _pipeline.Stage("second"), _pipeline.Stage("third"));

        _pipeline.Reorder([third, first, second], Some.Instant);
        _pipeline.RenameStage(third, "Closing", "Chốt", Some.Instant);

        Assert.Equal([third, first, second], _pipeline.StagesInOrder.Select(s => s.Id));
        Assert.Equal(("third", "Closing", "Chốt", 1), (_pipeline.FindStage(third)!.Key, _pipeline.FindStage(third)!.Name, _pipeline.FindStage(third)!.NameVi, _pipeline.FindStage(third)!.Position));
        Assert.Equal(("crm.pipeline.incomplete-order", "stages"), Refusal(p => p.Reorder([third, first], Some.Instant)));
        Assert.Equal(("crm.pipeline.incomplete-order", "stages"), Refusal(p => p.Reorder([third, third, first], Some.Instant)));
    }

    [Fact]
    public void A_retired_stage_leaves_the_order_and_comes_back_last()
    {
        var first = _pipeline.Stage("first");

        _pipeline.RetireStage(first, Some.Instant);

        Assert.Equal([("second", 1), ("third", 2)], _pipeline.StagesInOrder.Select(s => (s.Key, s.Position)));
        Assert.Equal(3, _pipeline.Stages.Count);
        Assert.Equal(("crm.pipeline.stage-retired", "stage"), Refusal(p => p.RetireStage(first, Some.Instant)));
        Assert.Equal(("crm.pipeline.duplicate-stage", "key"), Refusal(p => p.AddStage(new(Some.Id()), new("first", "Another", 1), Some.Instant)));

        _pipeline.RestoreStage(first, Some.Instant);

        Assert.Equal(["second", "third", "first"], _pipeline.StagesInOrder.Select(s => s.Key));
        Assert.Equal(("crm.pipeline.stage-in-use", "stage"), Refusal(p => p.RestoreStage(first, Some.Instant)));
    }

    [Fact]
    public void One_stage_stays_in_use()
    {
        _pipeline.RetireStage(_pipeline.Stage("first"), Some.Instant);
        _pipeline.RetireStage(_pipeline.Stage("second"), Some.Instant);

        Assert.Equal(("crm.pipeline.stage-required", "stage"), Refusal(p => p.RetireStage(p.Stage("third"), Some.Instant)));
    }

    public static TheoryData<string, string, string?> BadStages => new()
    {
        { "probability below", "crm.pipeline.invalid-probability", "probability" },
        { "probability above", "crm.pipeline.invalid-probability", "probability" },
        { "age", "crm.pipeline.invalid-age", "maxAgeDays" },
        { "requirement", "crm.pipeline.unknown-requirement", "requires" },
        { "key", "crm.reason.invalid", "key" },
        { "same key", "crm.pipeline.duplicate-stage", "key" },
        { "same name", "crm.pipeline.duplicate-stage", "name" },
        { "no name", "crm.text.required", "name" },
        { "long name", "crm.text.too-long", "nameVi" },
    };

    [Theory]
    [MemberData(nameof(BadStages))]
    public void A_stage_that_is_not_acceptable_is_refused_with_code_and_place(string what, string code, string? path)
    {
        var good = new NewStage("fourth", "Fourth", 50);
        var draft = what switch
        {
            "probability below" => good with { Probability = -1 },
            "probability above" => good with { Probability = 101 },
            "age" => good.AtMost(0),
            "requirement" => good.Requiring((StageRequirements)4096),
            "key" => good with { Key = "Thứ tư" },
            "same key" => good with { Key = "first" },
            "same name" => good with { Name = "FIRST" },
            "no name" => good with { Name = " " },
            _ => good.Vietnamese(new string('a', 101)),
        };

        Assert.Equal((code, path), Refusal(p => p.AddStage(new(Some.Id()), draft, Some.Instant)));
        var refused = Assert.Throws<CrmException>(() => Pipeline.Add(Some.Tenant, new(Some.Id()), "Other", [(new(Some.Id()), new("first", "First", 1)), (new(Some.Id()), draft)], Some.Instant));
        Assert.Equal((code, $"stages[1].{path}"), (refused.Code, refused.Path));
        Assert.Equal(3, _pipeline.Stages.Count);
    }

    [Fact]
    public void Probability_and_rules_change_and_are_told()
    {
        var second = _pipeline.Stage("second");
        _pipeline.TakePendingChanges();

        _pipeline.ChangeProbability(second, 60, Some.Instant);
        _pipeline.ChangeRules(second, 14, StageRequirements.Amount | StageRequirements.NextStep, Some.Instant);

        var told = _pipeline.TakePendingChanges();
        Assert.Equal((60, 14), (_pipeline.FindStage(second)!.Probability, _pipeline.FindStage(second)!.MaxAgeDays));
        Assert.Equal(60, Assert.IsType<PipelineStageChanged>(told.Events[0]).Probability);
        Assert.All(told.Fields, f => Assert.Equal("Stages.second", f.Field));
        Assert.Equal(("crm.pipeline.invalid-probability", "probability"), Refusal(p => p.ChangeProbability(second, 101, Some.Instant)));
        Assert.Equal(("crm.pipeline.stage-not-found", "stage"), Refusal(p => p.ChangeProbability(new(Some.Id()), 10, Some.Instant)));
    }

    [Fact]
    public void A_deal_overstays_only_where_days_are_limited()
    {
        var (first, second) = (_pipeline.FindStage("first")!, _pipeline.FindStage("second")!);

        Assert.False(first.IsOverstayed(Some.Instant, Some.Instant.AddYears(9)));
        Assert.False(second.IsOverstayed(Some.Instant, Some.Instant.AddDays(30)));
        Assert.True(second.IsOverstayed(Some.Instant, Some.Instant.AddDays(30).AddSeconds(1)));
    }

    [Fact]
    public void One_pipeline_is_the_default_and_that_one_is_not_archived()
    {
        var other = A.Pipeline(name: "Other");
        _pipeline.MakeDefault(null, Some.Instant);

        Assert.Equal("crm.pipeline.is-default", Refusal(p => p.Archive(Some.Instant)).Code);
        other.MakeDefault(_pipeline, Some.Instant);

        Assert.Equal((false, true), (_pipeline.IsDefault, other.IsDefault));
        Assert.Single(_pipeline.UniqueKeys);
        Assert.Equal(2, other.UniqueKeys.Count());
    }

    public static TheoryData<string> Commands => ["rename", "default", "archive", "restore", "add", "rename stage", "probability", "rules", "reorder", "retire", "restore stage"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_archived_pipeline_only_comes_back(string command)
    {
        var stage = _pipeline.Stage("first");
        _pipeline.Archive(Some.Instant);
        Action<Pipeline> act = command switch
        {
            "rename" => p => p.Rename("Other", Some.Instant),
            "default" => p => p.MakeDefault(null, Some.Instant),
            "archive" => p => p.Archive(Some.Instant),
            "restore" => p => p.Restore(Some.Instant),
            "add" => p => p.AddStage(new(Some.Id()), new("x", "X", 1), Some.Instant),
            "rename stage" => p => p.RenameStage(stage, "X", null, Some.Instant),
            "probability" => p => p.ChangeProbability(stage, 1, Some.Instant),
            "rules" => p => p.ChangeRules(stage, 1, StageRequirements.None, Some.Instant),
            "reorder" => p => p.Reorder([.. p.StagesInOrder.Select(s => s.Id)], Some.Instant),
            "retire" => p => p.RetireStage(stage, Some.Instant),
            _ => p => p.RestoreStage(stage, Some.Instant),
        };

        if (command == "restore")
        {
            act(_pipeline);
            Assert.Equal("crm.pipeline.not-archived", Refusal(act).Code);
        }
        else
        {
            Assert.Equal("crm.pipeline.archived", Refusal(act).Code);
        }
    }

    [Fact]
    public void A_pipeline_has_one_to_fifty_stages()
    {
        var many = Enumerable.Range(1, 51).Select(i => (new StageId(Some.Id()), new NewStage($"s{i}", $"Stage {i}", i))).ToList();

        Assert.Equal(("crm.pipeline.stage-required", "stages"), RefusalOf(() => Pipeline.Add(Some.Tenant, new(Some.Id()), "None", [], Some.Instant)));
        Assert.Equal(("crm.pipeline.too-many-stages", "stages"), RefusalOf(() => Pipeline.Add(Some.Tenant, new(Some.Id()), "Many", many, Some.Instant)));
        var full = Pipeline.Add(Some.Tenant, new(Some.Id()), "Full", many[..50], Some.Instant);
        Assert.Equal(("crm.pipeline.too-many-stages", "stages"), RefusalOf(() => full.AddStage(new(Some.Id()), new("x", "X", 1), Some.Instant)));
    }

    private static (string Code, string? Path) RefusalOf(Action act)
    {
        var refused = Assert.Throws<CrmException>(act);
        return (refused.Code, refused.Path);
    }

    private (string Code, string? Path) Refusal(Action<Pipeline> act) => RefusalOf(() => act(_pipeline));
}
