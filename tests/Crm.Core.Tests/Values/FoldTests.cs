using System.Text;
using Crm.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Values;

public sealed class FoldTests
{
    private static readonly bool s_platformNormalises = "e\u0301".Normalize(NormalizationForm.FormC) == "é";

    [Theory]
    [InlineData("Nguye\u0302\u0303n", "Nguyễn")]
    [InlineData("Nguy\u1EC5n", "Nguyễn")]
    [InlineData("Vie\u0323\u0302t", "Việt")]
    [InlineData("Vi\u00EA\u0323t", "Việt")]
    [InlineData("\u00D0a\u0300 Na\u0306\u0303ng", "Đà Nẵng")]
    [InlineData("\u0189ông \u00F0ong", "Đông đong")]
    [InlineData("La\u200Bn\u202E\0", "Lan")]
    [InlineData("\uFEFFLan", "Lan")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("क\u094D\u200Dष", "क\u094D\u200Dष")]
    [InlineData("\U0001F468\u200D\U0001F469", "\U0001F468\u200D\U0001F469")]
    [InlineData("", "")]
    public void Composing_gives_the_written_form(string typed, string written) => Assert.Equal(written, Fold.Compose(typed));

    [Theory]
    [InlineData("Nguyễn Thị Lan", "nguyen thi lan")]
    [InlineData("  ĐẶNG\t Văn\u00A0Đức ", "dang van duc")]
    [InlineData("Ｎｇｕｙễｎ　１２３", "nguyen 123")]
    [InlineData("Straße Ærø Łódź Œuvre", "strasse aero lodz oeuvre")]
    [InlineData("ǅ İstanbul ıI", "dz istanbul ii")]
    [InlineData("Ελλάς", "ελλασ")]
    [InlineData("ЁЖ Й", "еж и")]
    [InlineData("O’Brien – “x”", "o'brien - \"x\"")]
    [InlineData("𝓛𝓪𝓷", "lan")]
    [InlineData("ﬁn", "fin")]
    [InlineData("한국", "한국")]
    [InlineData("ไทย ก็", "ไทย ก็")]
    [InlineData("   ", "")]
    public void The_key_has_neither_case_nor_accents(string text, string key) => Assert.Equal(key, Fold.Key(text));

    [Theory]
    [InlineData("Hoà", "hòa")]
    [InlineData("Hòa", "hòa")]
    [InlineData("Khánh Hoà", "khánh hòa")]
    [InlineData("Hoàng", "hoàng")]
    [InlineData("Hòang", "hoàng")]
    [InlineData("Khoẻ", "khỏe")]
    [InlineData("Thuỷ", "thủy")]
    [InlineData("Thủy", "thủy")]
    [InlineData("Hùynh", "huỳnh")]
    [InlineData("Huỳnh", "huỳnh")]
    [InlineData("Quý", "quý")]
    [InlineData("Quỳnh", "quỳnh")]
    [InlineData("Hoà, Thuỵ", "hòa, thụy")]
    [InlineData("Tuấn", "tuấn")]
    [InlineData("THỊ", "thị")]
    public void Tones_have_one_place(string text, string toned) => Assert.Equal(toned, Fold.Toned(text));

    [Fact]
    public void Tones_keep_different_people_apart()
    {
        Assert.NotEqual(Fold.Toned("Tuấn"), Fold.Toned("Tuân"), StringComparer.Ordinal);
        Assert.Equal(Fold.Key("Tuấn"), Fold.Key("Tuân"));
    }

    [Theory]
    [InlineData("Lan, Nguyễn Thị", "lan nguyen thi")]
    [InlineData("lan lan LAN", "lan")]
    [InlineData("(o-o)", "o")]
    [InlineData("***", "")]
    public void Tokens_are_sorted_words_each_once(string text, string tokens) => Assert.Equal(tokens, Fold.Tokens(text));

    [Fact]
    public void The_keys_of_a_name_are_the_three_foldings()
    {
        Assert.Equal(new NameKeys("trần hòa", "tran hoa", "hoa tran"), NameKeys.Of("Trần Hoà"));
        Assert.DoesNotContain("tran", NameKeys.Of("Trần Hoà").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Folding_twice_changes_nothing() => Prop.ForAll(Texts.Any(), IsSettled).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Folding_twice_changes_nothing_where_joiners_marks_and_halves_of_pairs_meet() =>
        Prop.ForAll(Texts.Restless(), IsSettled).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Theory]
    [InlineData("\u0366\U0001D16D\u200D\u113A", "\U0001D16D\u0366\u113A")]
    [InlineData("क\u0316\u200Dष", "क\u0316\u200Dष")]
    public void A_joiner_looks_past_the_marks_to_the_letters(string text, string composed) => Assert.Equal(composed, Fold.Compose(text));

    [Fact]
    public void Every_single_code_point_folds_once_and_for_all()
    {
        for (var code = 0; code <= 0x2FA1F; code++)
        {
            if (code is >= 0xD800 and <= 0xDFFF)
                continue;
            var text = char.ConvertFromUtf32(code);
            Assert.True(Same(Fold.Compose, text) && Same(Fold.Key, text) && Same(Fold.Toned, text), $"U+{code:X4}");
        }
    }

    [Fact]
    public void Foldings_agree_on_a_text_and_its_composed_and_its_toned_form() => Prop.ForAll(
        Texts.Any(),
        text => Fold.Key(Fold.Compose(text)) == Fold.Key(text) && Fold.Toned(Fold.Compose(text)) == Fold.Toned(text))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void Half_a_surrogate_pair_stays_as_written_and_is_the_replacement_character_in_a_key()
    {
        Assert.Equal("\uD83D\u0301", Fold.Compose("\uD83D\u0301"));
        Assert.Equal("a\uFFFD", Fold.Key("Á\uDE00"));
    }

    [Fact]
    public void Composing_is_the_platforms_form_c_for_every_code_point()
    {
        if (!s_platformNormalises)
            return;
        for (var code = 1; code <= 0x2FA1F; code++)
        {
            if (!Texts.IsAssigned(code) || IsOurs(code))
                continue;
            var text = "a" + char.ConvertFromUtf32(code) + "\u0323";
            Assert.True(text.Normalize(NormalizationForm.FormC) == Fold.Compose(text), $"U+{code:X4}");
        }
    }

    [Fact]
    public void Composing_is_the_platforms_form_c_for_sequences()
    {
        if (!s_platformNormalises)
            return;
        Prop.ForAll(
            Texts.Any(),
            text =>
            {
                var plain = string.Concat(text.EnumerateRunes().Where(rune => !IsOurs(rune.Value)));
                return plain.Normalize(NormalizationForm.FormC) == Fold.Compose(plain);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    private static bool IsSettled(string text) =>
        Same(Fold.Compose, text) && Same(Fold.Key, text) && Same(Fold.Toned, text) && Same(Fold.Tokens, text);

    private static bool Same(Func<string, string> fold, string text) => fold(fold(text)) == fold(text);

    // What we change on purpose, and marks added to Unicode after our table's version 14.
    private static bool IsOurs(int code) => code is 0 or 0xAD or 0xD0 or 0xF0 or 0x189 or 0x61C or 0x180E
        or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2064) or (>= 0x2066 and <= 0x2069) or 0xFEFF
        or 0x0897 or 0x0CF3 or 0x0ECE or (>= 0x10D69 and <= 0x10D6D) or (>= 0x10EFC and <= 0x10EFF) or (>= 0x11241 and <= 0x113E2)
        or (>= 0x11F00 and <= 0x11F59) or (>= 0x105C0 and <= 0x105F3) or (>= 0x16100 and <= 0x16D7F) or (>= 0x1E08F and <= 0x1E5FF)
        or (>= 0x11341 and <= 0x11355);
}
