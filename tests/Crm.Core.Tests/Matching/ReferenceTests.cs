using Crm.Core.Matching;
using Crm.Core.Tests.Matching.Data;

namespace Crm.Core.Tests.Matching;

/// <summary>Duplicates found in files whose truth is known; every true pair counts, those that never met included. The goals and the figures of other libraries are those of docs/matching.md.</summary>
public sealed class ReferenceTests
{
    // All pairs that met are given back, so that what was missed can be told from what was refused.
    private static readonly MatchOptions s_all = new() { Review = 1e-12 };

    [Theory]
    [InlineData(true, 0.9990)]
    [InlineData(false, 0.9960)]
    public void Two_lists_of_febrl_are_linked(bool withIdentifier, double leastF1)
    {
        var score = Score(LinkageData.Febrl(withIdentifier), s_all with { AcrossSourcesOnly = true });

        Assert.InRange(score.F1, leastF1, 1);
        Assert.InRange(score.Precision, 0.999, 1);
    }

    [Fact]
    public void Duplicates_of_febrl_are_found_in_one_list_too()
    {
        var score = Score(LinkageData.Febrl(true), s_all);

        Assert.InRange(score.F1, 0.9990, 1);
        Assert.InRange(score.ClusterPrecision, 0.999, 1);
    }

    [Fact]
    public void Thin_british_records_are_matched()
    {
        var score = Score(LinkageData.Fake1000(), s_all);

        Assert.InRange(score.BestF1, 0.855, 1);
    }

    [Fact]
    public void Vietnamese_records_are_matched_as_they_were_typed()
    {
        var data = LinkageData.Vietnamese();

        var score = Score(data, s_all);

        Assert.InRange(score.BlockingRecall, 0.97, 1);
        Assert.InRange(score.Compared, 1, data.Records.Count);
        Assert.InRange(score.F1, 0.93, 1);
        Assert.InRange(score.ClusterPrecision, 0.92, 1);
        Assert.InRange(score.ClusterRecall, 0.94, 1);
    }

    [Fact]
    public void The_default_model_does_nearly_as_well_where_nothing_was_learned()
    {
        var data = LinkageData.Vietnamese();
        var found = DuplicateSearch.Find(data.Read(), MatchModel.Default(data.Fields, data.Records.Count), s_all);

        var score = LinkageScore.Of(data, found, 0.9);

        Assert.InRange(score.F1, 0.93, 1);
    }

    private static LinkageScore Score(LinkageData data, MatchOptions options)
    {
        var population = data.Read();
        var model = MatchTraining.Train(population, options);
        return LinkageScore.Of(data, DuplicateSearch.Find(population, model, options), 0.9);
    }
}
