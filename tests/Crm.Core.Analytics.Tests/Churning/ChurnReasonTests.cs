using Crm.Core.Analytics.Churning;
using Crm.Core.Churn;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.Analytics.Tests.Churning;

public sealed class ChurnReasonTests
{
    private static readonly ChurnRow[] s_rows =
    [
        new(ChurnKnowledge.Stated, "price", 100), new(ChurnKnowledge.Stated, "price"), new(ChurnKnowledge.Stated, "quality", 7), new(ChurnKnowledge.Inferred, "price", 30),
        new(ChurnKnowledge.Inferred, "moved-away", 0), new(ChurnKnowledge.Unknown, null, 900), new(ChurnKnowledge.Unknown, null), new(ChurnKnowledge.Unknown, null),
    ];

    [Fact]
    public void What_was_stated_inferred_and_is_unknown_stays_apart()
    {
        var report = ChurnReasons.Of(s_rows);

        Assert.Equal(8, report.Customers);
        Assert.Equal((3, .375, 107L, 2), (report.Stated.Customers, report.Stated.Share, report.Stated.ValueLost, report.Stated.Valued));
        Assert.Equal([new("price", 2, 2 / 3.0, 100, 1), new("quality", 1, 1 / 3.0, 7, 1)], report.Stated.Reasons);
        Assert.Equal([new("moved-away", 1, .5, 0, 1), new("price", 1, .5, 30, 1)], report.Inferred.Reasons);
        Assert.Equal((3, .375, 900L, 1), (report.Unknown.Customers, report.Unknown.Share, report.Unknown.ValueLost, report.Unknown.Valued));
        Assert.Empty(report.Unknown.Reasons);
        Assert.Equal(report.Stated.Reasons, ChurnReasons.Of(s_rows.Reverse()).Stated.Reasons);
        Assert.Equal((0, 0.0), (ChurnReasons.Of([new(ChurnKnowledge.Unknown, null)]).Stated.Customers, ChurnReasons.Of([new(ChurnKnowledge.Unknown, null)]).Stated.Share));
    }

    [Fact]
    public void Records_say_how_their_reason_is_known()
    {
        var (now, price) = (new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), ReasonCode.Parse("price"));
        var customers = Enumerable.Range(0, 4).Select(_ => new CustomerId(Guid.NewGuid())).ToArray();
        ChurnRecord[] records = [Record(0, NewChurn.Declared(now, price)), Record(1, NewChurn.Detected(now, price)), Record(2, NewChurn.Detected(now)), Record(3, NewChurn.Detected(now))];
        records[3].Explain(price, now);

        Assert.Equal(
            [new(ChurnKnowledge.Stated, "price", 5), new(ChurnKnowledge.Inferred, "price"), new(ChurnKnowledge.Unknown, null), new(ChurnKnowledge.Inferred, "price")],
            ChurnRow.Of(records, c => c == customers[0] ? 5 : null));
        Assert.All(ChurnRow.Of(records), r => Assert.Null(r.ValueLost));

        ChurnRecord Record(int i, NewChurn draft) => ChurnRecord.Record(new(Guid.NewGuid()), new(Guid.NewGuid()), customers[i], draft, now, TimeSpan.Zero);
    }

    [Fact]
    public void Bad_input_is_refused_with_a_code()
    {
        Refused("crm.analytics.empty", []);
        foreach (var wrong in (ChurnRow[])[new(ChurnKnowledge.Stated, null), new(ChurnKnowledge.Inferred, " "), new(ChurnKnowledge.Unknown, "price"), new(ChurnKnowledge.Unknown, null, -1), new((ChurnKnowledge)9, "price"), default])
            Refused("crm.analytics.invalid-churn", [s_rows[0], wrong]);
        Refused("crm.analytics.overflow", [new(ChurnKnowledge.Unknown, null, long.MaxValue), new(ChurnKnowledge.Unknown, null, 1)]);

        static void Refused(string code, ChurnRow[] rows) => Assert.Equal(code, Assert.Throws<CrmException>(() => ChurnReasons.Of(rows)).Code);
    }
}
