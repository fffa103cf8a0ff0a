using Crm.Core.Attributes;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Testing;

namespace Crm.Core.Tests.Attributes;

public sealed class AttributeDefinitionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Size")]
    [InlineData("1size")]
    [InlineData("cỡ")]
    public void A_key_that_is_not_well_formed_is_refused(string key) => Refused("crm.attribute.invalid-key", () => Declare(AttributeType.Text, key));

    [Fact]
    public void Choices_belong_to_choice_types_and_to_them_only()
    {
        Refused("crm.attribute.invalid-definition", () => Declare(AttributeType.Choice));
        Refused("crm.attribute.invalid-definition", () => Declare(AttributeType.Text, "size", "a"));
        Refused("crm.attribute.invalid-definition", () => Declare(AttributeType.Choice, "size", "a", "a"));
        Refused("crm.attribute.invalid-definition", () => Declare(AttributeType.Text).AddChoice("a", "A", Some.Instant));
    }

    [Fact]
    public void A_definition_with_a_value_no_enum_has_is_refused()
    {
        Refused("crm.attribute.invalid-definition", () => Declare(new(AttributeOwner.Customers, "size", (AttributeType)99)), "type");
        Refused("crm.attribute.invalid-definition", () => Declare(new((AttributeOwner)99, "size", AttributeType.Text)), "owner");
        Refused("crm.attribute.invalid-definition", () => Declare(new(AttributeOwner.Customers, "size", AttributeType.Text) { DataClass = (DataClass)99 }), "dataClass");
        Refused("crm.attribute.invalid-definition", () => Declare(new(AttributeOwner.Customers, "size", AttributeType.Choice) { Choices = null! }), "choices");
        Refused("crm.attribute.invalid-definition", () => Declare(new(AttributeOwner.Customers, "size", AttributeType.Choice) { Choices = [null!] }), "choices");
    }

    [Fact]
    public void A_choice_beyond_the_thousandth_is_refused()
    {
        var full = Declare(AttributeType.Choice, "size", [.. Enumerable.Range(0, AttributeDefinition.MaxChoices).Select(i => $"c{i}")]);

        Refused("crm.attribute.too-many", () => full.AddChoice("one-more", "One more", Some.Instant), "choices");
    }

    [Fact]
    public void A_value_of_another_type_or_an_undeclared_choice_is_refused()
    {
        var size = Declare(AttributeType.Choice, "size", "s");

        Refused("crm.attribute.wrong-type", () => size.MustAccept(AttributeValue.Number(1)));
        Refused("crm.attribute.unknown-choice", () => size.MustAccept(AttributeValue.Choice("xl")));
        size.MustAccept(AttributeValue.Choice("s"));
    }

    [Theory]
    [InlineData("0.00001")]
    [InlineData("900000000000000.0001")]
    public void A_decimal_that_does_not_fit_is_refused(string number) => Refused(
        "crm.attribute.invalid-decimal",
        () => AttributeValue.Decimal(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_customer_refuses_attributes_of_other_records_and_keeps_required_ones()
    {
        var customer = A.Customer();
        var foreign = AttributeDefinition.Declare(Some.Tenant, new(Some.Id()), new(AttributeOwner.Leads, "size", AttributeType.Text), Some.Instant);
        var required = AttributeDefinition.Declare(Some.Tenant, new(Some.Id()), new(AttributeOwner.Customers, "size", AttributeType.Text) { IsRequired = true }, Some.Instant);

        Refused("crm.attribute.wrong-owner", () => customer.SetAttribute(foreign, AttributeValue.Text("x"), Some.Instant));
        Refused("crm.attribute.required", () => customer.ClearAttribute(required, Some.Instant));
        Refused("crm.attribute.not-found", () => customer.ClearAttribute(Declare(AttributeType.Text), Some.Instant));
    }

    private static AttributeDefinition Declare(AttributeType type, string key = "size", params string[] choices) =>
        Declare(new(AttributeOwner.Customers, key, type) { Choices = [.. choices.Select(c => new AttributeChoice(c, c))] });

    private static AttributeDefinition Declare(AttributeDraft draft) => AttributeDefinition.Declare(Some.Tenant, new(Some.Id()), draft, Some.Instant);

    private static void Refused(string code, Action change) => Assert.Equal(code, Assert.Throws<CrmException>(change).Code);

    private static void Refused(string code, Action change, string path)
    {
        var refused = Assert.Throws<CrmException>(change);
        Assert.Equal((code, path), (refused.Code, refused.Path));
    }
}
