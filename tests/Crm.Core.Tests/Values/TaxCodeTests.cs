using Crm.Core.Values;

namespace Crm.Core.Tests.Values;

public sealed class TaxCodeTests
{
    // Published codes, together with a digit other than 0 in every place: Viettel, FPT, VNPT, Samsung Bắc Ninh, Grab.
    [Theory]
    [InlineData("0100109106", "0100109106")]
    [InlineData("0101248141", "0101248141")]
    [InlineData("0100684378", "0100684378")]
    [InlineData("2300325764", "2300325764")]
    [InlineData("0312650437", "0312650437")]
    [InlineData("0100109106-001", "0100109106-001")]
    [InlineData(" 0100109106001 ", "0100109106-001")]
    [InlineData("01.001.091.06", "0100109106")]
    [InlineData("079123456789", "079123456789")]
    public void A_vietnamese_code_has_one_form(string text, string value) =>
        Assert.Equal(value, TaxCode.Parse(text, CountryCode.Vietnam).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0100109107")]
    [InlineData("100109106")]
    [InlineData("01001091060")]
    [InlineData("0100109107-001")]
    [InlineData("0100109106-01")]
    [InlineData("010010910A")]
    [InlineData("07912345678901")]
    public void A_vietnamese_code_of_another_shape_or_check_digit_is_refused(string? text)
    {
        Refuses.With("crm.tax-code.invalid", () => TaxCode.Parse(text, CountryCode.Vietnam), text);
        Assert.False(TaxCode.TryParse(text, CountryCode.Vietnam, out _));
    }

    [Fact]
    public void A_single_wrong_digit_is_always_found()
    {
        const string Right = "0100109106";
        for (var at = 0; at < Right.Length; at++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                if (digit != Right[at])
                    Assert.False(TaxCode.TryParse($"{Right[..at]}{digit}{Right[(at + 1)..]}", CountryCode.Vietnam, out _));
            }
        }
    }

    [Fact]
    public void Other_countries_take_letters_and_digits()
    {
        Assert.Equal("DE123456789", TaxCode.Parse("de 123.456-789", CountryCode.Parse("DE")).Value);
        Refuses.With("crm.tax-code.invalid", () => TaxCode.Parse("123", CountryCode.Parse("DE")));
        Refuses.With("crm.tax-code.invalid", () => TaxCode.Parse(new string('1', 21), CountryCode.Parse("DE")));
        Refuses.With("crm.tax-code.invalid", () => TaxCode.Parse("12_34", CountryCode.Parse("DE")));
        Refuses.With("crm.country.unknown", () => TaxCode.Parse("1234", default));
    }

    [Fact]
    public void A_persons_code_is_told_apart_and_never_shown()
    {
        var code = TaxCode.Parse("079123456789", CountryCode.Vietnam);

        Assert.True(code.IsPersonal);
        Assert.Equal("VN •••789", code.ToString());
        Assert.False(TaxCode.Parse("079123456789", CountryCode.Parse("DE")).IsPersonal);
    }
}
