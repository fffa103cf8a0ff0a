using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Insights;
using Crm.Core.Storage;
using Crm.Core.Testing;
using Crm.Core.Values;

namespace Crm.Core.Tests.Insights;

public sealed class KeptInsightTests
{
    private static readonly DateOnly s_day = new(2026, 3, 14);
    private static readonly CustomerId s_customer = new(Some.Id());

    public static TheoryData<PurchaseProfileFigures> ImpossibleProfiles =>
    [
        Figures() with { Last = s_day.AddDays(-1) },
        Figures() with { Days = 0 },
        Figures() with { Orders = 1, Days = 2 },
        Figures() with { Unpriced = -1 },
        Figures() with { Unpriced = 4 },
        Figures() with { RepeatMinor = -1 },
        Figures() with { RepeatMinor = 101 },
        Figures() with { Months = string.Empty },
        Figures() with { Months = "01" },
        Figures() with { Months = "10" },
        Figures() with { Months = "1x1" },
        Figures() with { Months = new('1', PurchaseProfile.MaxMonths + 1) },
    ];

    [Theory]
    [MemberData(nameof(ImpossibleProfiles))]
    public void Figures_no_purchases_can_come_to_are_refused_and_change_nothing(PurchaseProfileFigures figures)
    {
        var profile = PurchaseProfile.Open(Some.Tenant, s_customer);

        Refused("crm.insight.impossible-profile", () => profile.Take(figures, Currency.Vnd));
        Assert.False(profile.HasPendingChanges);
    }

    [Fact]
    public void A_profile_that_says_the_same_is_not_changed()
    {
        var profile = PurchaseProfile.Open(Some.Tenant, s_customer);
        profile.Take(Figures(), Currency.Vnd);
        profile.TakePendingChanges();

        profile.Take(Figures(), Currency.Vnd);
        Assert.False(profile.HasPendingChanges);
        profile.Take(null, Currency.Vnd);
        Assert.Equal((0, 0, 0L, null, null), (profile.Orders, profile.Days, profile.SumMinor, profile.FirstDay, profile.Months));
    }

    [Theory]
    [InlineData(0, 3, 3, "loyal")]
    [InlineData(6, 3, 3, "loyal")]
    [InlineData(3, 0, 3, "loyal")]
    [InlineData(3, 6, 3, "loyal")]
    [InlineData(3, 3, 0, "loyal")]
    [InlineData(3, 3, 6, "loyal")]
    [InlineData(3, 3, 3, "")]
    public void A_score_that_is_none_is_refused(int recency, int frequency, int monetary, string segment) =>
        Refused("crm.insight.invalid-score", () => RfmStanding.Open(Some.Tenant, s_customer).Take((recency, frequency, monetary, segment), s_day, 1, Some.Instant));

    [Fact]
    public void A_customer_moves_when_its_cell_changes_and_not_when_a_score_does()
    {
        var standing = RfmStanding.Open(Some.Tenant, s_customer);
        standing.Take((5, 5, 3, "champions"), s_day, 1, Some.Instant);
        var entered = Assert.IsType<RfmMoved>(Assert.Single(standing.TakePendingChanges().Events));
        Assert.Equal((null, "champions", s_day), (entered.FromSegment, entered.ToSegment, entered.AsOf));

        standing.Take((5, 5, 4, "champions"), s_day.AddDays(1), 2, Some.Instant);
        Assert.Empty(standing.TakePendingChanges().Events);
        Assert.Equal((s_day, 2, null), (standing.Since, standing.ModelVersion, standing.Before));

        standing.Take((5, 5, 4, "champions"), s_day.AddDays(2), 3, Some.Instant);
        Assert.False(standing.HasPendingChanges);
        Assert.Equal(2, standing.ModelVersion);

        standing.Take(null, s_day.AddDays(3), 4, Some.Instant);
        var left = Assert.IsType<RfmMoved>(Assert.Single(standing.TakePendingChanges().Events));
        Assert.Equal(("champions", null), (left.FromSegment, left.ToSegment));
        Assert.Equal(("champions", s_day.AddDays(3), null), (standing.Before, standing.Since, standing.Recency));
    }

    [Theory]
    [InlineData(-1, .5, 10L)]
    [InlineData(double.NaN, .5, 10L)]
    [InlineData(double.PositiveInfinity, .5, 10L)]
    [InlineData(1, -.1, 10L)]
    [InlineData(1, 1.1, 10L)]
    [InlineData(1, double.NaN, 10L)]
    [InlineData(1, .5, -1L)]
    public void An_estimate_that_is_none_is_refused(double purchases, double alive, long value) =>
        Refused("crm.insight.invalid-estimate", () => LifetimeEstimate.Open(Some.Tenant, s_customer).Take(new(purchases, alive, value), Currency.Vnd, ("mbg-nbd", 1, 365), s_day));

    [Theory]
    [InlineData("", 1, 365)]
    [InlineData("mbg-nbd", 0, 365)]
    [InlineData("mbg-nbd", 1, 0)]
    [InlineData("mbg-nbd", 1, 36_501)]
    public void An_estimate_says_by_which_model_and_for_how_long(string name, int version, int days) =>
        Refused("crm.insight.invalid-estimate", () => LifetimeEstimate.Open(Some.Tenant, s_customer).Take(new(1, null, null), Currency.Vnd, (name, version, days), s_day));

    [Fact]
    public void An_estimate_is_kept_in_millionths()
    {
        var estimate = LifetimeEstimate.Open(Some.Tenant, s_customer);

        estimate.Take(new(1.2345678, .9999999, 1_250), Currency.Vnd, ("mbg-nbd", 3, 365), s_day);

        Assert.Equal((1_234_568L, 1_000_000L, 1_250L, "VND", 365, "mbg-nbd", 3, s_day), (
            estimate.ExpectedScaled!.Value, estimate.AliveScaled!.Value, estimate.ValueMinor!.Value, estimate.CurrencyCode, estimate.HorizonDays, estimate.Model, estimate.ModelVersion, estimate.AsOf));
    }

    [Theory]
    [InlineData("", 1, "{}")]
    [InlineData("rfm", 0, "{}")]
    [InlineData("rfm", 1, "")]
    public void A_model_that_cannot_be_kept_is_refused(string key, int version, string json) =>
        Refused("crm.insight.invalid-model", () => InsightModel.Keep(Some.Tenant, new(Some.Id()), key, version, json, s_day, Some.Instant));

    [Fact]
    public async Task Who_loses_every_race_is_told_to_come_again() =>
        Assert.Equal("crm.insight.contended", (await Assert.ThrowsAsync<CrmException>(() => LostRaces.AgainAsync<int>(InsightErrors.Contended, () => throw new CrmException(CrmConcurrencyException.Lost)))).Code);

    private static PurchaseProfileFigures Figures() => new(s_day, s_day.AddDays(40), 2, 3, 100, 40, 1, "11");

    private static void Refused(string code, Action act) => Assert.Equal(code, Assert.Throws<CrmException>(act).Code);
}
