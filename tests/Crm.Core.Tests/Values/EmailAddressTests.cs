using System.Globalization;
using Crm.Core.Values;

namespace Crm.Core.Tests.Values;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData(" Lan.Nguyen@Example.VN ", "Lan.Nguyen@Example.VN", "lan.nguyen@example.vn")]
    [InlineData("lan+shop@example.com", "lan+shop@example.com", "lan+shop@example.com")]
    [InlineData("lan@bücher.de", "lan@bücher.de", "lan@xn--bcher-kva.de")]
    [InlineData("LAN@BÜCHER.DE", "LAN@BÜCHER.DE", "lan@xn--bcher-kva.de")]
    [InlineData("lan@bu\u0308cher.de", "lan@bücher.de", "lan@xn--bcher-kva.de")]
    [InlineData("đặng@việtnam.vn", "đặng@việtnam.vn", "dang@xn--vitnam-jk8b.vn")]
    [InlineData("a@例え。テスト", "a@例え。テスト", "a@xn--r8jz45g.xn--zckzah")]
    [InlineData("o'brien@example.ie", "o'brien@example.ie", "o'brien@example.ie")]
    [InlineData("lan@example.vn\u200B", "lan@example.vn", "lan@example.vn")]
    public void An_address_keeps_what_was_typed_beside_its_key(string text, string value, string key)
    {
        var address = EmailAddress.Parse(text);

        Assert.Equal((value, key), (address.Value, address.Key));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("lan")]
    [InlineData("@example.vn")]
    [InlineData("lan@")]
    [InlineData("lan@example")]
    [InlineData("lan@example..vn")]
    [InlineData("lan@.vn")]
    [InlineData("lan@example.vn.")]
    [InlineData("lan@-example.vn")]
    [InlineData("lan@exa_mple.vn")]
    [InlineData("lan@1.2.3.4")]
    [InlineData("lan@[1.2.3.4]")]
    [InlineData(".lan@example.vn")]
    [InlineData("lan.@example.vn")]
    [InlineData("la..n@example.vn")]
    [InlineData("la n@example.vn")]
    [InlineData("\"la n\"@example.vn")]
    [InlineData("lan@thi@example.vn")]
    [InlineData("Lan <lan@example.vn>")]
    [InlineData("lan@example.vn, hoa@example.vn")]
    [InlineData("lan@example.v")]
    [InlineData("lan@\uFFFD.vn")]
    public void What_is_no_address_is_refused(string? text)
    {
        Refuses.With("crm.email.invalid", () => EmailAddress.Parse(text), text);
        Assert.False(EmailAddress.TryParse(text, out _));
    }

    [Fact]
    public void The_limits_of_the_protocol_hold()
    {
        var local = new string('a', 64);
        var domain = string.Join('.', new string('b', 63), new string('c', 63), new string('d', 58), "vn");

        Assert.Equal(64, EmailAddress.Parse($"{local}@example.vn").Value.IndexOf('@', StringComparison.Ordinal));
        Refuses.With("crm.email.invalid", () => EmailAddress.Parse($"a{local}@example.vn"));
        Refuses.With("crm.email.invalid", () => EmailAddress.Parse($"{new string('đ', 33)}@example.vn"));
        Assert.Equal(254, EmailAddress.Parse($"{local}@{domain}").Value.Length);
        Refuses.With("crm.email.invalid", () => EmailAddress.Parse($"{local}@d{domain}"));
        Refuses.With("crm.email.invalid", () => EmailAddress.Parse($"lan@{new string('e', 64)}.vn"));
    }

    [Theory]
    [InlineData("Lan@gmial.com", "Lan@gmail.com")]
    [InlineData("lan@gmai.com", "lan@gmail.com")]
    [InlineData("lan@gmail.con", "lan@gmail.com")]
    [InlineData("lan@gmaill.cmo", "lan@gmail.com")]
    [InlineData("lan@yaho.com", "lan@yahoo.com")]
    [InlineData("lan@yahoo.com.v", null)]
    [InlineData("lan@hotmial.com", "lan@hotmail.com")]
    [InlineData("lan@outlok.com", "lan@outlook.com")]
    [InlineData("lan@example.con", "lan@example.com")]
    [InlineData("lan@gmail.com", null)]
    [InlineData("lan@ymail.com", null)]
    [InlineData("lan@mail.com", null)]
    [InlineData("lan@example.vn", null)]
    public void Likely_slips_in_the_domain_are_pointed_out(string text, string? better)
    {
        if (better is null && !EmailAddress.TryParse(text, out _))
            return;
        Assert.Equal(better, EmailAddress.Parse(text).SuggestCorrection());
    }

    [Fact]
    public void The_domain_is_shown_the_name_is_not() => Assert.Equal("l***@example.vn", EmailAddress.Parse("lan@example.vn").ToString());

    [Theory]
    [InlineData("bücher.de")]
    [InlineData("việtnam.vn")]
    [InlineData("пример.рф")]
    [InlineData("例え.テスト")]
    [InlineData("παράδειγμα.gr")]
    [InlineData("한국.kr")]
    public void Domains_have_the_ascii_form_the_platform_gives(string domain) =>
        Assert.Equal($"a@{new IdnMapping().GetAscii(domain)}", EmailAddress.Parse($"a@{domain}").Key);
}
