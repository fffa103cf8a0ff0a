using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Crm.Core.Tool.Tests;

public sealed class DedupeTests : IDisposable
{
    private const string Header = "Mã;Họ tên;SĐT;Email;Ngày sinh;Địa chỉ;Phường;Tỉnh;Ghi chú\n";

    private readonly ToolFolder _folder = new();

    [Fact]
    public async Task A_file_with_its_truth_is_judged_in_the_promised_shape()
    {
        var file = _folder.Write("vn.csv", Vietnamese());

        var run = await _folder.RunAsync("dedupe", file, "--truth", "cluster", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["records", "pairsCompared", "blockingRecall", "pairs", "clusters", "seconds", "model"], Members(run.Json));
        Assert.Equal(["threshold", "precision", "recall", "f1", "bestF1"], Members(run.Json["pairs"]!));
        Assert.Equal(["count", "precision", "recall"], Members(run.Json["clusters"]!));
        Assert.Equal((20_031, 0.9), ((int)run.Json["records"]!, (double)run.Json["pairs"]!["threshold"]!));
        Assert.InRange((int)run.Json["pairsCompared"]!, 8_000, 20_031);
        Assert.InRange((double)run.Json["blockingRecall"]!, 0.97, 1);
        Assert.InRange((double)run.Json["pairs"]!["f1"]!, 0.93, 1);
        Assert.InRange((double)run.Json["pairs"]!["bestF1"]!, (double)run.Json["pairs"]!["f1"]!, 1);
        Assert.InRange((double)run.Json["clusters"]!["precision"]!, 0.92, 1);
        Assert.InRange((double)run.Json["clusters"]!["recall"]!, 0.94, 1);
        Assert.Equal("crm.match", (string)run.Json["model"]!["format"]!);
        Assert.DoesNotContain(run.Json["model"]!["fields"]!.AsArray(), f => (string)f!["name"]! == "cluster");
    }

    [Fact]
    public async Task Without_the_truth_figures_that_need_it_are_null_and_too_few_rows_use_the_shipped_model()
    {
        var run = await _folder.RunAsync("dedupe", _folder.Write("few.csv", Few()), "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Too few alike rows", run.Error, StringComparison.Ordinal);
        Assert.Contains("Columns left out: Ghi chú.", run.Error, StringComparison.Ordinal);
        foreach (var figure in new[] { run.Json["blockingRecall"], run.Json["pairs"]!["f1"], run.Json["pairs"]!["bestF1"], run.Json["clusters"]!["precision"] }) Assert.Null(figure);
        Assert.Equal((4, 1), ((int)run.Json["records"]!, (int)run.Json["clusters"]!["count"]!));
    }

    [Fact]
    public async Task People_read_who_is_entered_twice_and_why()
    {
        var run = await _folder.RunAsync("dedupe", _folder.Write("few.csv", Few()), "--explain", "K1", "K3", "--language", "vi");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("4 records, ", run.Output, StringComparison.Ordinal);
        Assert.Contains("K1 = K3", run.Output, StringComparison.Ordinal);
        Assert.Contains("K1 và K3 là một khách hàng với xác suất", run.Output, StringComparison.Ordinal);
        Assert.Contains("phone: giống nhau", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pairs_clusters_and_the_model_are_written_and_the_model_is_used_again()
    {
        var (file, pairs, clusters, model) = (_folder.Write("few.csv", Few()), _folder.At("pairs.csv"), _folder.At("clusters.csv"), _folder.At("model.json"));

        var first = await _folder.RunAsync("dedupe", file, "--pairs", pairs, "--clusters", clusters, "--write-model", model, "--json");
        var second = await _folder.RunAsync("dedupe", file, "--model", model, "--json");
        var refused = await _folder.RunAsync("dedupe", file, "--pairs", pairs);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.StartsWith("a,b,probability,band\r\nK1,K3,", await File.ReadAllTextAsync(pairs), StringComparison.Ordinal);
        Assert.Equal("id,cluster\r\nK1,K1\r\nK3,K1\r\n", await File.ReadAllTextAsync(clusters));
        Assert.DoesNotContain("Too few", second.Error, StringComparison.Ordinal);
        Assert.Equal(first.Json["model"]!.ToJsonString(), second.Json["model"]!.ToJsonString());
        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith("crm.tool.file-exists", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_in_two_columns_are_one_where_they_are_vietnamese()
    {
        var file = _folder.Write("two.csv", "Mã,Họ đệm,Tên,SĐT\nK1,Nguyễn Thị,Lan,0912345678\nK2,Nguyễn,Thị Lan,0912 345 678\nK3,Trần Văn,Hùng,0987654321\n");

        var run = await _folder.RunAsync("dedupe", file, "--json");

        Assert.Equal(["name", "phone"], run.Json["model"]!["fields"]!.AsArray().Select(f => (string)f!["name"]!).Order(StringComparer.Ordinal));
        Assert.Equal(1, (int)run.Json["clusters"]!["count"]!);
    }

    [Fact]
    public async Task Only_rows_of_different_lists_are_compared_when_asked_for()
    {
        var file = _folder.Write("lists.csv", "id,name,phone,list\n1,Nguyễn Thị Lan,0912345678,a\n2,Nguyễn Thị Lan,0912345678,a\n3,Nguyễn Thị Lan,0912345678,b\n");

        var run = await _folder.RunAsync("dedupe", file, "--across", "list", "--json");

        Assert.Equal(2, (int)run.Json["pairsCompared"]!);
    }

    [Fact]
    public async Task Rows_without_ids_go_by_their_lines_and_damaged_ones_are_told()
    {
        var file = _folder.Write("lines.csv", "name,phone\nNguyễn Thị Lan,0912345678\nonly one\nNguyen Thi Lan,0912345678\n");

        var run = await _folder.RunAsync("dedupe", file);

        Assert.Contains("line 2 = line 4", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 row left out that cannot be read, the first at line 3", run.Error, StringComparison.Ordinal);
        Assert.Contains("go by their lines", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("crm.tool.map-nothing", "note\nx\n")]
    [InlineData("crm.tool.invalid-share", "name,phone\nA,1\n", "--threshold", "1.5")]
    [InlineData("crm.tool.invalid-share", "name,phone\nA,1\n", "--false-merges", "0")]
    [InlineData("crm.table.missing-column", "name,phone\nA,1\n", "--truth", "cluster")]
    [InlineData("crm.match.invalid-key", "name,phone\nA,1\n", "--key", "nickname")]
    [InlineData("crm.match.unknown-record", "id,name,phone\n1,A,1\n", "--explain", "1", "2")]
    [InlineData("crm.country.unknown", "name,phone\nA,1\n", "--country", "Atlantis")]
    public async Task What_cannot_be_done_is_refused_with_its_code(string code, string content, params string[] options)
    {
        var run = await _folder.RunAsync(["dedupe", _folder.Write("file.csv", content), .. options]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(code, run.Error[run.Error.IndexOf("crm.", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_of_other_fields_is_refused()
    {
        var model = _folder.At("model.json");
        await _folder.RunAsync("dedupe", _folder.Write("few.csv", Few()), "--write-model", model);

        var run = await _folder.RunAsync("dedupe", _folder.Write("other.csv", "name,phone\nA,1\n"), "--model", model);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("crm.match.invalid-model", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_false_merge_rate_stands_for_a_threshold()
    {
        var file = _folder.Write("vn.csv", string.Join('\n', Vietnamese().Split('\n').Take(6_001)));

        var strict = await _folder.RunAsync("dedupe", file, "--false-merges", "0.0002", "--json");
        var lax = await _folder.RunAsync("dedupe", file, "--false-merges", "0.02", "--json");

        Assert.True((double)strict.Json["pairs"]!["threshold"]! > (double)lax.Json["pairs"]!["threshold"]!);
    }

    public void Dispose() => _folder.Dispose();

    private static string Few() => new StringBuilder(Header)
        .Append("K1;Nguyễn Thị Lan;0912345678;lan@example.vn;12/03/1980;12 Lê Lợi;P. Sài Gòn;TP.HCM;\n")
        .Append("K2;Trần Văn Hùng;0912345678;;05/11/1979;12 Lê Lợi;P. Sài Gòn;TP.HCM;chồng chị Lan\n")
        .Append("K3;Lan Nguyen Thi;+84 912 345 678;lan@example.vn;1980-03-12;;;Ho Chi Minh;\n")
        .Append("K4;Lê Hoàng Minh;0987654321;;;;;Hà Nội;\n").ToString();

    private static string Vietnamese()
    {
        using var stream = typeof(DedupeTests).Assembly.GetManifestResourceStream("Crm.Core.Tool.Tests.vn_customers_20k.csv.gz")!;
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    private static IEnumerable<string> Members(JsonNode node) => node.AsObject().Select(m => m.Key);
}
