using Crm.Core.Errors;
using Crm.Core.Matching;
using Crm.Core.Tests.Matching.Data;

namespace Crm.Core.Tests.Matching;

public sealed class MatchIndexTests
{
    private static readonly LinkageData s_data = LinkageData.Vietnamese();
    private static readonly MatchModel s_model = MatchTraining.Train(s_data.Read());

    [Fact]
    public void A_new_record_is_matched_as_a_search_among_all_would()
    {
        var records = s_data.Records.Take(4_000).ToArray();
        var before = s_data with { Records = records[..3_900] };
        var index = new MatchIndex(before.Read(), s_model);

        for (var i = 3_900; i < records.Length; i += 11)
        {
            var all = DuplicateSearch.Find((s_data with { Records = [.. before.Records, records[i]] }).Read(), s_model).Pairs.Where(p => p.A == records[i].Id || p.B == records[i].Id);

            Assert.Equal(all.Select(p => (p.A, p.B, p.Bits)), index.Match(records[i]).Select(p => (p.A, p.B, p.Bits)));
        }
    }

    [Fact]
    public void Records_taken_in_are_found_by_the_next()
    {
        var records = s_data.Records.Take(1_200).ToArray();
        var index = new MatchIndex((s_data with { Records = records[..1_000] }).Read(), s_model);
        foreach (var record in records[1_000..^1]) index.Add(record);

        var found = index.Add(records[^1]);

        var all = DuplicateSearch.Find((s_data with { Records = records }).Read(), s_model).Pairs.Where(p => p.A == records[^1].Id || p.B == records[^1].Id);
        Assert.Equal(all.Select(p => (p.A, p.B, p.Bits)), found.Select(p => (p.A, p.B, p.Bits)));
        Assert.Equal(1_200, index.Count);
    }

    [Fact]
    public void Looking_leaves_nothing_behind()
    {
        var index = new MatchIndex((s_data with { Records = [.. s_data.Records.Take(500)] }).Read(), s_model);
        var record = s_data.Records[0] with { Id = "new" };
        var first = index.Match(record);

        Assert.Equal(first, index.Match(record));
        Assert.Equal(500, index.Count);
        Assert.NotEmpty(first);
    }

    [Fact]
    public void An_id_that_is_taken_is_refused()
    {
        var index = new MatchIndex((s_data with { Records = [.. s_data.Records.Take(10)] }).Read(), s_model);

        Assert.Equal("crm.match.invalid-record", Assert.Throws<CrmException>(() => index.Match(s_data.Records[3])).Code);
        Assert.Equal("crm.match.invalid-record", Assert.Throws<CrmException>(() => index.Add(MatchRecord.Of("new", "too few"))).Code);
    }
}
