using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Rules;
using Crm.Core.Rules.Tree;
using Crm.Core.Scoring;
using Crm.Core.Tests.Hosting;
using Crm.Core.Tiers;
using Crm.Core.Traits;
using Crm.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Tiers;

public sealed class RisingRatingTests
{
    private static readonly string[] s_sizes = ["1-9", "10-49", "50-249", "250+"];

    private static readonly Gen<ScoreRule> s_rule = Gen.OneOf(
        from points in Gen.ListOf(Gen.Choose(1, 9), 4) select (ScoreRule)new ScoreMap("size-band", [.. s_sizes.Zip(points.Order(), (s, p) => new ScoreMapEntry(s, p))]),
        from points in Gen.ListOf(Gen.Choose(-9, 9).Where(p => p != 0), 4) select (ScoreRule)new ScoreMap("size-band", [.. s_sizes.Zip(points, (s, p) => new ScoreMapEntry(s, p))]),
        from at in Gen.Choose(1, 1_000) from points in Gen.Choose(-9, 9).Where(p => p != 0) from how in Gen.Elements(">=", "<", "=") select (ScoreRule)new ScoreWhen(Rule.Parse($"revenue {how} {at}"), points),
        from at in Gen.Choose(1, 5) from points in Gen.Choose(-9, 9).Where(p => p != 0) from how in Gen.Elements(">=", "<") select (ScoreRule)new ScorePerEvent(FactSet.Parse($"need where level {how} {at}"), points, 12, ScoreDecay.HalfLife(9)),
        from at in Gen.Choose(1, 5) from points in Gen.Choose(-9, 9).Where(p => p != 0) select (ScoreRule)new ScoreWhen(Rule.Parse($"not max(need.level) < {at} and name starts with \"f\""), points));

    // Most random criteria could lower somebody and are refused: what is not refused must keep its word.
    private static readonly Gen<TierDefinition?> s_schemes = from rules in Gen.ListOf(s_rule, 2)
                                                             from limit in Gen.Elements<(int?, int?)>((null, null), (0, 8), (-3, null))
                                                             from steps in Gen.Choose(1, 4)
                                                             select Made(rules, limit, steps);

    [Fact]
    public void All_else_equal_a_larger_size_or_need_never_lowers_a_rating()
    {
        var accepted = 0;
        Prop.ForAll(
            s_schemes.Where(s => s is not null).ToArbitrary(),
            (from size in Gen.Choose(-1, 3) from revenue in Gen.Choose(0, 1_000) from level in Gen.Choose(0, 5) select (size, revenue, level)).ToArbitrary(),
            (from size in Gen.Choose(0, 3) from revenue in Gen.Choose(0, 500) from level in Gen.Choose(0, 4) from another in Gen.Elements(true, false) select (size, revenue, level, another)).ToArbitrary(),
            (scheme, firm, more) =>
            {
                accepted++;
                using var shop = new Shop();
                var (needs, size) = (firm.level > 0 ? (int[])[firm.level] : [], firm.size);
                var (lesser, larger) = (Firm(shop, size, firm.revenue, needs), Firm(shop, Math.Min(size < 0 ? size : size + more.size, 3), firm.revenue + more.revenue, [.. needs.Select(n => Math.Min(n + more.level, 5)), .. more.another ? (int[])[3] : []]));
                var id = Do(shop, crm => crm.Tiers.DefineAsync("rating", "Rating", scheme!)).Id;

                Assert.True(Level(shop, id, larger) >= Level(shop, id, lesser), scheme!.ToJson());
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
        Assert.True(accepted >= 150);
    }

    private static TierDefinition? Made(IReadOnlyList<ScoreRule> rules, (int? From, int? To) limit, int steps)
    {
        try
        {
            return new([.. Enumerable.Range(0, steps).Select(i => new Tier($"tier {i}", (i * 4) - 6))], new([new("g", rules, limit.From, limit.To)]), ["size-band", "revenue", "need", "need.level"]);
        }
        catch (CrmException refused) when (refused.Code == TierErrors.NotRising.Code)
        {
            return null;
        }
    }

    private static CustomerId Firm(Shop shop, int size, int revenue, int[] needs)
    {
        var profile = new OrganisationProfile { AnnualRevenue = Money.Of(revenue, "VND"), SizeBand = size < 0 ? null : new(s_sizes[size], new(2026, 1, 1), "stated") };
        var firm = Do(shop, crm => crm.Customers.AddAsync(NewCustomer.Organisation("firm").Profile(profile))).Id;
        for (var i = 0; i < needs.Length; i++)
        {
            var need = NewTrait.Need($"need {i}").AtLevel(needs[i]).Since(shop.Now.AddDays(-i - 1));
            Do(shop, crm => crm.Traits.NoteAsync(firm, need));
        }

        return firm;
    }

    private static int Level(Shop shop, TierSchemeId scheme, CustomerId firm) => shop.Read(crm => crm.Tiers.ExplainAsync(scheme, firm)).GetAwaiter().GetResult()!.Steps.Count(s => s.IsReached);

    private static T Do<T>(Shop shop, Func<ICrm, Task<T>> work) => shop.Write(work).GetAwaiter().GetResult();
}
