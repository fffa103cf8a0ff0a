using Crm.Core.Values;

namespace Crm.Core.Tests.Values;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("vn", "VN")]
    [InlineData(" De ", "DE")]
    [InlineData("XK", "XK")]
    public void A_country_is_read(string text, string code) => Assert.Equal(code, CountryCode.Parse(text).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ZZ")]
    [InlineData("VNM")]
    [InlineData("Việt Nam")]
    public void An_unknown_country_is_refused(string? text)
    {
        Refuses.With("crm.country.unknown", () => CountryCode.Parse(text), text);
        Assert.False(CountryCode.TryParse(text, out _));
    }

    [Fact]
    public void Every_country_of_the_standard_is_known()
    {
        Assert.Equal(250, CountryCode.All.Count);
        Assert.Equal(250, CountryCode.All.Distinct().Count());
        Assert.Equal(CountryCode.Vietnam, CountryCode.Parse("VN"));
    }

    [Theory]
    [InlineData("vi", "vi")]
    [InlineData("EN-gb", "en-GB")]
    [InlineData("en_us", "en-US")]
    [InlineData("zh-hant-tw", "zh-Hant-TW")]
    [InlineData("es-419", "es-419")]
    [InlineData("de-1996", "de-1996")]
    [InlineData("fil", "fil")]
    [InlineData("ca-ES-valencia", "ca-ES-valencia")]
    public void A_language_has_one_form(string text, string tag)
    {
        Assert.Equal(tag, LanguageTag.Parse(text).Value);
        Assert.Equal(LanguageTag.Parse(tag), LanguageTag.Parse(LanguageTag.Parse(text).ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("v")]
    [InlineData("tiếng Việt")]
    [InlineData("en-")]
    [InlineData("en-GB-Latn")]
    [InlineData("en-GB-US")]
    [InlineData("1a")]
    [InlineData("english")]
    public void What_is_no_language_is_refused(string? text)
    {
        Refuses.With("crm.language.invalid", () => LanguageTag.Parse(text));
        Assert.False(LanguageTag.TryParse(text, out _));
    }

    [Fact]
    public void The_language_of_a_tag_is_its_first_part() => Assert.Equal("en", LanguageTag.Parse("en-GB").Language);

    [Fact]
    public void A_time_zone_tells_the_day()
    {
        var zone = TimeZoneName.Parse("Asia/Ho_Chi_Minh");

        Assert.Equal(TimeZoneName.Vietnam, zone);
        Assert.Equal(new DateOnly(2026, 11, 23), zone.DayOf(new DateTimeOffset(2026, 11, 22, 17, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new DateOnly(2026, 11, 22), TimeZoneName.Utc.DayOf(new DateTimeOffset(2026, 11, 22, 17, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("SE Asia Standard Time")]
    [InlineData("Asia/Nowhere")]
    [InlineData("Asia/../UTC")]
    [InlineData("/etc/passwd")]
    [InlineData("GMT+7")]
    public void An_unknown_time_zone_is_refused(string? text)
    {
        Refuses.With("crm.time-zone.unknown", () => TimeZoneName.Parse(text), text);
        Assert.False(TimeZoneName.TryParse(text, out _));
    }

    [Fact]
    public void No_time_zone_has_no_rules() => Refuses.With("crm.time-zone.unknown", () => default(TimeZoneName).Zone());
}
