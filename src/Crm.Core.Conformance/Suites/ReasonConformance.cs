using Crm.Core.Reasons;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Suites;

/// <summary>The catalogue of reasons: standard ones until a tenant changes them, and its own.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class ReasonConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly ReasonCode s_price = ReasonCode.Parse("price");

    private static readonly ReasonCode s_weather = ReasonCode.Parse("weather");

    [Fact]
    public async Task Every_kind_has_reasons_before_anything_is_stored()
    {
        foreach (var kind in Enum.GetValues<ReasonKind>())
        {
            var reasons = await ReadAsync(crm => crm.Reasons.OfAsync(kind));
            Assert.NotEmpty(reasons);
            Assert.All(reasons, r => Assert.Equal((kind, false), (r.Kind, r.IsRetired)));
            foreach (var reason in reasons) await MustKnowAsync(kind, ReasonCode.Parse(reason.Code));
        }
    }

    [Fact]
    public async Task An_own_reason_comes_back_with_every_field_and_stands_last()
    {
        var added = await WriteAsync(crm => crm.Reasons.AddAsync(ReasonKind.LostDeal, s_weather, "Weather", "Thời tiết"));

        var shown = (await ReadAsync(crm => crm.Reasons.OfAsync(ReasonKind.LostDeal)))[^1];
        Assert.Equal(new(ReasonKind.LostDeal, "weather", new("Weather", "Thời tiết"), false), shown);
        Assert.Equal(1, added.Version);
        await MustKnowAsync(ReasonKind.LostDeal, s_weather);
        await RefusedAsync("crm.reason.unknown", () => MustKnowAsync(ReasonKind.Churn, s_weather));
    }

    [Fact]
    public async Task A_retired_reason_is_refused_and_given_again_when_restored()
    {
        await WriteAsync(crm => crm.Reasons.RetireAsync(ReasonKind.LostDeal, s_price));

        await RefusedAsync("crm.reason.retired", () => MustKnowAsync(ReasonKind.LostDeal, s_price));
        await MustKnowAsync(ReasonKind.Churn, s_price);
        Assert.DoesNotContain(await ReadAsync(crm => crm.Reasons.OfAsync(ReasonKind.LostDeal)), r => r.Code == "price");
        Assert.True((await ReadAsync(crm => crm.Reasons.OfAsync(ReasonKind.LostDeal, withRetired: true))).Single(r => r.Code == "price").IsRetired);
        await RefusedAsync("crm.reason.retired", () => WriteAsync(crm => crm.Reasons.RetireAsync(ReasonKind.LostDeal, s_price)));

        await WriteAsync(crm => crm.Reasons.RestoreAsync(ReasonKind.LostDeal, s_price));
        await MustKnowAsync(ReasonKind.LostDeal, s_price);
    }

    [Fact]
    public async Task A_standard_reason_keeps_its_place_when_relabelled()
    {
        var before = await ReadAsync(crm => crm.Reasons.OfAsync(ReasonKind.LostDeal));

        await WriteAsync(crm => crm.Reasons.RelabelAsync(ReasonKind.LostDeal, s_price, "Too dear", "Quá đắt"));

        var after = await ReadAsync(crm => crm.Reasons.OfAsync(ReasonKind.LostDeal));
        Assert.Equal(before.Select(r => r.Code), after.Select(r => r.Code));
        Assert.Equal(new("Too dear", "Quá đắt"), after.Single(r => r.Code == "price").Label);
    }

    [Fact]
    public async Task A_code_stands_once_in_a_catalogue()
    {
        await RefusedAsync("crm.reason.duplicate", () => WriteAsync(crm => crm.Reasons.AddAsync(ReasonKind.LostDeal, s_price, "Again")));
        await RaceAsync(
            "crm.reason.duplicate",
            crm => crm.Reasons.AddAsync(ReasonKind.LostDeal, s_weather, "First"),
            crm => crm.Reasons.AddAsync(ReasonKind.LostDeal, s_weather, "Second"));
        await RefusedAsync("crm.reason.duplicate", () => WriteAsync(crm => crm.Reasons.AddAsync(ReasonKind.LostDeal, s_weather, "Third")));
        await WriteAsync(crm => crm.Reasons.AddAsync(ReasonKind.Churn, s_weather, "Weather"));
    }

    [Fact]
    public async Task What_the_catalogue_does_not_have_cannot_be_changed()
    {
        await RefusedAsync("crm.reason.unknown", () => WriteAsync(crm => crm.Reasons.RetireAsync(ReasonKind.LostDeal, s_weather)));
        await RefusedAsync("crm.reason.unknown", () => WriteAsync(crm => crm.Reasons.RelabelAsync(ReasonKind.LostDeal, s_weather, "Weather")));
        await RefusedAsync("crm.reason.unknown", () => WriteAsync(crm => crm.Reasons.RestoreAsync(ReasonKind.LostDeal, s_weather)));
        await RefusedAsync("crm.reason.in-use", () => WriteAsync(crm => crm.Reasons.RestoreAsync(ReasonKind.LostDeal, s_price)));
        await RefusedAsync("crm.reason.unknown-kind", () => WriteAsync(crm => crm.Reasons.AddAsync((ReasonKind)99, s_weather, "Weather")));
        await RefusedAsync("crm.reason.reserved", () => WriteAsync(crm => crm.Reasons.AddAsync(ReasonKind.LostDeal, ReasonCode.Parse("not-recorded"), "None")));
        await RefusedAsync("crm.reason.unknown", () => MustKnowAsync(ReasonKind.LostDeal, ReasonCode.Parse("not-recorded")));
    }

    [Fact]
    public async Task A_catalogue_is_short_enough_to_be_shown_whole()
    {
        await WriteAsync(async crm =>
        {
            for (var i = 0; i < Storage.PageRequest.MaxSize; i++) await crm.Reasons.AddAsync(ReasonKind.LostDeal, ReasonCode.Parse($"own-{i}"), $"Own {i}");
            return true;
        });

        await RefusedAsync("crm.reason.too-many", () => WriteAsync(crm => crm.Reasons.AddAsync(ReasonKind.LostDeal, s_weather, "Weather")));
    }

    [Fact]
    public async Task One_tenant_does_not_see_the_reasons_of_another()
    {
        await WriteAsync(crm => crm.Reasons.AddAsync(ReasonKind.LostDeal, s_weather, "Weather"));

        using var other = ActFor(Tenancy.TenantId.FromName("other"));
        await RefusedAsync("crm.reason.unknown", () => MustKnowAsync(ReasonKind.LostDeal, s_weather));
        await WriteAsync(crm => crm.Reasons.AddAsync(ReasonKind.LostDeal, s_weather, "Weather"));
    }

    private Task<bool> MustKnowAsync(ReasonKind kind, ReasonCode code) => ReadAsync(async crm =>
    {
        await crm.Reasons.MustKnowAsync(kind, code);
        return true;
    });
}
