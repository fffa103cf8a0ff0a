using Crm.Core.Auditing;
using Crm.Core.Errors;
using Crm.SampleHost.Data;
using Crm.SampleHost.Loading;
using Crm.SampleHost.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.SampleHost.Tests;

public sealed class LoadingTests
{
    [Fact]
    public async Task A_load_that_was_interrupted_goes_on_where_it_stopped()
    {
        await using var straight = await SampleRun.StartAsync();
        await straight.LoadAsync(Excerpt.Data);
        await using var interrupted = await SampleRun.StartAsync();
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => interrupted.LoadAsync(Excerpt.Data, new StopAtFirstPurchases(stop), stop.Token));
        var half = await interrupted.OverviewAsync();

        await interrupted.LoadAsync(Excerpt.Data);

        var (expected, actual) = (await straight.OverviewAsync(), await interrupted.OverviewAsync());
        Assert.InRange(half.Purchases, 1, expected.Purchases - 1);
        Assert.Equal((Excerpt.Customers, 0), (half.Customers, half.Held));
        Assert.Equal((expected.Purchases, expected.Lines, expected.MatchedReturns, expected.Revenue), (actual.Purchases, actual.Lines, actual.MatchedReturns, actual.Revenue));
        Assert.Equal((expected.Customers, expected.Held, expected.HeldRows), (actual.Customers, actual.Held, actual.HeldRows));
        Assert.Equal(await AuditsAsync(straight), await AuditsAsync(interrupted));
    }

    [Fact]
    public void A_file_that_is_not_the_data_is_refused_at_its_first_line()
    {
        var refused = Assert.Throws<CrmException>(() => OnlineRetail.ReadWhole(RawData.Compress("something else\n")));

        Assert.Equal(("sample.data.unreadable", "line 1"), (refused.Code, refused.Path));
    }

    [Theory]
    [InlineData("P\tmany", "line 2")]
    [InlineData("P\t1\nA\tlamp\nI\t1\t0\t7\tFrance\n0\t1", "line 5")]
    [InlineData("P\t1\nA\tlamp\nI\t1\t0\t7\tFrance\n5\t1\t2.5", "line 5")]
    [InlineData("P\t1\nA\tlamp\nI\t1\t0\t7\tFrance\n0\tone\t2.5", "line 5")]
    [InlineData("P\t1\nA\tlamp\n0\t1\t2.5", "line 4")]
    [InlineData("P\t1\nA\tlamp\nI\t1\t0\t7\tFrance\nI\t1\t0\t8\tFrance", "line 5")]
    public void A_damaged_line_is_named(string rest, string place)
    {
        var refused = Assert.Throws<CrmException>(() => OnlineRetail.ReadWhole(RawData.Compress($"online-retail 1\n{rest}\n")));

        Assert.Equal(("sample.data.unreadable", place), (refused.Code, refused.Path));
    }

    [Fact]
    public void A_text_cut_off_between_two_rows_is_incomplete()
    {
        var text = RawData.Text[..(RawData.Text.LastIndexOf('\n', RawData.Text.Length / 2) + 1)];

        var refused = Assert.Throws<CrmException>(() => OnlineRetail.ReadWhole(RawData.Compress(text)));

        Assert.Equal("sample.data.incomplete", refused.Code);
        Assert.Equal($"line {text.Count(c => c == '\n') + 1}", refused.Path);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public void A_file_cut_off_is_refused(double part)
    {
        using var whole = new MemoryStream();
        RawData.Compressed().CopyTo(whole);
        whole.SetLength((long)(whole.Length * part));
        whole.Position = 0;

        var refused = Assert.Throws<CrmException>(() => OnlineRetail.ReadWhole(whole));

        Assert.True(refused.Code is "sample.data.unreadable" or "sample.data.incomplete", refused.Code);
        Assert.StartsWith("line ", refused.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown", "--what")]
    [InlineData("no-value", "--db")]
    [InlineData("no-value", "--db", "--fresh")]
    [InlineData("port", "--port", "many")]
    [InlineData("port", "--port", "99999")]
    [InlineData("tenant", "--tenant", "nobody")]
    [InlineData("no-value", "--tenant")]
    public void A_command_line_that_is_not_understood_is_refused(string code, params string[] args) =>
        Assert.Equal($"sample.options.{code}", Assert.Throws<CrmException>(() => SampleOptions.Parse(args)).Code);

    private static Task<int> AuditsAsync(SampleRun run) => run.InScopeAsync(s => s.GetRequiredService<SampleDb>().Set<AuditEntry>().CountAsync());

    private sealed class StopAtFirstPurchases(CancellationTokenSource stop) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            if (value.Done > 0) stop.Cancel();
        }
    }
}
