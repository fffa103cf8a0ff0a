using Crm.Core.Values;

namespace Crm.Core.Tests.Values;

public sealed class PostalAddressTests
{
    [Theory]
    [InlineData("TP.HCM", "79")]
    [InlineData("TPHCM", "79")]
    [InlineData("Tp. Hồ Chí Minh", "79")]
    [InlineData("Sài Gòn", "79")]
    [InlineData("SG", "79")]
    [InlineData("Ho Chi Minh City", "79")]
    [InlineData("BRVT", "79")]
    [InlineData("Bà Rịa – Vũng Tàu", "79")]
    [InlineData("BR-VT", "79")]
    [InlineData("Bình Dương", "79")]
    [InlineData("HN", "01")]
    [InlineData("hanoi", "01")]
    [InlineData("TP Huế", "46")]
    [InlineData("Thừa Thiên - Huế", "46")]
    [InlineData("Khánh Hòa", "56")]
    [InlineData("Khánh Hoà", "56")]
    [InlineData("T. Đắc Lắc", "66")]
    [InlineData("Daklak", "66")]
    [InlineData("Tỉnh Hà Nam", "37")]
    [InlineData("Đồng Nai", "75")]
    [InlineData("DN", null)]
    [InlineData("Atlantis", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_province_is_found_by_any_of_its_names(string? text, string? code) =>
        Assert.Equal(code, VietnamUnits.FindProvince(text)?.Code);

    [Fact]
    public void The_form_of_a_province_depends_on_the_day()
    {
        Assert.Equal("Tỉnh Đồng Nai", VietnamUnits.FindProvince("Đồng Nai", new DateOnly(2026, 4, 29))?.FullName);
        Assert.Equal("Thành phố Đồng Nai", VietnamUnits.FindProvince("Đồng Nai", new DateOnly(2026, 4, 30))?.FullName);
        Assert.Null(VietnamUnits.FindProvince("Đồng Nai", new DateOnly(2025, 6, 30)));
    }

    [Fact]
    public void The_list_is_complete()
    {
        foreach (var day in new[] { VietnamUnits.ValidFrom, VietnamUnits.AsOf })
            Assert.Equal(34, VietnamUnits.Provinces(day).Count);
        var communes = VietnamUnits.Provinces(VietnamUnits.AsOf).SelectMany(VietnamUnits.Communes).ToList();
        Assert.Equal(3_321, communes.Count);
        Assert.Equal((697, 2_611, 13), (
            communes.Count(c => c.Kind == CommuneKind.Ward),
            communes.Count(c => c.Kind == CommuneKind.Commune),
            communes.Count(c => c.Kind == CommuneKind.SpecialZone)));
        Assert.Empty(VietnamUnits.Provinces(new DateOnly(2025, 6, 30)));
    }

    [Theory]
    [InlineData("Hà Nội", "Phường Ba Đình", "00004")]
    [InlineData("Hà Nội", "P. Ba Đình", "00004")]
    [InlineData("Hà Nội", "P.Ba Dinh", "00004")]
    [InlineData("Hà Nội", "ba đình", "00004")]
    [InlineData("Quảng Trị", "Đặc khu Cồn Cỏ", "19742")]
    [InlineData("An Giang", "Phú Quốc", "31078")]
    [InlineData("Hà Nội", "Phường Bến Nghé", null)]
    [InlineData("Hà Nội", "", null)]
    [InlineData("Hà Nội", null, null)]
    public void A_commune_is_found_within_its_province(string province, string? text, string? code) =>
        Assert.Equal(code, VietnamUnits.FindCommune(VietnamUnits.FindProvince(province)!, text)?.Code);

    [Fact]
    public void Every_commune_is_found_by_its_full_name_and_by_its_abbreviation()
    {
        foreach (var province in VietnamUnits.Provinces(VietnamUnits.AsOf))
        {
            foreach (var commune in VietnamUnits.Communes(province))
            {
                Assert.Equal(commune, VietnamUnits.FindCommune(province, commune.FullName));
                Assert.Equal(commune, VietnamUnits.FindCommune(province, commune.FullName.ToUpperInvariant()));
                Assert.Equal(commune, VietnamUnits.FindCommune(province, commune.Name));
            }
        }
    }

    [Fact]
    public void Two_communes_told_apart_by_tones_only_are_not_guessed_between()
    {
        var haiPhong = VietnamUnits.FindProvince("Hải Phòng")!;

        Assert.Null(VietnamUnits.FindCommune(haiPhong, "Cam Giang"));
    }

    [Fact]
    public void One_address_written_in_two_ways_has_one_key()
    {
        var one = PostalAddress.Of(CountryCode.Vietnam, "Số 5, đường Lê Lợi", "P. Ba Đình", province: "HN");
        var other = PostalAddress.Of(CountryCode.Vietnam, "5 Le Loi", "Phường Ba Đình", city: "Thành phố Hà Nội");

        Assert.Equal("5 le loi|00004|01||VN", one.Key);
        Assert.Equal(one.Key, other.Key);
        Assert.Equal(("01", "00004", VietnamUnits.AsOf), (one.ProvinceCode, one.CommuneCode, one.UnitsAsOf));
    }

    [Fact]
    public void An_old_address_keeps_its_district_as_text()
    {
        var address = PostalAddress.Of(CountryCode.Vietnam, "12 Nguyễn Huệ", "P. Bến Nghé cũ", "Q.1", province: "TP.HCM");

        Assert.Equal(("Q.1", "79", null), (address.District, address.ProvinceCode, address.CommuneCode));
        Assert.Equal("12 Nguyễn Huệ, P. Bến Nghé cũ, Q.1, TP.HCM, VN", address.Full);
    }

    [Fact]
    public void Other_countries_are_free_text()
    {
        var address = PostalAddress.Of(CountryCode.Parse("DE"), "Unter den Linden 1\nHinterhaus", city: "Berlin", postalCode: "10117");

        Assert.Null(address.ProvinceCode);
        Assert.Null(address.UnitsAsOf);
        Assert.Equal("Unter den Linden 1, Hinterhaus, Berlin, 10117, DE", address.Full);
        Assert.Equal("unter den linden 1 hinterhaus||berlin|10117|DE", address.Key);
    }

    [Fact]
    public void The_street_is_not_shown()
    {
        var address = PostalAddress.Of(CountryCode.Vietnam, "5 Lê Lợi", "P. Ba Đình", province: "Hà Nội");

        Assert.Equal("•••, Hà Nội, VN", address.ToString());
    }

    [Fact]
    public void Nothing_but_a_country_is_no_address()
    {
        Assert.Equal("home", Refuses.With("crm.address.empty", () => PostalAddress.Of(CountryCode.Vietnam, " ", path: "home")).Path);
        Refuses.With("crm.country.unknown", () => PostalAddress.Of(default, "5 Lê Lợi"));
    }

    [Fact]
    public void The_refused_part_is_named()
    {
        var refused = Refuses.With("crm.text.too-long", () => PostalAddress.Of(CountryCode.Vietnam, ward: new string('x', 101)));

        Assert.Equal("address.ward", refused.Path);
        Refuses.With("crm.text.control-character", () => PostalAddress.Of(CountryCode.Vietnam, "a\u0007"));
    }
}
