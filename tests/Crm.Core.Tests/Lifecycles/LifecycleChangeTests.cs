using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Lifecycles;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Testing;
using Crm.Core.Tests.Hosting;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crm.Core.Tests.Lifecycles;

public sealed class LifecycleChangeTests
{
    private static readonly LifecycleOptions s_options = new();
    private static readonly ReasonCode s_reason = ReasonCode.Parse("key-account");

    [Fact]
    public void A_loyal_customer_is_loyal_while_it_would_be_a_repeat_one()
    {
        var lifecycle = Bought(0, 10);
        lifecycle.JudgeLoyalty(loyal: true, s_options, Day(20));
        Assert.Equal((LifecycleStage.Loyal, Day(20)), (lifecycle.Stage, lifecycle.LoyalSince));

        lifecycle.JudgeLoyalty(loyal: true, s_options, Day(30));
        Assert.Equal(Day(20), lifecycle.LoyalSince);
        lifecycle.Review(s_options, Day(70));
        Assert.Equal(LifecycleStage.Lapsed, lifecycle.Stage);
        lifecycle.JudgeLoyalty(loyal: false, s_options, Day(71));
        Assert.Null(lifecycle.LoyalSince);
    }

    [Fact]
    public void A_new_customer_is_not_loyal_before_it_came_back()
    {
        var lifecycle = Bought(0);

        lifecycle.JudgeLoyalty(loyal: true, s_options, Day(1));

        Assert.Equal(LifecycleStage.New, lifecycle.Stage);
    }

    [Fact]
    public void Counting_anew_settles_the_stage_by_what_remains()
    {
        var lifecycle = Bought(0, 10, 20);

        lifecycle.Recount(PurchaseInstants.None.With(Day(20)), s_options, Day(21));

        Assert.Equal((1, LifecycleStage.New, Day(20)), (lifecycle.PurchaseCount, lifecycle.Stage, lifecycle.FirstPurchaseAt));
        Assert.Equal(LifecycleMoveReason.Cancellation, Assert.IsType<LifecycleMoved>(lifecycle.TakePendingChanges().Events[^1]).Reason);
    }

    [Fact]
    public void A_contact_before_the_last_one_changes_nothing()
    {
        var lifecycle = Lifecycle.Begin(Some.Tenant, A.Buyer);
        lifecycle.NoteContact(inbound: true, Day(5));
        lifecycle.TakePendingChanges();

        lifecycle.NoteContact(inbound: true, Day(4));
        Assert.False(lifecycle.HasPendingChanges);
        lifecycle.NoteContact(inbound: false, Day(4));

        Assert.Equal((Day(5), Day(4), Day(5)), (lifecycle.LastInboundAt, lifecycle.LastOutboundAt, lifecycle.LastUsedAt));
    }

    [Theory]
    [InlineData(LifecycleStage.Loyal, 0, "until")]
    [InlineData(LifecycleStage.Loyal, -1, "until")]
    [InlineData(LifecycleStage.Loyal, 731.001, "until")]
    [InlineData((LifecycleStage)99, 1, "stage")]
    public void An_override_has_a_known_stage_and_an_end(LifecycleStage stage, double until, string path)
    {
        var refused = Assert.Throws<CrmException>(() => Bought(0).OverrideStage(stage, s_reason, Day(until), null, s_options, Day(0)));

        Assert.Equal(("crm.lifecycle.invalid-override", path), (refused.Code, refused.Path));
    }

    [Fact]
    public void More_purchases_than_are_kept_in_full_are_still_counted()
    {
        var lifecycle = Bought([.. Enumerable.Range(0, 70).Select(i => (double)i)]);

        Assert.Equal((70, 6, PurchaseInstants.MaxRecent), (lifecycle.PurchaseCount, lifecycle.OlderPurchaseCount, lifecycle.Purchases.Recent.Count));
        Assert.False(lifecycle.ForgetPurchase(Day(0), s_options, Day(70)));
        Assert.False(lifecycle.ForgetPurchase(Day(69), s_options, Day(70)));
        Assert.True(lifecycle.RecentPurchases.Length <= Lifecycle.MaxRecentLength);
        Assert.Equal("crm.lifecycle.unknown-purchase", Assert.Throws<CrmException>(() => lifecycle.ForgetPurchase(Day(100), s_options, Day(101))).Code);
    }

    [Fact]
    public async Task A_review_that_loses_every_race_gives_up_with_a_code()
    {
        var losing = false;
        using var shop = new Shop(crm => crm.Services.Replace(ServiceDescriptor.Scoped<ICrmUnitOfWork>(s => losing ? new Losing() : Own(s))));
        var lan = (await shop.Write(crm => crm.Customers.AddAsync(NewCustomer.Organisation("Lan")))).Id;
        await shop.Write(crm => crm.Purchases.RecordAsync(lan, new("shop", "1"), Money.Of(1, "VND"), shop.Now));
        shop.Clock.Advance(TimeSpan.FromDays(365));
        losing = true;

        var refused = await Assert.ThrowsAsync<CrmException>(() => shop.Read(crm => crm.Lifecycles.ReviewAsync(shop.Now)));

        Assert.Equal("crm.lifecycle.review-contended", refused.Code);
        Assert.IsType<CrmConcurrencyException>(refused.InnerException);

        static ICrmUnitOfWork Own(IServiceProvider services) => (ICrmUnitOfWork)services.GetRequiredService(
            new ServiceCollection().AddCrm().UseInMemory().Services.Single(d => d.ServiceType.Name == "InMemoryUnitOfWork").ServiceType);
    }

    private static DateTimeOffset Day(double day) => Some.Instant.AddDays(day);

    private static Lifecycle Bought(params IEnumerable<double> days)
    {
        var lifecycle = Lifecycle.Begin(Some.Tenant, A.Buyer);
        foreach (var day in days) lifecycle.NotePurchase(Day(day), s_options, Day(day));
        return lifecycle;
    }

    private sealed class Losing : ICrmUnitOfWork
    {
        public Task SaveChangesAsync(CancellationToken ct = default) => throw new CrmConcurrencyException();
    }
}
