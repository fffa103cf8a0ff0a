using Crm.Core.Attributes;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Rules;
using Crm.Core.Scoring;
using Crm.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <summary>Declared attributes and their values.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class AttributeConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly Rule s_north = Rule.Parse("attribute.region = \"mien bac\"");

    [Fact]
    public async Task A_declaration_comes_back_with_every_field()
    {
        var declared = await DeclareAsync(new(AttributeOwner.Customers, "shoe_size", AttributeType.MultiChoice)
        {
            Label = "Shoe size",
            LabelVi = "Cỡ giày",
            IsRequired = true,
            DataClass = DataClass.Behaviour,
            Choices = [new("s", "Small"), new("l", "Lớn")],
        });

        var stored = await ReadAsync(crm => crm.Attributes.GetAsync(AttributeOwner.Customers, "shoe_size"));

        Assert.Equal(PortraitOf(declared), PortraitOf(stored));
        Assert.Equal(["s", "l"], stored.Choices.Select(c => c.Key));
    }

    [Fact]
    public async Task No_customer_is_added_without_a_required_attribute()
    {
        await DeclareAsync(new(AttributeOwner.Customers, "region", AttributeType.Text) { IsRequired = true });

        await RefusedAsync("crm.attribute.required", () => AddAsync("Hòa Phát"));
        await RefusedAsync("crm.attribute.not-found", () => AddAsync(NewCustomer.Organisation("Hòa Phát").Attribute("other", AttributeValue.Text("x"))));
        var added = await AddAsync(NewCustomer.Organisation("Hòa Phát").Attribute("region", AttributeValue.Text("Miền Bắc")));
        Assert.Equal("Miền Bắc", (await LoadAsync(added.Id)).Attributes[0].Value.StoredText);

        await WriteAsync(async crm =>
        {
            var region = await crm.Attributes.GetAsync(AttributeOwner.Customers, "region");
            region.Require(false, Now);
            return region;
        });
        await AddAsync("Hoa Sen");
    }

    [Fact]
    public async Task Changes_of_a_declaration_come_back()
    {
        var declared = await DeclareAsync(new(AttributeOwner.Customers, "size", AttributeType.Choice) { Choices = [new("s", "Small")] });
        await using var scope = Services.CreateAsyncScope();
        var loaded = await scope.ServiceProvider.GetRequiredService<ICrm>().Attributes.GetAsync(AttributeOwner.Customers, "size");
        loaded.AddChoice("l", "Large", Now);
        loaded.Relabel("Size", "Cỡ", Now);
        await SaveAsync(scope);

        var stored = await ReadAsync(crm => crm.Attributes.GetAsync(AttributeOwner.Customers, "size"));

        Assert.Equal(PortraitOf(loaded), PortraitOf(stored));
        Assert.Equal((declared.Id, 2L), (stored.Id, stored.Version));
    }

    [Fact]
    public async Task Declarations_are_listed_per_kind_of_record_in_the_order_they_were_made()
    {
        await DeclareAsync(new(AttributeOwner.Customers, "b", AttributeType.Text));
        await DeclareAsync(new(AttributeOwner.Customers, "a", AttributeType.Text));

        Assert.Equal(["b", "a"], (await ReadAsync(crm => crm.Attributes.OfAsync(AttributeOwner.Customers))).Select(d => d.Name));
        Assert.Empty(await ReadAsync(crm => crm.Attributes.OfAsync(AttributeOwner.Leads)));
    }

    [Fact]
    public async Task An_attribute_beyond_the_two_hundredth_is_refused_stored_or_not()
    {
        await WriteAsync(async crm =>
        {
            for (var i = 0; i < AttributeDefinition.MaxPerOwner; i++) await crm.Attributes.DeclareAsync(new(AttributeOwner.Customers, $"field-{i}", AttributeType.Text));
            await RefusedAsync("crm.attribute.too-many", () => crm.Attributes.DeclareAsync(new(AttributeOwner.Customers, "one-more", AttributeType.Text)));
            return true;
        });

        await RefusedAsync("crm.attribute.too-many", () => DeclareAsync(new(AttributeOwner.Customers, "one-more", AttributeType.Text)));
        Assert.Equal(AttributeDefinition.MaxPerOwner, (await ReadAsync(crm => crm.Attributes.OfAsync(AttributeOwner.Customers))).Count);
    }

    [Theory]
    [InlineData(AttributeOwner.Leads)]
    [InlineData(AttributeOwner.Opportunities)]
    [InlineData(AttributeOwner.Contracts)]
    [InlineData(AttributeOwner.Products)]
    public async Task An_attribute_of_records_that_hold_none_is_refused(AttributeOwner owner)
    {
        await RefusedAsync("crm.attribute.owner-holds-none", () => DeclareAsync(new(owner, "size", AttributeType.Text) { IsRequired = true }));

        Assert.Empty(await ReadAsync(crm => crm.Attributes.OfAsync(owner)));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("birth-date")]
    public async Task An_attribute_with_the_key_of_a_built_in_field_is_refused(string key) =>
        await RefusedAsync("crm.attribute.reserved-key", () => DeclareAsync(new(AttributeOwner.Customers, key, AttributeType.Text)));

    [Fact]
    public async Task Two_that_declare_the_same_key_at_once_end_with_one()
    {
        await using var one = Services.CreateAsyncScope();
        await using var two = Services.CreateAsyncScope();
        await one.ServiceProvider.GetRequiredService<ICrm>().Attributes.DeclareAsync(new(AttributeOwner.Customers, "size", AttributeType.Text));
        await two.ServiceProvider.GetRequiredService<ICrm>().Attributes.DeclareAsync(new(AttributeOwner.Customers, "size", AttributeType.Number));
        await SaveAsync(one);

        await RefusedAsync("crm.attribute.duplicate", () => SaveAsync(two));

        Assert.Equal(AttributeType.Text, Assert.Single(await ReadAsync(crm => crm.Attributes.OfAsync(AttributeOwner.Customers))).ValueType);
    }

    [Fact]
    public async Task A_declaration_made_in_this_unit_of_work_is_used_at_once()
    {
        var customer = await AddAsync("Hòa Phát");
        await WriteAsync(async crm =>
        {
            await crm.Attributes.DeclareAsync(new(AttributeOwner.Customers, "size", AttributeType.Number));
            return await crm.Customers.SetAttributeAsync(customer.Id, "size", AttributeValue.Number(42));
        });

        Assert.Equal(AttributeValue.Number(42), Assert.Single((await LoadAsync(customer.Id)).Attributes).Value);
    }

    [Fact]
    public async Task Values_of_every_type_come_back()
    {
        var customer = await AddAsync("Hòa Phát");
        (AttributeType Type, AttributeValue Value)[] values =
        [
            (AttributeType.Text, AttributeValue.Text("Đặng 😀 'quoted'")),
            (AttributeType.Number, AttributeValue.Number(long.MinValue)),
            (AttributeType.Decimal, AttributeValue.Decimal(-899_999_999_999_999.9999m)),
            (AttributeType.Date, AttributeValue.Date(DateOnly.MaxValue)),
            (AttributeType.Bool, AttributeValue.Bool(false)),
            (AttributeType.Choice, AttributeValue.Choice("a")),
            (AttributeType.MultiChoice, AttributeValue.MultiChoice("b", "a")),
            (AttributeType.Reference, AttributeValue.Reference(ConformanceCaller.Away.Value)),
        ];
        foreach (var (type, value) in values)
        {
            var key = type.ToString().ToLowerInvariant();
            await DeclareAsync(new(AttributeOwner.Customers, key, type) { Choices = type is AttributeType.Choice or AttributeType.MultiChoice ? [new("a", "A"), new("b", "B")] : [] });
            await WriteAsync(crm => crm.Customers.SetAttributeAsync(customer.Id, key, value));
        }

        var stored = (await LoadAsync(customer.Id)).Attributes;

        Assert.Equal(values.Length, stored.Count);
        Assert.All(values, v => Assert.Equal(v.Value, Assert.Single(stored, s => s.Type == v.Type).Value));
    }

    [Fact]
    public async Task A_value_is_replaced_and_emptied()
    {
        await DeclareAsync(new(AttributeOwner.Customers, "note", AttributeType.Text));
        var customer = await AddAsync("Hòa Phát");
        await WriteAsync(crm => crm.Customers.SetAttributeAsync(customer.Id, "note", AttributeValue.Text("one")));
        await WriteAsync(crm => crm.Customers.SetAttributeAsync(customer.Id, "note", AttributeValue.Text("Hai")));
        Assert.Equal("hai", Assert.Single((await LoadAsync(customer.Id)).Attributes).FoldedText);

        await WriteAsync(crm => crm.Customers.SetAttributeAsync(customer.Id, "note", null));

        var stored = await LoadAsync(customer.Id);
        Assert.Empty(stored.Attributes);
        Assert.Equal(4, stored.Version);
    }

    [Fact]
    public async Task Customers_are_found_by_an_attribute()
    {
        await DeclareAsync(new(AttributeOwner.Customers, "size", AttributeType.Number));
        var small = await AddAsync("Small");
        var large = await AddAsync("Large");
        await WriteAsync(crm => crm.Customers.SetAttributeAsync(small.Id, "size", AttributeValue.Number(5)));
        await WriteAsync(crm => crm.Customers.SetAttributeAsync(large.Id, "size", AttributeValue.Number(50)));
        var key = "size";
        var least = 10L;

        var found = await ReadAsync(crm => crm.Customers.ListAsync(Specification.For<Customer>().Where(c => c.Attributes.Any(a => a.Key == key && a.Number >= least))));

        Assert.Equal(large.Id, Assert.Single(found.Items).Id);
    }

    [Fact]
    public async Task A_unique_value_belongs_to_one_customer()
    {
        await DeclareAsync(new(AttributeOwner.Customers, "card", AttributeType.Text) { IsUnique = true });
        var one = await AddAsync("One");
        var two = await AddAsync("Two");
        await WriteAsync(crm => crm.Customers.SetAttributeAsync(one.Id, "card", AttributeValue.Text("Thẻ 1")));

        await RefusedAsync("crm.attribute.not-unique", () => WriteAsync(crm => crm.Customers.SetAttributeAsync(two.Id, "card", AttributeValue.Text("the 1"))));
        await WriteAsync(crm => crm.Customers.SetAttributeAsync(two.Id, "card", AttributeValue.Text("Thẻ 2")));
        await WriteAsync(crm => crm.Customers.SetAttributeAsync(one.Id, "card", AttributeValue.Text("Thẻ 3")));
        await WriteAsync(crm => crm.Customers.SetAttributeAsync(two.Id, "card", AttributeValue.Text("Thẻ 1")));

        Assert.Equal("Thẻ 1", Assert.Single((await LoadAsync(two.Id)).Attributes).Text);
    }

    [Fact]
    public async Task A_retired_attribute_takes_no_values_is_required_of_nobody_and_unknown_to_rules()
    {
        await DeclareAsync(new(AttributeOwner.Customers, "region", AttributeType.Text) { IsRequired = true });
        var old = await AddAsync(NewCustomer.Person("Lan").Attribute("region", AttributeValue.Text("Miền Bắc")));

        var retired = await WriteAsync(crm => crm.Attributes.RetireAsync(AttributeOwner.Customers, "region"));

        Assert.Equal((Now, true), (retired.RetiredAt, (await ReadAsync(crm => crm.Attributes.GetAsync(AttributeOwner.Customers, "region"))).IsRetired));
        await AddAsync("Hoa");
        await RefusedAsync("crm.attribute.retired", () => AddAsync(NewCustomer.Person("Mai").Attribute("region", AttributeValue.Text("x"))));
        await RefusedAsync("crm.attribute.retired", () => WriteAsync(crm => crm.Customers.SetAttributeAsync(old.Id, "region", AttributeValue.Text("x"))));
        await RefusedAsync("crm.attribute.retired", () => WriteAsync(crm => crm.Attributes.RetireAsync(AttributeOwner.Customers, "region")));
        await RefusedAsync("crm.attribute.duplicate", () => DeclareAsync(new(AttributeOwner.Customers, "region", AttributeType.Text)));
        await RefusedAsync("crm.rule.unknown-field", () => WriteAsync(crm => crm.Segments.DefineAsync("North", s_north)));
        Assert.Equal("Miền Bắc", Assert.Single((await LoadAsync(old.Id)).Attributes).Text);

        await WriteAsync(crm => crm.Attributes.RestoreAsync(AttributeOwner.Customers, "region"));
        await RefusedAsync("crm.attribute.required", () => AddAsync("Hoa"));
        await WriteAsync(crm => crm.Segments.DefineAsync("North", s_north));
        await WriteAsync(crm => crm.Customers.SetAttributeAsync(old.Id, "region", AttributeValue.Text("x")));
    }

    [Fact]
    public async Task A_value_of_a_retired_attribute_may_be_emptied_though_it_was_required()
    {
        await DeclareAsync(new(AttributeOwner.Customers, "region", AttributeType.Text) { IsRequired = true });
        var old = await AddAsync(NewCustomer.Person("Lan").Attribute("region", AttributeValue.Text("Miền Bắc")));
        await WriteAsync(crm => crm.Attributes.RetireAsync(AttributeOwner.Customers, "region"));

        await WriteAsync(crm => crm.Customers.SetAttributeAsync(old.Id, "region", null));

        Assert.Empty((await LoadAsync(old.Id)).Attributes);
    }

    [Fact]
    public async Task An_attribute_is_not_retired_while_rules_ask_for_it()
    {
        await DeclareAsync(new(AttributeOwner.Customers, "region", AttributeType.Text));
        await DeclareAsync(new(AttributeOwner.Customers, "other", AttributeType.Text));
        var segment = await WriteAsync(crm => crm.Segments.DefineAsync("North", s_north));
        var map = new ScoreMap("attribute.region", [new("Miền Bắc", 5)]);
        var plan = await WriteAsync(crm => crm.Scores.DefineAsync(ScoreSubject.Customers, "Fit", new([new("a", [map])])));
        var policy = await WriteAsync(crm => crm.Policies.DefineAsync("Far", Rule.Parse("not attribute.region starts with \"mien\""), 1, new() { DiscountCeiling = 5 }));
        var scheme = await WriteAsync(crm => crm.Tiers.DefineAsync("rating", "Rating", new([new("all"), new("north", Rule.Parse("attribute.region is known"))])));

        var refused = await Assert.ThrowsAsync<CrmException>(() => WriteAsync(crm => crm.Attributes.RetireAsync(AttributeOwner.Customers, "region")));

        Assert.Equal("crm.attribute.in-use", refused.Code);
        foreach (var user in new[] { "segment North", "score-plan Fit", "policy Far", "tier-scheme Rating" }) Assert.Contains(user, refused.Path, StringComparison.Ordinal);
        await WriteAsync(crm => crm.Attributes.RetireAsync(AttributeOwner.Customers, "other"));
        await WriteAsync(crm => crm.Segments.ArchiveAsync(segment.Id));
        await WriteAsync(crm => crm.Scores.ArchiveAsync(plan.Id));
        await WriteAsync(crm => crm.Policies.ArchiveAsync(policy.Id));
        await WriteAsync(crm => crm.Tiers.ArchiveAsync(scheme.Id));
        await WriteAsync(crm => crm.Attributes.RetireAsync(AttributeOwner.Customers, "region"));
    }

    private static string PortraitOf(AttributeDefinition definition) => Portrait.Of(definition, nameof(AttributeDefinition.HasPendingChanges));

    private Task<AttributeDefinition> DeclareAsync(AttributeDraft draft) => WriteAsync(crm => crm.Attributes.DeclareAsync(draft));
}
