using Crm.Core.Analytics.Evaluation;
using Crm.Core.Analytics.LifetimeValue;
using Crm.Core.Analytics.Purchasing;
using Crm.Core.Analytics.Tests.Data;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Tests.Purchasing;

public sealed class ReturnsTests
{
    private static readonly DateOnly s_day = new(2026, 3, 1);

    [Fact]
    public void What_comes_back_is_taken_off_the_latest_purchases_before_it()
    {
        PurchaseRow[] rows = [new(1, s_day, 1, 50), new(1, s_day.AddDays(1), 2, 30), new(1, s_day.AddDays(2), 3, -40), new(1, s_day.AddDays(3), 4, 5), new(2, s_day, 5, 7)];

        Assert.Equal([new(1, s_day, 1, 40), new(1, s_day.AddDays(3), 4, 5), new(2, s_day, 5, 7)], Returns.Net(rows));
        Assert.Equal(4, Returns.Drop(rows).Count);
    }

    // Source: the design: customer 12346 of Online Retail buys 77 183.60 and cancels it 16 minutes later: net 0.
    [Fact]
    public void Whoever_cancels_all_bought_nothing_and_what_came_before_the_data_is_left_out()
    {
        Assert.Empty(Returns.Net([new(12346, s_day, 1, 7_718_360), new(12346, s_day, 2, -7_718_360)]));
        Assert.Equal([new(1, s_day.AddDays(1), 2, 5)], Returns.Net([new(1, s_day, 1, -9), new(1, s_day.AddDays(1), 2, 5)]));
        Assert.Equal([new(1, s_day, 1, 0)], Returns.Net([new(1, s_day, 1, 0), new(1, s_day, 2, 3), new(1, s_day, 3, long.MinValue)]));
    }

    [Fact]
    public void The_area_is_the_share_of_pairs_in_the_right_order()
    {
        Assert.Equal(1, Auc.Of([new(.9, true), new(.1, false)]));
        Assert.Equal(.5, Auc.Of([new(.5, true), new(.5, false)]));
        Assert.Equal(.75, Auc.Of([new(.1, false), new(.4, false), new(.35, true), new(.8, true)]));
        Assert.Null(Auc.Of([new(.1, false)]));
        Assert.Null(Auc.Of([]));
    }

    // Source: the design: BG/NBD's probability of being alive ranks one-time buyers first (AUC 0.32 on CDNOW, against 0.72 Pareto and 0.70 MBG).
    [Fact]
    public void On_CDNOW_the_probability_of_BgNbd_ranks_worse_than_chance_and_the_others_do_not()
    {
        var sample = RepeatHistories.Of(Cdnow.Master.Histories);
        var holdout = Holdout.Of(Cdnow.Master.Purchases, new(1997, 9, 30), new(1998, 6, 30));

        var (bg, mbg, pareto) = (holdout.Judge(BgNbd.Fit(sample).Model), holdout.Judge(MbgNbd.Fit(sample).Model), holdout.Judge(ParetoNbd.Fit(sample).Model));

        Assert.Equal((39.0, Cdnow.Master.Holdout.Sum()), (holdout.Weeks, holdout.Actual));
        Assert.Equal((.32, .70, .72), (Math.Round(bg.AucAlive!.Value, 2), Math.Round(mbg.AucAlive!.Value, 2), Math.Round(pareto.AucAlive!.Value, 2)));
        foreach (var result in (HoldoutResult[])[bg, mbg, pareto])
        {
            Assert.InRange(result.Predicted / holdout.Actual, .8, 1.15);
            Assert.InRange(result.AucExpected!.Value, .7, .85);
            Assert.InRange(result.MeanAbsoluteError, .5, 1.1);
        }

        Assert.Equal("crm.analytics.invalid-day", Assert.Throws<CrmException>(() => Holdout.Of(Cdnow.Master.Purchases, s_day, s_day)).Code);
        Assert.Equal("crm.analytics.empty", Assert.Throws<CrmException>(() => Holdout.Of(Cdnow.Master.Purchases, new(1990, 1, 1), s_day)).Code);
    }
}
