using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Teams;
using Crm.Core.Testing;
using Crm.Core.Values;

namespace Crm.Core.Tests.Values;

public sealed class CleanTextTests
{
    [Fact]
    public void A_text_is_composed_and_trimmed_and_keeps_its_inner_spaces() =>
        Assert.Equal("Lan  Nguyễn", CleanText.Required(" \u200B Lan  Nguye\u0302\u0303n\u00A0", 20, "name"));

    [Fact]
    public void A_name_whose_folded_form_is_too_long_for_its_column_is_refused_where_it_stands()
    {
        var name = new string('℡', 150);
        Assert.Equal(450, Fold.Key(name).Length);

        Refused("name", () => A.Deal(A.Pipeline(), new NewOpportunity(name)));
        Refused("name", () => Team.Create(Some.Tenant, new(Some.Id()), name, null, Some.Instant));
        Refused("company", () => A.Lead(NewLead.Of(null, name + name)));
        Refused("name", () => A.Lead(NewLead.Of(name + name)));

        static void Refused(string path, Func<object?> make) => Assert.Equal(path, Refuses.With("crm.text.too-long", make).Path);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData("\u200B\0")]
    public void Nothing_is_refused_where_something_must_be(string? text)
    {
        Assert.Equal("name", Refuses.With("crm.text.required", () => CleanText.Required(text, 20, "name")).Path);
        Assert.Null(CleanText.Optional(text, 20, "name"));
    }

    [Fact]
    public void The_length_counts_after_cleaning()
    {
        Assert.Equal("Lan", CleanText.Required("   Lan   ", 3, "name"));
        Refuses.With("crm.text.too-long", () => CleanText.Required("Lana", 3, "name"), "Lana");
    }

    [Theory]
    [InlineData("La\u0007n")]
    [InlineData("La\nn")]
    [InlineData("La\tn")]
    [InlineData("La\u0085n")]
    [InlineData("La\u2028n")]
    [InlineData("La\u007Fn")]
    public void Control_characters_are_refused_in_one_line(string text) =>
        Refuses.With("crm.text.control-character", () => CleanText.Optional(text, 20, "name"), text);

    [Fact]
    public void Several_lines_have_one_kind_of_break() =>
        Assert.Equal("a\nb\nc\td", CleanText.Required("a\r\nb\rc\td", 20, "note", multiline: true));

    [Fact]
    public void Other_control_characters_are_refused_in_several_lines_too() =>
        Refuses.With("crm.text.control-character", () => CleanText.Required("a\u001Bb", 20, "note", multiline: true));

    // Not a theory: attributes cannot hold half a character.
    [Fact]
    public void Half_a_character_is_refused()
    {
        foreach (var text in new[] { "a\uD83D", "\uDE00b", "\uDE00\uD83D" })
            Refuses.With("crm.text.invalid-unicode", () => CleanText.Required(text, 20, "name"));
    }

    [Fact]
    public void A_whole_emoji_is_text() => Assert.Equal("😀", CleanText.Required("😀", 2, "name"));
}
