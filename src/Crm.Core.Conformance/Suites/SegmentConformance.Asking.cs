using Crm.Core.Customers;

namespace Crm.Core.Conformance.Suites;

/// <content>Explanations, previews, tenants, cancellation.</content>
public abstract partial class SegmentConformance
{
    [Fact]
    public Task One_that_cannot_be_asked_does_not_hold_up_the_others() => WhereSupportedAsync(async () =>
    {
        var rich = (await AddAsync(NewCustomer.Person("rich"))).Id;
        await BuyTooMuchAsync(rich);
        var sum = await DefineAsync("Sum", "sum(purchase.amount) >= 1_000_000");
        var count = await DefineAsync("Three purchases", "count(purchase) >= 3");

        await RefusedAsync("crm.rule.overflow", UpdateAsync);
        await RefusedAsync("crm.rule.overflow", () => ReadAsync(crm => crm.Segments.RefreshAllAsync()));

        Assert.Equal(1, await ReadAsync(crm => crm.Segments.CountAsync(count)));
        Assert.Equal(0, await ReadAsync(crm => crm.Segments.CountAsync(sum)));
        await WriteAsync(crm => crm.Segments.RedefineAsync(sum, "sum(purchase.amount in last 1h) >= 1_000_000"));
        await UpdateAsync();
        Assert.Equal(0, await ReadAsync(crm => crm.Segments.CountAsync(sum)));
    });

    [Fact]
    public Task An_explanation_says_who_belongs_in_and_what_is_missing() => WhereSupportedAsync(async () =>
    {
        var id = await DefineAsync("Regulars", "count(purchase in last 90d) >= 2");
        await RefreshAsync(id);

        var (anna, bob) = (await ExplainAsync(id, "anna"), await ExplainAsync(id, "bob"));

        Assert.True(anna.Belongs && anna.IsMember && anna.Rule!.Evidence.Count == 2);
        Assert.False(bob.Belongs || bob.IsMember);
        Assert.Equal("1", Rules.Text(Assert.Single(bob.Rule!.Misses).Lacking!));
        Assert.Contains("thêm 1", bob.ToText("vi"), StringComparison.Ordinal);
        Assert.Contains("1 more", bob.ToText(), StringComparison.Ordinal);
        await RefusedAsync("crm.segment.unknown-member", () => ReadAsync(crm => crm.Segments.ExplainAsync(id, UnknownId)));
        await RefusedAsync("crm.segment.not-found", () => ReadAsync(crm => crm.Segments.ExplainAsync(new(UnknownId), _ids["bob"].Value)));
    });

    [Fact]
    public Task A_preview_of_everybody_is_exact() => WhereSupportedAsync(async () =>
    {
        var preview = await ReadAsync(crm => crm.Segments.PreviewAsync(Buyers, percent: 100));

        Assert.Equal((2L, 2L, 2L, 4L, true), (preview.Estimate, preview.Low, preview.High, preview.Of, preview.IsExact));
        await RefusedAsync("crm.rule.unknown-field", () => ReadAsync(crm => crm.Segments.PreviewAsync("nmae = \"x\"")));
        await RefusedAsync("crm.rule.invalid-share", () => ReadAsync(crm => crm.Segments.PreviewAsync(Buyers, percent: 0)));
    });

    [Fact]
    public Task A_sample_holds_those_asked_and_its_interval_holds_the_size() => WhereSupportedAsync(async () =>
    {
        var preview = await ReadAsync(crm => crm.Segments.PreviewAsync("everybody", percent: 50));

        Assert.InRange(preview.Estimate, preview.Low, preview.High);
        Assert.InRange(4, preview.Low, preview.High);
    });

    [Fact]
    public Task Segments_are_of_one_tenant() => WhereSupportedAsync(async () =>
    {
        var id = await DefineAsync("Buyers", Buyers);
        await RefreshAsync(id);
        using (ActFor(ConformanceCaller.Away))
        {
            Assert.Null(await ReadAsync(crm => crm.Segments.FindAsync(id)));
            await RefusedAsync("crm.segment.not-found", () => ReadAsync(crm => crm.Segments.RefreshAsync(id)));
            await DefineAsync("Buyers", Buyers);
            Assert.Equal((0L, 0L), await UpdatedAsync());
        }

        Assert.Equal("anna bob", await MembersAsync(id));

        async Task<(long, long)> UpdatedAsync()
        {
            var progress = await UpdateAsync();
            return (progress.Entered, progress.Left);
        }
    });

    [Fact]
    public Task A_cancelled_refresh_changes_nothing() => WhereSupportedAsync(async () =>
    {
        var id = await DefineAsync("Buyers", Buyers);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync(crm => crm.Segments.RefreshAsync(id, cancelled.Token)));

        Assert.Equal(string.Empty, await MembersAsync(id));
    });
}
