using Crm.Core.Values;

namespace Crm.Core.Tests.Values;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0912345678")]
    [InlineData("0912.345.678")]
    [InlineData("0912 - 345 - 678")]
    [InlineData("+84 912 345 678")]
    [InlineData("(+84) 91-234-5678")]
    [InlineData("+84 (0) 912 345 678")]
    [InlineData("+840912345678")]
    [InlineData("84912345678")]
    [InlineData("840912345678")]
    [InlineData("0084912345678")]
    [InlineData("0084 (0)912345678")]
    [InlineData("912345678")]
    [InlineData("912345678.0")]
    [InlineData("0912345678.0")]
    [InlineData("9.12345678E+8")]
    [InlineData("9,12345678e8")]
    [InlineData("８４９１２３４５６７８")]
    [InlineData("٠٩١٢٣٤٥٦٧٨")]
    [InlineData("ĐT: 0912345678")]
    [InlineData("tel:+84912345678")]
    [InlineData("\u202A0912 345 678\u202C")]
    public void One_vietnamese_mobile_has_many_spellings(string text)
    {
        var number = PhoneNumber.Parse(text, CountryCode.Vietnam);

        Assert.Equal("+84912345678", number.E164);
        Assert.Equal(PhoneKind.Mobile, number.Kind);
        Assert.Equal(CountryCode.Vietnam, number.Country);
        Assert.Null(number.MigratedFrom);
        Assert.False(number.NeedsReview);
    }

    [Theory]
    [InlineData("01621234567", "+84321234567", "+841621234567")]
    [InlineData("+84 169 123 4567", "+84391234567", "+841691234567")]
    [InlineData("0120 123 4567", "+84701234567", "+841201234567")]
    [InlineData("1999999999", "+84599999999", "+841999999999")]
    [InlineData("04 3825 1234", "+842438251234", "+84438251234")]
    [InlineData("0510 3812 345", "+842353812345", "+845103812345")]
    [InlineData("0240 3854 321", "+842043854321", "+842403854321")]
    [InlineData("061 3822 345", "+842513822345", "+84613822345")]
    public void Renumbered_vietnamese_numbers_get_todays_number_and_remember_the_old_one(string text, string e164, string former)
    {
        var number = PhoneNumber.Parse(text, CountryCode.Vietnam);

        Assert.Equal((e164, former, false), (number.E164, number.MigratedFrom, number.NeedsReview));
    }

    [Theory]
    [InlineData("083 8212 345", "+84838212345", PhoneKind.Mobile)]
    [InlineData("037 3852 123", "+84373852123", PhoneKind.Mobile)]
    [InlineData("031 3745 678", "+84313745678", PhoneKind.Unknown)]
    [InlineData("08 3822 1234", "+84838221234", PhoneKind.Mobile)]
    public void Old_landlines_that_look_like_mobiles_are_left_and_flagged(string text, string e164, PhoneKind kind)
    {
        var number = PhoneNumber.Parse(text, CountryCode.Vietnam);

        Assert.Equal((e164, kind, null, true), (number.E164, number.Kind, number.MigratedFrom, number.NeedsReview));
    }

    [Theory]
    [InlineData("024 3825 1234", "+842438251234", PhoneKind.Landline)]
    [InlineData("(028) 38 221 234", "+842838221234", PhoneKind.Landline)]
    [InlineData("0203.3825.123", "+842033825123", PhoneKind.Landline)]
    [InlineData("0210 3846 123", "+842103846123", PhoneKind.Landline)]
    [InlineData("1800 1090", "+8418001090", PhoneKind.TollFree)]
    [InlineData("1900 545 454", "+841900545454", PhoneKind.Unknown)]
    public void Vietnamese_landlines_and_services_are_known(string text, string e164, PhoneKind kind)
    {
        var number = PhoneNumber.Parse(text, CountryCode.Vietnam);

        Assert.Equal((e164, kind), (number.E164, number.Kind));
    }

    [Theory]
    [InlineData("024 3825 1234 ext 12", "12")]
    [InlineData("024 3825 1234 x12", "12")]
    [InlineData("024 3825 1234 máy lẻ 105", "105")]
    [InlineData("024 3825 1234 (ML: 105)", "105")]
    [InlineData("024 3825 1234, nhánh 3", "3")]
    [InlineData("024 3825 1234 #7", "7")]
    [InlineData("+842438251234;ext=12", "12")]
    public void Extensions_are_kept_apart(string text, string extension)
    {
        var number = PhoneNumber.Parse(text, CountryCode.Vietnam);

        Assert.Equal(("+842438251234", extension), (number.E164, number.Extension));
    }

    [Theory]
    [InlineData("0912345678 / 0987654321")]
    [InlineData("0912345678/0987654321")]
    [InlineData("0912345678;0987654321")]
    [InlineData("0912345678, 0987654321")]
    [InlineData("0912345678\n0987654321")]
    [InlineData("0912345678 - 0987654321")]
    [InlineData("0912345678 hoặc 0987654321")]
    [InlineData("0912 345 678 0987 654 321")]
    [InlineData("0912345678 +84987654321")]
    public void Two_numbers_in_one_field_are_read_only_when_asked_for(string text)
    {
        Refuses.With("crm.phone.several", () => PhoneNumber.Parse(text, CountryCode.Vietnam), text);

        Assert.Equal(
            "+84912345678 +84987654321",
            string.Join(' ', PhoneNumber.ParseMany(text, CountryCode.Vietnam).Select(number => number.E164)));
    }

    [Fact]
    public void One_number_is_a_list_of_one() =>
        Assert.Equal("+493012345678", Assert.Single(PhoneNumber.ParseMany("030/12345678", CountryCode.Parse("DE"))).E164);

    [Fact]
    public void The_bad_one_of_several_is_named()
    {
        var refused = Refuses.With("crm.phone.invalid", () => PhoneNumber.ParseMany("0912345678/0112345678", CountryCode.Vietnam, "phones"));

        Assert.Equal("phones[1]", refused.Path);
    }

    [Theory]
    [InlineData("9.12346E+8")]
    [InlineData("9.1E+8")]
    [InlineData("9,12346e+8")]
    [InlineData("8.4912345E+10")]
    [InlineData("9E+8")]
    public void A_number_a_spreadsheet_has_rounded_is_refused(string text) =>
        Refuses.With("crm.phone.damaged", () => PhoneNumber.Parse(text, CountryCode.Vietnam), text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("abc")]
    [InlineData("123")]
    [InlineData("09123456")]
    [InlineData("091234567890")]
    [InlineData("0012")]
    [InlineData("+")]
    [InlineData("+999 123456789")]
    [InlineData("0912-FLOWER")]
    [InlineData("+84 112 345 678")]
    [InlineData("0912345678/79")]
    [InlineData("0000000000")]
    [InlineData("++84912345678")]
    [InlineData("09123+45678")]
    public void What_is_no_number_is_refused(string? text)
    {
        Refuses.With("crm.phone.invalid", () => PhoneNumber.Parse(text, CountryCode.Vietnam), text);
        Refuses.With("crm.phone.invalid", () => PhoneNumber.ParseMany(text, CountryCode.Vietnam));
        Assert.False(PhoneNumber.TryParse(text, CountryCode.Vietnam, out _));
    }

    [Fact]
    public void A_very_long_text_is_no_number()
    {
        Refuses.With("crm.phone.invalid", () => PhoneNumber.Parse(new string('1', 100_000), CountryCode.Vietnam));
        Refuses.With("crm.phone.invalid", () => PhoneNumber.ParseMany(new string('1', 100_000), CountryCode.Vietnam));
        Refuses.With("crm.phone.invalid", () => PhoneNumber.Parse(new string(' ', 199) + "x", CountryCode.Vietnam));
        Refuses.With("crm.phone.invalid", () => PhoneNumber.Parse("1" + new string(' ', 150) + "(x", CountryCode.Vietnam));
    }

    [Fact]
    public void No_country_is_refused() => Refuses.With("crm.country.unknown", () => PhoneNumber.Parse("0912345678", default));

    [Theory]
    [InlineData("US", "(415) 555-2671", "+14155552671", "US")]
    [InlineData("US", "1-416-555-0123", "+14165550123", "CA")]
    [InlineData("US", "011 84 912 345 678", "+84912345678", "VN")]
    [InlineData("GB", "07911 123456", "+447911123456", "GB")]
    [InlineData("GB", "+44 (0)20 7946 0958", "+442079460958", "GB")]
    [InlineData("DE", "0170 1234567", "+491701234567", "DE")]
    [InlineData("DE", "4930123456", "+494930123456", "DE")]
    [InlineData("DE", "493012345678", "+493012345678", "DE")]
    [InlineData("IT", "06 1234 5678", "+390612345678", "IT")]
    [InlineData("IT", "+39 347 123 4567", "+393471234567", "IT")]
    [InlineData("FR", "06 12 34 56 78", "+33612345678", "FR")]
    [InlineData("RU", "8 (916) 123-45-67", "+79161234567", "RU")]
    [InlineData("RU", "+7 701 123 4567", "+77011234567", "KZ")]
    [InlineData("MX", "+52 1 55 1234 5678", "+525512345678", "MX")]
    [InlineData("AU", "0412 345 678", "+61412345678", "AU")]
    [InlineData("AU", "0011 84 912345678", "+84912345678", "VN")]
    [InlineData("JP", "090-1234-5678", "+819012345678", "JP")]
    [InlineData("SG", "9123 4567", "+6591234567", "SG")]
    [InlineData("CN", "138 1234 5678", "+8613812345678", "CN")]
    [InlineData("HU", "06 20 123 4567", "+36201234567", "HU")]
    [InlineData("VN", "+855 12 345 678", "+85512345678", "KH")]
    public void Numbers_of_the_world_are_read(string region, string text, string e164, string country)
    {
        var number = PhoneNumber.Parse(text, CountryCode.Parse(region));

        Assert.Equal((e164, country), (number.E164, number.Country?.Value));
    }

    [Fact]
    public void A_free_number_of_plus_one_belongs_to_no_country()
    {
        var number = PhoneNumber.Parse("1-800-555-0199", CountryCode.Parse("US"));

        Assert.Equal((null, PhoneKind.TollFree), (number.Country, number.Kind));
    }

    [Fact]
    public void What_was_typed_is_kept_and_never_shown()
    {
        var number = PhoneNumber.Parse(" 0912 345 678 ", CountryCode.Vietnam);

        Assert.Equal("0912 345 678", number.Value);
        Assert.Equal("+84•••••678", number.ToString());
    }

    [Fact]
    public void A_number_is_restored_from_its_stored_parts()
    {
        var number = PhoneNumber.Parse("0162 1234567 ext 5", CountryCode.Vietnam);

        Assert.Equal(number, PhoneNumber.Restore(
            number.Value, number.E164, number.Extension, number.Country, number.Kind, number.MigratedFrom, number.NeedsReview));
    }

    [Fact]
    public void The_international_form_is_read_back_the_same_everywhere()
    {
        foreach (var line in VietnameseCorpus.Lines("phones"))
        {
            if (!PhoneNumber.TryParse(line, CountryCode.Vietnam, out var number))
                continue;
            foreach (var region in new[] { "VN", "US", "DE", "IT", "RU" })
            {
                var again = PhoneNumber.Parse(number.E164, CountryCode.Parse(region));
                Assert.Equal((number.E164, number.Kind), (again.E164, again.Kind));
            }
        }
    }
}
