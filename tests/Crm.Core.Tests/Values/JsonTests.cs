using System.Text.Json;
using Crm.Core.Values;

namespace Crm.Core.Tests.Values;

public sealed class JsonTests
{
    private const string Json =
        """{"id":"0198c0de-0000-7000-8000-000000000001","money":{"amount":"12.50","currency":"EUR"},"price":{"amount":"0.0010","currency":"EUR"},"quantity":"1.5","currency":"VND","country":"VN"}""";

    private static readonly JsonSample s_sample = new(
        new SampleId(new Guid("0198c0de-0000-7000-8000-000000000001")),
        Money.Of(12.5m, "EUR"),
        UnitPrice.Of(0.001m, "EUR"),
        Quantity.Of(1.5m),
        Currency.Vnd,
        CountryCode.Vietnam);

    [Fact]
    public void Values_go_through_source_generated_json_and_back()
    {
        Assert.Equal(Json, JsonSerializer.Serialize(s_sample, ValuesJson.Default.JsonSample));
        Assert.Equal(s_sample, JsonSerializer.Deserialize(Json, ValuesJson.Default.JsonSample));
    }

    [Theory]
    [InlineData("0912 345 678", "+84912345678")]
    [InlineData("+1 650 253 0000 ext. 12", "+16502530000;ext=12")]
    public void A_phone_number_is_written_as_the_world_dials_it_and_read_again(string typed, string written)
    {
        var phone = PhoneNumber.Parse(typed, CountryCode.Vietnam);

        var json = JsonSerializer.Serialize(phone);

        Assert.Equal(written, JsonSerializer.Deserialize<string>(json));
        var back = JsonSerializer.Deserialize<PhoneNumber>(json)!;
        Assert.Equal((phone.E164, phone.Extension, phone.Country, phone.Kind), (back.E164, back.Extension, back.Country, back.Kind));
    }

    [Theory]
    [InlineData("84912345678")]
    [InlineData("\"0912345678\"")]
    [InlineData("\"+\"")]
    [InlineData("{}")]
    public void Json_that_is_no_phone_number_is_refused(string json) =>
        Refuses.With("crm.phone.invalid", () => JsonSerializer.Deserialize<PhoneNumber>(json));

    [Fact]
    public void Members_come_in_any_order_and_strange_ones_are_skipped() => Assert.Equal(
        Money.Of(1, "VND"),
        JsonSerializer.Deserialize<Money>("""{"x":{"amount":[1]},"currency":"VND","amount":"1"}"""));

    [Theory]
    [InlineData("5", "crm.money.invalid")]
    [InlineData("{}", "crm.money.invalid")]
    [InlineData("""{"amount":"1"}""", "crm.money.invalid")]
    [InlineData("""{"amount":1,"currency":"VND"}""", "crm.money.invalid")]
    [InlineData("""{"amount":"1,5","currency":"EUR"}""", "crm.money.invalid")]
    [InlineData("""{"amount":"0.5","currency":"VND"}""", "crm.money.too-precise")]
    [InlineData("""{"amount":"99999999999999999999","currency":"VND"}""", "crm.money.out-of-range")]
    [InlineData("""{"amount":"1","currency":"???"}""", "crm.currency.unknown")]
    [InlineData("""{"amount":"1","currency":null}""", "crm.currency.unknown")]
    public void Json_that_is_no_money_is_refused(string json, string code)
    {
        Refuses.With(code, () => JsonSerializer.Deserialize<Money>(json));
        if (code != "crm.money.too-precise")
            Refuses.With(code, () => JsonSerializer.Deserialize<UnitPrice>(json));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    public void Json_that_is_no_quantity_is_refused(string json) =>
        Refuses.With("crm.quantity.invalid", () => JsonSerializer.Deserialize<Quantity>(json));

    [Fact]
    public void Nothing_without_a_currency_is_written()
    {
        Refuses.With("crm.currency.unknown", () => JsonSerializer.Serialize(default(Money)));
        Refuses.With("crm.currency.unknown", () => JsonSerializer.Serialize(default(UnitPrice)));
        Refuses.With("crm.currency.unknown", () => JsonSerializer.Serialize(default(Currency)));
        Refuses.With("crm.country.unknown", () => JsonSerializer.Serialize(default(CountryCode)));
    }

    [Fact]
    public void Json_that_is_no_country_is_refused() =>
        Refuses.With("crm.country.unknown", () => JsonSerializer.Deserialize<CountryCode>("\"ZZ\""));
}
