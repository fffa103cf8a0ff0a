using System.Text;
using System.Text.Json.Nodes;

namespace Crm.Core.Tool.Tests;

public sealed class AnalyzeTests : IDisposable
{
    private const string Purchases = "Khách hàng,Ngày mua,Số tiền,Số hóa đơn\nA,2026-01-05,100.5,1\nA,2026-01-05,50,1\nA,2026-02-05,200,2\nB,2026-02-05,50,3\nB,2026-02-06,-50,4\nC,2026-03-01,10,5\n,2026-03-02,7,6\n";

    private readonly ToolFolder _folder = new();

    [Fact]
    public async Task Purchases_are_analysed_without_a_database_in_the_promised_shape()
    {
        var file = _folder.Write("p.csv", Purchases);

        var run = await _folder.RunAsync("analyze", "purchases", file, "--as-of", "2026-03-31", "--holdout", "2026-02-10", "--returns", "drop", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 row without a customer left out.", run.Error, StringComparison.Ordinal);
        Assert.Equal(["customers", "purchases", "from", "to", "rfm", "repeat", "cohorts", "models", "holdout"], run.Json.AsObject().Select(m => m.Key));
        Assert.Equal((3, 4, "2026-01-05", "2026-03-01"), ((int)run.Json["customers"]!, (int)run.Json["purchases"]!, (string)run.Json["from"]!, (string)run.Json["to"]!));
        Assert.Equal(["recency", "frequency", "monetary"], run.Json["rfm"]!["thresholds"]!.AsObject().Select(m => m.Key));
        Assert.All(run.Json["rfm"]!["thresholds"]!.AsObject(), t => Assert.Equal(4, t.Value!.AsArray().Count));
        Assert.Equal(10, run.Json["rfm"]!["segments"]!.AsArray().Count);
        Assert.Equal(410.5m, run.Json["rfm"]!["segments"]!.AsArray().Sum(s => decimal.Parse((string)s!["revenue"]!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal([1, 2, 3], run.Json["repeat"]!.AsArray().Select(r => (int)r!["from"]!));
        Assert.Equal([30, 60, 90, 180, 365], run.Json["repeat"]![0]!["at"]!.AsArray().Select(r => (int)r!["days"]!));
        Assert.Equal(["2026-01", "2026-02", "2026-03"], run.Json["cohorts"]!["classic"]!.AsArray().Select(c => (string)c!["month"]!));
        Assert.Equal([1, 1, 0], run.Json["cohorts"]!["classic"]![0]!["customers"]!.AsArray().Select(c => (int)c!));
        Assert.Equal(["bg-nbd", "mbg-nbd", "pareto-nbd", "gamma-gamma"], run.Json["models"]!.AsArray().Select(m => (string)m!["name"]!));
        Assert.Equal(["name", "predicted", "mae", "aucExpected", "aucAlive"], run.Json["holdout"]!["models"]![0]!.AsObject().Select(m => m.Key));
    }

    [Fact]
    public async Task A_cancelled_purchase_is_none_unless_returns_are_dropped()
    {
        var file = _folder.Write("p.csv", Purchases);

        var net = await _folder.RunAsync("analyze", "purchases", file, "--json");
        var drop = await _folder.RunAsync("analyze", "purchases", file, "--returns", "drop", "--json");

        Assert.Equal((2, 3), ((int)net.Json["customers"]!, (int)drop.Json["customers"]!));
        Assert.Null(net.Json["holdout"]);
    }

    [Fact]
    public async Task Two_runs_print_the_same_bytes_whatever_the_order_of_the_rows()
    {
        var lines = new StringBuilder("customer date amount\n");
        var random = new Random(3);
        var rows = Enumerable.Range(0, 400).Select(_ => $"{random.Next(80)} 2026-{random.Next(1, 7):D2}-{random.Next(1, 28):D2} {random.Next(1, 500)}\n").ToArray();
        var one = _folder.Write("a.txt", lines + string.Concat(rows));
        random.Shuffle(rows);
        var other = _folder.Write("b.txt", lines + string.Concat(rows));

        var (first, again, shuffled) = (await Run(one), await Run(one), await Run(other));

        Assert.Equal(first.Output, again.Output);
        Assert.Equal(Without(first.Json), Without(shuffled.Json));
        Assert.Equal(0, first.ExitCode);

        Task<ToolRun> Run(string file) => _folder.RunAsync("analyze", "purchases", file, "--holdout", "2026-04-30", "--json");

        static string Without(JsonNode json) => json.ToJsonString();
    }

    [Fact]
    public async Task A_table_without_a_header_goes_by_the_numbers_of_its_columns_and_a_price_times_a_quantity_is_an_amount()
    {
        var numbers = await _folder.RunAsync("analyze", "purchases", _folder.Write("n.txt", " 4 1 19970101 2 29.33\n 4 1 19970118 2 29.73\n"), "--customer", "2", "--date", "3", "--amount", "5", "--json");
        var priced = await _folder.RunAsync("analyze", "purchases", _folder.Write("q.csv", "InvoiceNo,Quantity,InvoiceDate,UnitPrice,CustomerID\n1,6,2010-12-01 08:26:00,2.55,17850\n2,1,2010-12-02 08:26:00,0,17850\nC3,-6,2010-12-03 08:26:00,2.55,1\n"), "--returns", "drop", "--json");

        Assert.Equal((1, 2), ((int)numbers.Json["customers"]!, (int)numbers.Json["purchases"]!));
        Assert.Equal((1, 1, "15.30"), ((int)priced.Json["customers"]!, (int)priced.Json["purchases"]!, (string)priced.Json["rfm"]!["segments"]!.AsArray().Single(s => (int)s!["customers"]! == 1)!["revenue"]!));
    }

    [Theory]
    [InlineData("", "crm.table.empty-file")]
    [InlineData("customer,date,amount\n", "crm.analytics.empty")]
    [InlineData("customer,date,amount\nA,2026-02-30,5\n", "crm.tool.invalid-date at line 2")]
    [InlineData("customer,date,amount\nA,2026-02-01,viele\n", "crm.tool.invalid-amount at line 2")]
    [InlineData("customer,date,amount\nA,2026-02-01,1e300\n", "crm.tool.invalid-amount at line 2")]
    [InlineData("customer,date\nA,2026-02-01\n", "crm.tool.map-nothing at field amount or price")]
    [InlineData("name,date,amount\nA,2026-02-01,5\n", "crm.tool.map-nothing at field customer")]
    [InlineData("customer date amount\nA 2026-02-01\n", "crm.table.wrong-width at line 2")]
    [InlineData("customer,date,amount\nA,2026-02-01,-5\n", "crm.analytics.empty")]
    public async Task What_cannot_be_analysed_is_refused_with_a_code_and_a_place(string text, string refusal)
    {
        var run = await _folder.RunAsync("analyze", "purchases", _folder.Write("bad.csv", text));

        Assert.StartsWith(refusal, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-02")]
    public async Task A_holdout_that_begins_when_the_data_have_ended_is_refused(string day)
    {
        var run = await _folder.RunAsync("analyze", "purchases", _folder.Write("h.csv", "customer,date,amount\nA,2026-02-01,5\nA,2026-03-01,5\n"), "--holdout", day);

        Assert.StartsWith("crm.analytics.invalid-day at --holdout", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task One_customer_and_customers_all_alike_give_warnings_and_no_nonsense()
    {
        foreach (var rows in (string[])["A,2026-02-01,5\n", "A,2026-02-01,5\nB,2026-02-01,5\nC,2026-02-01,5\n", "A,2026-02-01,0\nA,2026-02-02,0\n"])
        {
            var run = await _folder.RunAsync("analyze", "purchases", _folder.Write("few.csv", "customer,date,amount\n" + rows), "--json");

            Assert.Equal(0, run.ExitCode);
            Assert.DoesNotContain("NaN", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("Infinity", run.Output, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _folder.Dispose();
}
