using Crm.Core.Affiliations;
using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Lifecycles;
using Crm.Core.Purchases;
using Crm.Core.Storage;
using Crm.Core.Traits;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Suites;

/// <summary>Conditions on a customer over what points at it: <c>Facts.Of&lt;Purchase&gt;(customer)</c> in the adapter's own way.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class FactsConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    // anna bought twice and called; bob bought once; cora only called; dan did nothing; eve bought as anna did and is archived.
    private static readonly string[] s_names = ["anna", "bob", "cora", "dan", "eve"];

    [Fact]
    public async Task Any_finds_those_with_a_fact()
    {
        Assert.Equal("anna bob eve", await NamesAsync(c => Facts.Of<Purchase>(c).Any()));
        Assert.Equal("anna cora", await NamesAsync(c => Facts.Of<Interaction>(c).Any()));
        Assert.Equal("anna", await NamesAsync(c => Facts.Of<Trait>(c).Any()));
    }

    [Fact]
    public async Task Any_with_a_condition_finds_those_with_such_a_fact()
    {
        var (since, least) = (Now.AddDays(-5), 200L);

        Assert.Equal("anna eve", await NamesAsync(c => Facts.Of<Purchase>(c).Any(p => p.PlacedAt >= since)));
        Assert.Equal("bob", await NamesAsync(c => Facts.Of<Purchase>(c).Any(p => p.TotalMinor >= least)));
        Assert.Equal(string.Empty, await NamesAsync(c => Facts.Of<Purchase>(c).Any(p => p.PlacedAt >= since && p.TotalMinor >= least)));
    }

    [Fact]
    public async Task What_names_two_customers_is_reached_by_either()
    {
        var (cora, dan) = ((await ReadAsync(crm => crm.Customers.FindByExternalIdAsync("shop", "cora")))!.Id, (await ReadAsync(crm => crm.Customers.FindByExternalIdAsync("shop", "dan")))!.Id);
        await WriteAsync(crm => crm.Affiliations.AddAsync(new NewAffiliation(cora, dan, AffiliationRoles.Friend)));
        await WriteAsync(crm => crm.Affiliations.AddAsync(new NewAffiliation(dan, cora, AffiliationRoles.Parent)));
        var role = AffiliationRoles.Parent;

        Assert.Equal("cora dan", await NamesAsync(c => Facts.By<Affiliation>(c, nameof(Affiliation.PersonId)).Any()));
        Assert.Equal("dan", await NamesAsync(c => Facts.By<Affiliation>(c, nameof(Affiliation.PersonId)).Any(a => a.Role == role)));
        Assert.Equal("cora", await NamesAsync(c => Facts.By<Affiliation>(c, nameof(Affiliation.OtherId)).Any(a => a.Role == role)));
        Assert.Equal("anna bob cora eve", await NamesAsync(c => !Facts.By<Affiliation>(c, nameof(Affiliation.PersonId)).Any(a => a.Role == role)));
        Assert.Equal("dan", await NamesAsync(c => Facts.By<Affiliation>(c, nameof(Affiliation.OtherId)).Count(a => a.Role != role) == 1));
        Assert.Equal("anna", await NamesAsync(c => Facts.Of<Trait>(c).Any() && !Facts.By<Affiliation>(c, nameof(Affiliation.OtherId)).Any()));
    }

    [Fact]
    public async Task Not_any_finds_those_without()
    {
        var since = Now.AddDays(-5);

        Assert.Equal("cora dan", await NamesAsync(c => !Facts.Of<Purchase>(c).Any()));
        Assert.Equal("bob cora dan", await NamesAsync(c => !Facts.Of<Purchase>(c).Any(p => p.PlacedAt >= since)));
        Assert.Equal("anna bob eve", await NamesAsync(c => !(!Facts.Of<Purchase>(c).Any())));
    }

    [Fact]
    public async Task Facts_are_counted()
    {
        var (since, two, one) = (Now.AddDays(-50), 2, 1);

        Assert.Equal("anna eve", await NamesAsync(c => Facts.Of<Purchase>(c).Count() >= two));
        Assert.Equal("anna eve", await NamesAsync(c => Facts.Of<Purchase>(c).Count(p => p.PlacedAt >= since) >= two));
        Assert.Equal("bob cora dan", await NamesAsync(c => Facts.Of<Purchase>(c).Count() <= one));
        Assert.Equal("bob", await NamesAsync(c => Facts.Of<Purchase>(c).Count() == one));
    }

    [Fact]
    public async Task Conditions_reach_into_the_parts_of_facts()
    {
        var key = "tea";

        Assert.Equal("anna eve", await NamesAsync(c => Facts.Of<Purchase>(c).Any(p => p.Lines.Any(l => l.ProductKey == key))));
        Assert.Equal("bob cora dan", await NamesAsync(c => !Facts.Of<Purchase>(c).Any(p => p.Lines.Any(l => l.ProductKey == key))));
        Assert.Equal("anna bob eve", await NamesAsync(c => Facts.Of<Purchase>(c).Any(p => !p.Lines.Any(l => l.ProductKey == key))));
    }

    [Fact]
    public async Task Conditions_are_combined()
    {
        var (recently, kind, call) = (Now.AddDays(-5), CustomerKind.Person, Channel.Call);

        Assert.Equal("anna", await NamesAsync(c => Facts.Of<Purchase>(c).Any() && Facts.Of<Interaction>(c).Any()));
        Assert.Equal("anna bob cora eve", await NamesAsync(c => Facts.Of<Purchase>(c).Any() || Facts.Of<Interaction>(c).Any()));
        Assert.Equal("dan", await NamesAsync(c => !(Facts.Of<Purchase>(c).Any() || Facts.Of<Interaction>(c).Any())));
        Assert.Equal("bob eve", await NamesAsync(c => Facts.Of<Purchase>(c).Any() && !Facts.Of<Interaction>(c).Any(i => i.Channel == call)));
        Assert.Equal("anna", await NamesAsync(c => c.ArchivedAt == null && c.Kind == kind && Facts.Of<Purchase>(c).Count(p => p.PlacedAt >= recently) == 1));
        Assert.Equal("anna dan eve", await NamesAsync(c => (Facts.Of<Purchase>(c).Any(p => p.PlacedAt >= recently) && c.Kind == kind) || c.DisplayName == "dan"));
    }

    [Fact]
    public async Task Several_conditions_all_hold_and_are_counted()
    {
        var specification = Specification.For<Customer>().Where(c => Facts.Of<Purchase>(c).Any()).Where(c => !Facts.Of<Interaction>(c).Any()).OrderBy(CustomerOrder.Name);

        Assert.Equal(2, await ReadAsync(crm => crm.Customers.CountAsync(specification)));
        foreach (var size in (int[])[1, 2, 3])
            Assert.Equal(["bob", "eve"], (await PagesAsync(size, (crm, page) => crm.Customers.ListAsync(specification.Paged(page)))).Select(c => c.DisplayName));
    }

    [Fact]
    public async Task Whole_records_are_found_by_their_facts()
    {
        var found = await WithAsync<IRepository<Customer, CustomerId>, IReadOnlyList<Customer>>(
            customers => customers.FindManyAsync(new(c => Facts.Of<Purchase>(c).Count() >= 2), 10));

        Assert.Equal(["anna", "eve"], found.Select(c => c.DisplayName));
    }

    [Fact]
    public async Task A_lifecycle_is_a_fact_of_its_customer()
    {
        var stage = LifecycleStage.Repeat;

        Assert.Equal("anna eve", await NamesAsync(c => Facts.Of<Lifecycle>(c).Any(l => l.Stage == stage)));
        Assert.Equal("dan", await NamesAsync(c => !Facts.Of<Lifecycle>(c).Any()));
    }

    [Fact]
    public async Task Archived_customers_are_told_apart_by_their_own_field_only()
    {
        Assert.Equal("anna bob", await NamesAsync(c => c.ArchivedAt == null && Facts.Of<Purchase>(c).Any()));
        Assert.Equal("eve", await NamesAsync(c => c.ArchivedAt != null && Facts.Of<Purchase>(c).Any()));
    }

    [Fact]
    public async Task Facts_are_those_stored_and_of_the_tenant()
    {
        await ReadAsync(async crm =>
        {
            var dan = (await crm.Customers.FindByExternalIdAsync("shop", "dan"))!;
            await crm.Purchases.RecordAsync(dan.Id, new OrderNumber("shop", "new"), Money.Of(1, "VND"), Now);
            Assert.Equal(3, await crm.Customers.CountAsync(Specification.For<Customer>().Where(c => Facts.Of<Purchase>(c).Any())));
            return dan;
        });
        using (ActFor(ConformanceCaller.Away))
        {
            await AddAsync(NewCustomer.Person("zoe"));
            Assert.Equal(string.Empty, await NamesAsync(c => Facts.Of<Purchase>(c).Any()));
            Assert.Equal("zoe", await NamesAsync(c => !Facts.Of<Purchase>(c).Any()));
        }
    }

    [Fact]
    public async Task Natural_keys_find_what_is_stored_and_what_was_added()
    {
        await ReadAsync(async crm =>
        {
            var added = await crm.Customers.AddAsync(NewCustomer.Person("new").ExternalId("shop", "new").ExternalId("till", "new"));
            var purchase = await crm.Purchases.RecordAsync(added.Id, new OrderNumber("shop", "new"), Money.Of(1, "VND"), Now);
            var call = await crm.Interactions.RecordAsync(added.Id, new NewInteraction(Channel.Call, Direction.Inbound, Now).From("pbx", "new"));
            var product = await crm.Products.AddAsync("new", "New");
            var category = await crm.Products.AddCategoryAsync("new", "New");
            var held = await crm.Purchases.HoldAsync(NewPurchase.Sale(new OrderNumber("shop", "held"), Money.Of(1, "VND"), Now), []);

            Assert.Same(added, await crm.Customers.FindByExternalIdAsync("till", "new"));
            Assert.Same(purchase, await crm.Purchases.FindByOrderNumberAsync(new("shop", "new")));
            Assert.Same(call, await crm.Interactions.FindByExternalIdAsync("pbx", "new"));
            Assert.Same(product, await crm.Products.FindByKeyAsync("new"));
            Assert.Same(category, await crm.Products.FindCategoryAsync("new"));
            Assert.Same(held, await crm.Unidentified.FindAsync(Purchase.TypeName, "shop", "held"));
            Assert.Null(await crm.Purchases.FindByOrderNumberAsync(new("new", "shop")));
            Assert.Null(await crm.Interactions.FindByExternalIdAsync("pbx", "shop"));
            Assert.Equal("anna", (await crm.Customers.FindByExternalIdAsync("shop", "anna"))?.DisplayName);
            return added;
        });
        Assert.Null(await ReadAsync(crm => crm.Customers.FindByExternalIdAsync("till", "new")));
    }

    /// <inheritdoc />
    protected override async Task PrepareAsync()
    {
        var ids = new Dictionary<string, CustomerId>(StringComparer.Ordinal);
        foreach (var name in s_names) ids[name] = (await AddAsync(NewCustomer.Person(name).ExternalId("shop", name))).Id;
        foreach (var name in (string[])["anna", "eve"])
        {
            await WriteAsync(crm => crm.Purchases.RecordAsync(ids[name], Sale($"{name} 1", -30).Line("tea", 1, 100)));
            await WriteAsync(crm => crm.Purchases.RecordAsync(ids[name], Sale($"{name} 2", -1).Line("coffee", 1, 150)));
        }

        await WriteAsync(crm => crm.Purchases.RecordAsync(ids["bob"], Sale("bob 1", -40).Line("coffee", 1, 200)));
        foreach (var name in (string[])["anna", "cora"]) await WriteAsync(crm => crm.Interactions.RecordAsync(ids[name], Channel.Call, Direction.Inbound, Now, null));
        await WriteAsync(crm => crm.Traits.NoteAsync(ids["anna"], NewTrait.Need("parking")));
        await ChangeAsync(ids["eve"], (c, at) => c.Archive(ReasonCode.Parse("moved-away"), at));
    }

    private NewPurchase Sale(string number, int day) => NewPurchase.Sale(new OrderNumber("shop", number), Currency.Vnd, Now.AddDays(day));

    private async Task<string> NamesAsync(System.Linq.Expressions.Expression<Func<Customer, bool>> criterion)
    {
        var found = await ReadAsync(crm => crm.Customers.ListAsync(Specification.For<Customer>().Where(criterion).OrderBy(CustomerOrder.Name)));
        return string.Join(' ', found.Items.Select(c => c.DisplayName));
    }
}
