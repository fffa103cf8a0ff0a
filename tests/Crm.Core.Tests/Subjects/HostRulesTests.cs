using Crm.Core.Customers;
using Crm.Core.Purchases;
using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Tests.Hosting;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Subjects;

/// <summary>What docs/rules.md shows.</summary>
public sealed class HostRulesTests
{
    private static readonly RuleSource<Customer, Purchase> s_baskets = RuleSource<Customer, Purchase>.Of(
        "basket", "purchases of two lines or more", c => Facts.Of<Purchase>(c), p => p.PlacedAt, p => p.Id, p => p.Id.Value,
        new RuleFields<Purchase>().Code("store", "in which branch", p => p.Store, p => p.Store).InVietnamese(("store", "cửa hàng")),
        p => p.LineCount >= 2,
        "giỏ hàng");

    [Fact]
    public async Task A_host_asks_about_fields_and_records_of_its_own()
    {
        using var shop = new Shop(crm => crm
            .AddRuleFields<Customer>(fields => fields.Of<ExternalId>(c => c.ExternalIds, e => e.System == "card", card => card.Code("card", "the number of the loyalty card", e => e.Key, e => e.Key), c => c.ExternalIds)
                .InVietnamese(("card", "thẻ thành viên")))
            .AddRuleSource(new SubjectSource<Customer, Purchase, PurchaseId, CustomerId>(s_baskets, [Purchase.TypeName], p => p.CustomerId, c => c.Id)));
        var lan = await shop.Write(crm => crm.Customers.AddAsync(NewCustomer.Person("Lan").ExternalId("card", "L-0042")));
        await shop.Write(crm => crm.Customers.AddAsync(NewCustomer.Person("Vy").ExternalId("card", "V-0001")));
        await shop.Write(crm => crm.Purchases.RecordAsync(lan.Id, NewPurchase.Sale(new("till", "1"), Currency.Vnd, shop.Now).Line("tea", 1, 5).Line("cup", 1, 9).In("hn-1")));
        await using var scope = shop.Services.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();

        var bound = await rules.BindAsync(Rule.For<Customer>(c => c.Card.StartsWith("L-") & c.Baskets.Where(b => b.Store.Is("hn-1")).Any()));

        Assert.Equal("card starts with \"L-\" and count(basket where store = \"hn-1\") > 0", bound.Rule.Text);
        Assert.Equal(1, await rules.CountAsync(bound));
        Assert.Equal([lan.Id.Value], await rules.ListAsync(bound).ToListAsync());
        Assert.Equal(lan.Id, Assert.Single((await shop.Read(crm => crm.Customers.ListAsync(rules.Which(bound)))).Items).Id);
        RuleTrace why = (await rules.ExplainAsync(bound, lan.Id.Value))!;
        Assert.True(why.Holds && why.Inside.All(i => i.Holds));
        Assert.Equal("thẻ thành viên bắt đầu bằng \"L-\" và số lượng(giỏ hàng với cửa hàng = \"hn-1\") > 0", (await rules.SchemaAsync()).ToText(bound.Rule, "vi"));
        Assert.Throws<ArgumentException>(() => new RuleFields<Purchase>().InVietnamese(("store", "cửa hàng")));
    }
}
