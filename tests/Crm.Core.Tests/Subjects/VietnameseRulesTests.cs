using System.Text;
using Crm.Core.Attributes;
using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Rules;
using Crm.Core.Subjects;
using Crm.Core.Testing;
using Crm.Core.Tests.Hosting;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Subjects;

/// <summary>How people who read Vietnamese see rules; what is stored stays as it is.</summary>
public sealed class VietnameseRulesTests
{
    [Fact]
    public async Task Every_rule_of_the_cookbook_can_be_read_in_Vietnamese()
    {
        using var shop = new Shop();
        await using var scope = shop.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (customers, leads, deals) = (
            await services.GetRequiredService<ISubjectRules<Customer>>().SchemaAsync(),
            await services.GetRequiredService<ISubjectRules<Lead>>().SchemaAsync(),
            await services.GetRequiredService<ISubjectRules<Opportunity>>().SchemaAsync());
        var told = new StringBuilder();
        foreach (var (_, about, text) in await Cookbook.ReadAsync())
        {
            var rule = Rule.Parse(text);
            var read = about switch
            {
                "customer" => customers.ToText(rule, "vi"),
                "lead" => leads.ToText(rule, "vi-VN"),
                _ => deals.ToText(rule, "VI"),
            };
            told.Append($"{rule}\n    {read}\n");
            Assert.Equal(rule.Text, customers.ToText(rule, "en"));
        }

        await Snapshot.Match(told.ToString());
    }

    [Theory]
    [InlineData("all(age > 5)", "tất cả(tuổi > 5)")]
    [InlineData("any(age > 5)", "ít nhất một(tuổi > 5)")]
    [InlineData("everybody or nobody", "mọi người hoặc không ai")]
    [InlineData("archived = true and not (age = 5 or age = 6)", "đã lưu kho = có và không phải (tuổi = 5 hoặc tuổi = 6)")]
    [InlineData("name not ends with exactly \"An\" and name contains \"{0}\"", "tên không kết thúc bằng đúng \"An\" và tên chứa \"{0}\"")]
    [InlineData("tags has none (\"a\") and tags has all (\"b\")", "nhãn không có giá trị nào trong (\"a\") và nhãn có tất cả (\"b\")")]
    [InlineData("sum(purchase.amount - 5 where store = \"x\" in next 2w) != 5", "tổng(số tiền của đơn mua - 5 với cửa hàng = \"x\" trong 2 tuần tới) != 5")]
    [InlineData("count(purchase in previous quarter) = 1 and stage = \"new\"", "số lượng(đơn mua trong quý trước) = 1 và giai đoạn = \"new\"")]
    [InlineData("count(purchase from start of month - 2 to 3d ahead) > 1", "số lượng(đơn mua từ đầu tháng - 2 đến 3 ngày nữa) > 1")]
    [InlineData("bottom 5 by days(purchase)", "nhóm thấp nhất 5 theo số ngày có(đơn mua)")]
    [InlineData("sample 10% by \"x\" and in segment \"y\"", "mẫu 10% theo \"x\" và thuộc phân khúc \"y\"")]
    [InlineData("attribute.none = 5", "attribute.none = 5")]
    public async Task A_rule_in_Vietnamese_says_the_same(string rule, string read)
    {
        using var shop = new Shop();
        await using var scope = shop.Services.CreateAsyncScope();

        Assert.Equal(read, (await scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>().SchemaAsync()).ToText(Rule.Parse(rule), "vi"));
    }

    [Fact]
    public async Task An_explanation_in_Vietnamese_names_fields_attributes_and_consents()
    {
        using var shop = new Shop();
        await shop.Write(crm => crm.Attributes.DeclareAsync(new(AttributeOwner.Customers, "shoe_size", AttributeType.Number) { Label = "Shoe size", LabelVi = "Cỡ giày" }));
        var lan = await shop.Write(crm => crm.Customers.AddAsync(NewCustomer.Person("Lan").Email("lan@example.vn").Attribute("shoe_size", AttributeValue.Number(38))));
        await shop.Write(crm => crm.Consents.DenyAsync(new(lan.Id, ReasonCode.Parse("marketing"), Channel.Email)));
        await using var scope = shop.Services.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();

        var why = (await rules.ExplainAsync(await rules.BindAsync(Rule.Parse("attribute.shoe_size >= 40 and consent email.marketing granted and stage is unknown")), lan.Id.Value));

        Assert.Equal(
            """
            ✗ tất cả
              ✗ Cỡ giày >= 40 — hiện là 38
              ✗ đồng ý email.marketing: granted — hiện là "denied"
              ✓ không
                ✗ giai đoạn đã biết — chưa có
            → còn thiếu: Cỡ giày >= 40: thêm 2
            → còn thiếu: đồng ý email.marketing: granted
            """.ReplaceLineEndings("\n"),
            why?.ToText("vi"));
        Assert.Contains("consent email.marketing granted — is \"denied\"", why?.ToText(), StringComparison.Ordinal);
    }
}
