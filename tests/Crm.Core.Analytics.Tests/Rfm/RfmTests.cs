using Crm.Core.Analytics.Purchasing;
using Crm.Core.Analytics.Rfm;
using Crm.Core.Analytics.Tests.Data;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Tests.Rfm;

public sealed class RfmTests
{
    private static readonly DateOnly s_asOf = new(2011, 12, 10);

    // Source: the design's reference for Online Retail (drop rows without customer, cancelled invoices, quantity or price of 0 and less).
    [Fact]
    public void Online_Retail_gives_the_thresholds_and_segments_of_the_reference()
    {
        var history = OnlineRetail.History;
        Assert.Equal((397_884, 4_338, 18_532, 8_911_407.90m), (OnlineRetail.Rows.Count, history.Customers.Count, history.Facts.Sum(f => f.Orders), decimal.Round(history.Facts.Sum(f => f.Sum) / 1000m, 2)));

        var rfm = RfmAnalysis.Of(history.Facts, s_asOf);

        Assert.Equal([13.8, 33, 72, 180], rfm.Thresholds.Recency.Select(t => Math.Round(t, 3)));
        Assert.Equal([1, 2, 3, 6], rfm.Thresholds.Frequency);
        Assert.Equal([250.194, 490.096, 942.276, 2058.426], rfm.Thresholds.Monetary.Select(t => Math.Round(t / 1000, 3)));
        Assert.Equal(
            [
                ("champions", 604), ("loyal", 688), ("potential-loyalist", 484), ("new", 67), ("promising", 169), ("need-attention", 121), ("about-to-sleep", 478), ("at-risk", 357), ("cant-lose", 35),
                ("hibernating", 1335),
            ],
            rfm.Segments.Select(s => (s.Name, s.Customers)));
        Assert.Equal(history.Facts.Sum(f => f.Sum), rfm.Segments.Sum(s => s.Sum));
    }

    [Fact]
    public void The_order_of_customers_and_the_unit_of_money_change_no_score_and_equal_customers_score_equal()
    {
        var random = new Random(5);
        var facts = Enumerable.Range(0, 500).Select(_ => new PurchaseFacts(s_asOf.AddDays(-400), s_asOf.AddDays(-random.Next(30)), 1, random.Next(1, 5), random.Next(1, 40))).ToArray();
        var scores = facts.Zip(RfmAnalysis.Of(facts, s_asOf).Scores).ToList();
        var shuffled = facts.ToArray();
        random.Shuffle(shuffled);

        Assert.Equal(scores.OrderBy(Key), shuffled.Zip(RfmAnalysis.Of(shuffled, s_asOf).Scores).OrderBy(Key));
        Assert.Equal(scores.Select(s => s.Second), RfmAnalysis.Of([.. facts.Select(f => f with { Sum = f.Sum * 1000 })], s_asOf).Scores);
        foreach (var (a, b) in scores.SelectMany(a => scores.Select(b => (a, b))))
        {
            if (a.First.Last == b.First.Last) Assert.Equal(a.Second.Recency, b.Second.Recency);
            if (a.First.Last > b.First.Last) Assert.True(a.Second.Recency >= b.Second.Recency);
            if (a.First.Orders == b.First.Orders) Assert.Equal(a.Second.Frequency, b.Second.Frequency);
            if (a.First.Sum > b.First.Sum) Assert.True(a.Second.Monetary >= b.Second.Monetary);
        }

        static (DateOnly, int, long) Key((PurchaseFacts First, RfmScore Second) s) => (s.First.Last, s.First.Orders, s.First.Sum);
    }

    [Fact]
    public void One_customer_and_customers_all_alike_are_analysed()
    {
        var one = new PurchaseFacts(s_asOf, s_asOf, 1, 1, 5);

        Assert.Equal(new RfmScore(5, 1, 1), Assert.Single(RfmAnalysis.Of([one], s_asOf).Scores));
        Assert.Single(RfmAnalysis.Of([one, one, one], s_asOf).Names.Distinct());
    }

    [Fact]
    public void Bad_input_is_refused_with_a_code()
    {
        var one = new PurchaseFacts(s_asOf, s_asOf, 1, 1, long.MaxValue);

        Refused("crm.analytics.empty", () => RfmAnalysis.Of([], s_asOf));
        Refused("crm.analytics.invalid-day", () => RfmAnalysis.Of([one], s_asOf.AddDays(-1)));
        Refused("crm.analytics.overflow", () => RfmAnalysis.Of([one, one], s_asOf));
        Refused("crm.analytics.invalid-grid", () => new RfmGrid([new("all", (1, 5), (1, 4))]));
        Refused("crm.analytics.invalid-grid", () => new RfmGrid([new("all", (1, 5), (1, 5)), new("best", (5, 5), (5, 5))]));
        Refused("crm.analytics.invalid-grid", () => new RfmGrid([new("all", (0, 5), (1, 5))]));
        Assert.Equal(["all"], new RfmGrid([new("all", (1, 5), (1, 5))]).Names);
    }

    [Fact]
    public void Moves_are_counted_from_one_name_to_another() => Assert.Equal(
        [new(null, "new", 1), new("loyal", "at-risk", 1), new("new", "loyal", 2)],
        RfmAnalysis.Moves(
            new Dictionary<int, string> { [1] = "new", [2] = "new", [3] = "loyal" },
            new Dictionary<int, string> { [1] = "loyal", [2] = "loyal", [3] = "at-risk", [4] = "new" }));

    private static void Refused<T>(string code, Func<T> work) => Assert.Equal(code, Assert.Throws<CrmException>(() => { work(); }).Code);
}
