using Crm.Core.Consents;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Testing;
using Crm.Core.Values;

namespace Crm.Core.Tests.Consents;

public sealed class ContactRuleTests
{
    private const string Minimal = """{ "name": "a", "version": "1", "purposes": [], "channels": [{ "channel": "Sms", "hours": { "from": "07:00", "until": "22:00" }, "caps": [{ "contacts": 3, "hours": 24 }], "blockedBy": ["DoNotCall"], "obligations": [] }] }""";

    [Theory]
    [InlineData("2026-03-14T07:00+07:00", "07:00", "22:00", true)]
    [InlineData("2026-03-14T06:59:59.999999+07:00", "07:00", "22:00", false)]
    [InlineData("2026-03-14T21:59:59.999999+07:00", "07:00", "22:00", true)]
    [InlineData("2026-03-14T22:00+07:00", "07:00", "22:00", false)]
    [InlineData("2026-03-14T23:30+07:00", "22:00", "02:00", true)]
    [InlineData("2026-03-14T00:00+07:00", "22:00", "02:00", true)]
    [InlineData("2026-03-14T02:00+07:00", "22:00", "02:00", false)]
    [InlineData("2026-03-14T12:00+07:00", "22:00", "02:00", false)]
    [InlineData("2026-03-14T23:59+07:00", "08:00", "00:00", true)]
    [InlineData("2026-03-14T00:00+07:00", "08:00", "00:00", false)]
    public void Hours_are_those_of_the_clock_on_the_wall(string at, string from, string until, bool inside) =>
        Assert.Equal(inside, new ContactHours(from, until).Contains(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), TimeZoneName.Vietnam.Zone()));

    [Theory]
    [InlineData("2026-03-29T00:59Z", "01:30", "03:00", true)] // 01:59 before the clock jumps to 03:00
    [InlineData("2026-03-29T01:00Z", "01:30", "03:00", false)] // 03:00 summer time: the hour between was skipped
    [InlineData("2026-10-25T00:30Z", "02:00", "03:00", true)] // 02:30 summer time
    [InlineData("2026-10-25T01:30Z", "02:00", "03:00", true)] // 02:30 once more, winter time
    [InlineData("2026-10-25T02:00Z", "02:00", "03:00", false)]
    public void Hours_follow_a_change_of_the_clock(string at, string from, string until, bool inside) =>
        Assert.Equal(inside, new ContactHours(from, until).Contains(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), TimeZoneName.Parse("Europe/Berlin").Zone()));

    [Theory]
    [InlineData("8:00", "21:00")]
    [InlineData("08:00", "24:00")]
    [InlineData("", "")]
    public void Hours_nobody_can_read_allow_nothing(string from, string until) =>
        Assert.DoesNotContain(Enumerable.Range(0, 24), hour => new ContactHours(from, until).Contains(new(2026, 3, 2, hour, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc));

    [Fact]
    public void A_contact_a_whole_stretch_away_does_not_count_and_one_a_microsecond_nearer_does()
    {
        var (cap, at, day) = (new ContactCap(1, 24), Some.Instant, TimeSpan.FromHours(24));

        Assert.False(cap.IsExceeded([], at));
        Assert.False(cap.IsExceeded([at - day, at + day], at));
        Assert.True(cap.IsExceeded([at - day + TimeSpan.FromMicroseconds(1)], at));
        Assert.True(cap.IsExceeded([at + day - TimeSpan.FromMicroseconds(1)], at));
        Assert.True(cap.IsExceeded([at], at));
        Assert.True(new ContactCap(0, 24).IsExceeded([], at));
    }

    [Fact]
    public void The_stretch_may_begin_anywhere()
    {
        var (cap, at) = (new ContactCap(3, 24), Some.Instant);

        Assert.False(cap.IsExceeded([at.AddHours(-20), at.AddHours(-16), at.AddHours(5), at.AddHours(9)], at)); // no 24 hours hold four
        Assert.True(cap.IsExceeded([at.AddHours(-10), at.AddHours(-5), at.AddHours(10)], at));
        Assert.True(cap.IsExceeded([at.AddHours(1), at.AddHours(2), at.AddHours(3)], at));
    }

    [Fact]
    public void The_pack_for_Vietnam_says_what_Decree_91_2020_says()
    {
        var pack = ContactRulePack.Shipped.Single(p => p.Name == "vn-91-2020");
        var (sms, email, call) = (Rule(Channel.Sms), Rule(Channel.Email), Rule(Channel.Call));

        Assert.Equal((new ContactHours("07:00", "22:00"), new ContactCap(3, 24)), (sms.Hours, Assert.Single(sms.Caps)));
        Assert.Equal((null, new ContactCap(3, 24)), (email.Hours, Assert.Single(email.Caps)));
        Assert.Equal((new ContactHours("08:00", "17:00"), new ContactCap(1, 24)), (call.Hours, Assert.Single(call.Caps)));
        Assert.All([sms, email], r => Assert.Equal(("label-first", "opt-out-last"), (r.Obligations[0], r.Obligations[^1])));
        Assert.True(PurposeRule.Strict("marketing").NeedsConsent);

        ChannelRule Rule(Channel channel) => pack.Channels.Single(c => c.Channel == channel);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\"name\": \"a\"", "\"name\": \"a\", \"name\": \"b\"")]
    [InlineData("\"name\": \"a\"", "\"nmae\": \"a\"")]
    [InlineData("\"name\": \"a\"", "\"name\": \"\"")]
    [InlineData("\"name\": \"a\"", "\"name\": null")]
    [InlineData("\"Sms\"", "\"Telex\"")]
    [InlineData("\"Sms\"", "77")]
    [InlineData("07:00", "7 am")]
    [InlineData("07:00", "22:00")]
    [InlineData("\"contacts\": 3", "\"contacts\": -1")]
    [InlineData("\"hours\": 24", "\"hours\": 0")]
    [InlineData("DoNotCall", "DoNotAsk")]
    [InlineData("}] }", "}, { \"channel\": \"Sms\", \"hours\": null, \"caps\": [], \"blockedBy\": [], \"obligations\": [] }] }")]
    public void A_pack_that_is_not_sound_is_refused(string sound, string unsound)
    {
        Assert.Equal("a 1", ContactRulePack.Parse(Minimal).ToString());

        var text = sound.Length == 0 ? unsound : Minimal.Replace(sound, unsound, StringComparison.Ordinal);
        Assert.NotEqual(Minimal, text);
        Assert.Equal("crm.contact.invalid-rules", Assert.Throws<CrmException>(() => ContactRulePack.Parse(text)).Code);
    }

    [Fact]
    public void A_pack_that_is_too_long_is_refused() =>
        Assert.Equal("crm.contact.invalid-rules", Assert.Throws<CrmException>(() => ContactRulePack.Parse(new string(' ', ContactRulePack.MaxLength + 1))).Code);
}
