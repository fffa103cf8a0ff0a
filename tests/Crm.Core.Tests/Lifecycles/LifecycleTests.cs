using Crm.Core.Errors;
using Crm.Core.Lifecycles;
using Crm.Core.Settings;
using Crm.Core.Testing;
using Crm.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Lifecycles;

public sealed class LifecycleTests
{
    private static readonly LifecycleOptions s_options = new();

    private static readonly Gen<int[]> s_days = Gen.Choose(0, 3_000).NonEmptyListOf().Select(d => d.ToArray());

    private static DateTimeOffset Day(double day) => Some.Instant.AddDays(day);

    [Theory]
    [InlineData("", 0, LifecycleStage.Prospect, null)]
    [InlineData("0", 89.9, LifecycleStage.New, 90.0)]
    [InlineData("0", 90, LifecycleStage.Repeat, 180.0)]
    [InlineData("0", 180, LifecycleStage.Lapsed, null)]
    [InlineData("0 10", 69.9, LifecycleStage.Repeat, 70.0)]
    [InlineData("0 10", 70, LifecycleStage.Lapsed, null)]
    [InlineData("0 30", 119.9, LifecycleStage.Repeat, 120.0)]
    [InlineData("0 179", 180, LifecycleStage.Repeat, 716.0)]
    [InlineData("0 200", 201, LifecycleStage.WonBack, 290.0)]
    [InlineData("0 200 210", 289.9, LifecycleStage.WonBack, 290.0)]
    [InlineData("0 200", 290, LifecycleStage.Repeat, 800.0)]
    public void The_stage_follows_from_purchases_and_time(string purchases, double asOf, LifecycleStage stage, double? changes)
    {
        var instants = Instants(purchases.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(double.Parse));

        var standing = LifecycleDerivation.At(instants, Day(asOf), s_options);

        Assert.Equal((stage, changes is { } day ? Day(day) : null), (standing.Stage, standing.ChangesAt));
    }

    [Fact]
    public void The_order_in_which_purchases_become_known_does_not_matter() =>
        Prop.ForAll(s_days.ToArbitrary(), Gen.Choose(0, 4_000).ToArbitrary(), (days, asOf) =>
        {
            var known = Instants(days.Select(d => (double)d));
            var inOrder = Instants(days.Order().Select(d => (double)d));
            return LifecycleDerivation.At(known, Day(asOf), s_options) == LifecycleDerivation.At(inOrder, Day(asOf), s_options)
                && known.Recent.SequenceEqual(inOrder.Recent) && known.Count == days.Length;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_stage_changes_at_the_instant_foretold_and_not_a_microsecond_before() =>
        Prop.ForAll(s_days.ToArbitrary(), days =>
        {
            var instants = Instants(days.Select(d => (double)d));
            var now = LifecycleDerivation.At(instants, instants.Last!.Value, s_options);
            var due = now.ChangesAt!.Value;
            return LifecycleDerivation.At(instants, due.AddMicroseconds(-1), s_options).Stage == now.Stage
                && LifecycleDerivation.At(instants, due, s_options).Stage != now.Stage;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_late_review_makes_every_move_at_its_own_instant()
    {
        var lifecycle = Lifecycle.Begin(Some.Tenant, A.Buyer);
        lifecycle.NotePurchase(Day(0), s_options, Day(0));

        Assert.Equal(2, lifecycle.Review(s_options, Day(1_000)));

        Assert.Equal(
            [
                (LifecycleStage.New, LifecycleMoveReason.Bought, Day(0)),
                (LifecycleStage.Repeat, LifecycleMoveReason.Time, Day(90)),
                (LifecycleStage.Lapsed, LifecycleMoveReason.Time, Day(180)),
            ],
            lifecycle.TakePendingChanges().Events.Cast<LifecycleMoved>().Select(m => (m.To, m.Reason, m.At)));
    }

    [Fact]
    public void A_cancelled_purchase_is_forgotten_and_an_unknown_one_refused()
    {
        var lifecycle = Lifecycle.Begin(Some.Tenant, A.Buyer);
        lifecycle.NotePurchase(Day(0), s_options, Day(0));

        Assert.True(lifecycle.ForgetPurchase(Day(0), s_options, Day(1)));

        Assert.Equal((LifecycleStage.Prospect, 0, null), (lifecycle.Stage, lifecycle.PurchaseCount, lifecycle.ReviewDueAt));
        Assert.Equal("crm.lifecycle.unknown-purchase", Assert.Throws<CrmException>(() => lifecycle.ForgetPurchase(Day(0), s_options, Day(1))).Code);
    }

    [Fact]
    public void A_stage_set_by_hand_expires()
    {
        var lifecycle = Lifecycle.Begin(Some.Tenant, A.Buyer);
        lifecycle.OverrideStage(LifecycleStage.Loyal, ReasonCode.Parse("key-account"), Day(10), Some.User, s_options, Day(0));
        lifecycle.NotePurchase(Day(1), s_options, Day(1));

        Assert.Equal((LifecycleStage.Loyal, Day(10)), (lifecycle.Stage, lifecycle.ReviewDueAt));
        lifecycle.Review(s_options, Day(10));

        Assert.Equal((LifecycleStage.New, null), (lifecycle.Stage, lifecycle.OverriddenUntil));
        Assert.Equal("crm.lifecycle.not-overridden", Assert.Throws<CrmException>(() => lifecycle.EndOverride(s_options, Day(11))).Code);
    }

    private static PurchaseInstants Instants(IEnumerable<double> days) => days.Aggregate(PurchaseInstants.None, (known, day) => known.With(Day(day)));
}
