using Crm.Core.Errors;
using Crm.Core.Testing;
using Crm.Core.Traits;

namespace Crm.Core.Tests.Traits;

public sealed class TraitTests
{
    [Fact]
    public void A_noted_trait_is_current_and_announced()
    {
        var noted = A.Trait(NewTrait.Preference("Kênh liên hệ").Being("Zalo").AtLevel(4).Observed().By(Some.User));

        Assert.True(noted.IsCurrent);
        Assert.Equal(("Kênh liên hệ", "kenh lien he", "Zalo", 4, TraitBasis.Observed), (noted.Topic, noted.TopicKey, noted.Value, noted.Level, noted.Basis));
        Assert.Equal(["trait", noted.CustomerId.ToString(), "2:kenh lien he"], Assert.Single(noted.UniqueKeys).Parts);
        var occurred = Assert.IsType<TraitNoted>(Assert.Single(noted.TakePendingChanges().Events));
        Assert.Equal((TraitKind.Preference, 4, null), (occurred.Kind, occurred.Level, occurred.Supersedes));
    }

    [Fact]
    public void Noting_the_same_topic_again_makes_the_old_trait_history()
    {
        var before = A.Trait(NewTrait.Need("Chỗ đậu xe").AtLevel(2).Since(Some.Instant.AddDays(-1)));
        before.TakePendingChanges();

        var after = A.Trait(NewTrait.Need("CHO DAU XE").AtLevel(5), current: before);

        Assert.False(before.IsCurrent);
        Assert.Equal((after.Id, after.NotedAt, 2), (before.SupersededById!.Value, before.SupersededAt!.Value, before.Level));
        Assert.Empty(before.UniqueKeys);
        Assert.True(after.IsCurrent);
        Assert.Equal(after.Id, Assert.IsType<TraitSuperseded>(Assert.Single(before.TakePendingChanges().Events)).By);
        Assert.Equal(before.Id, Assert.IsType<TraitNoted>(Assert.Single(after.TakePendingChanges().Events)).Supersedes);
    }

    [Fact]
    public void A_trait_that_was_true_earlier_is_history_from_the_start()
    {
        var current = A.Trait();

        var older = A.Trait(NewTrait.Need("parking").Since(Some.Instant.AddDays(-9)), current: current);

        Assert.True(current.IsCurrent);
        Assert.Equal((current.Id, current.NotedAt), (older.SupersededById!.Value, older.SupersededAt!.Value));
    }

    [Fact]
    public void Another_topic_does_not_supersede()
    {
        var current = A.Trait(NewTrait.Need("parking"));

        Assert.Equal("crm.trait.superseded", Assert.Throws<CrmException>(() => A.Trait(NewTrait.Need("delivery"), current: current)).Code);
        Assert.Equal("crm.trait.superseded", Assert.Throws<CrmException>(() => A.Trait(NewTrait.Activity("parking"), current: current)).Code);
        Assert.True(current.IsCurrent);
    }

    [Fact]
    public void A_need_is_answered_once()
    {
        var need = A.Trait();

        need.Answer(Some.Instant);

        Assert.Equal(Some.Instant, need.AnsweredAt);
        Assert.IsType<NeedAnswered>(need.TakePendingChanges().Events[^1]);
        Assert.Equal("crm.trait.already-answered", Assert.Throws<CrmException>(() => need.Answer(Some.Instant)).Code);
    }

    [Fact]
    public void Only_a_current_need_can_be_answered_and_not_before_it_was_noted()
    {
        var history = A.Trait();
        A.Trait(current: history);

        Assert.Equal("crm.trait.superseded", Assert.Throws<CrmException>(() => history.Answer(Some.Instant)).Code);
        Assert.Equal("crm.trait.not-a-need", Assert.Throws<CrmException>(() => A.Trait(NewTrait.Activity("golf")).Answer(Some.Instant)).Code);
        Assert.Equal("crm.trait.answered-too-early", Assert.Throws<CrmException>(() => A.Trait().Answer(Some.Instant.AddSeconds(-1))).Code);
    }

    public static TheoryData<string, string, NewTrait> Refused() => new()
    {
        { "crm.trait.unknown-kind", "kind", new((TraitKind)9, "parking") },
        { "crm.trait.unknown-kind", "basis", NewTrait.Need("parking") with { Basis = (TraitBasis)9 } },
        { "crm.trait.invalid-level", "level", NewTrait.Need("parking").AtLevel(0) },
        { "crm.trait.invalid-level", "level", NewTrait.Need("parking").AtLevel(6) },
        { "crm.trait.in-the-future", "notedAt", NewTrait.Need("parking").Since(Some.Instant.AddMinutes(6)) },
        { "crm.trait.invalid-topic", "topic", NewTrait.Need("?!") },
        { "crm.text.required", "topic", NewTrait.Need(" ") },
        { "crm.text.too-long", "topic", NewTrait.Need(new string('a', 101)) },
        { "crm.text.too-long", "value", NewTrait.Need("parking").Being(new string('a', 201)) },
        { "crm.id.empty", "sourceInteraction", NewTrait.Need("parking").From(default) },
        { "crm.user.invalid", "user", NewTrait.Need("parking").By(default) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Bad_input_is_refused_with_its_place(string code, string path, NewTrait draft)
    {
        var refused = Assert.Throws<CrmException>(() => A.Trait(draft));

        Assert.Equal((code, path), (refused.Code, refused.Path));
    }
}
