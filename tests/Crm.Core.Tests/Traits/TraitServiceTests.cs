using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Settings;
using Crm.Core.Tenancy;
using Crm.Core.Testing;
using Crm.Core.Timeline;
using Crm.Core.Traits;
using Microsoft.Extensions.Options;

namespace Crm.Core.Tests.Traits;

public sealed class TraitServiceTests
{
    private readonly Customer _lan = A.Person();
    private readonly ListRepository<Trait, TraitId> _stored = new();
    private readonly ListRepository<Interaction, InteractionId> _interactions = new();
    private readonly ManualClock _clock = new(Some.Instant);
    private readonly ITraits _traits;

    public TraitServiceTests() => _traits = Service.Of<ITraits>(
        _stored, new ListRepository<Customer, CustomerId>(_lan), _interactions, new CurrentCaller(new CrmCaller(Some.Tenant)), new CountedIds(), _clock, Options.Create(new CrmOptions()));

    [Fact]
    public async Task Noting_again_supersedes_and_the_history_tells_both()
    {
        var first = await _traits.NoteAsync(_lan.Id, NewTrait.Need("Chỗ đậu xe").AtLevel(1));
        _clock.Advance(TimeSpan.FromDays(1));
        var second = await _traits.NoteAsync(_lan.Id, NewTrait.Need("cho dau xe").AtLevel(5));
        await _traits.NoteAsync(_lan.Id, NewTrait.Activity("golf"));

        Assert.Equal([second.Id, first.Id], (await _traits.HistoryAsync(_lan.Id, "CHỖ ĐẬU XE")).Items.Select(t => t.Id));
        Assert.Equal(2, (await _traits.CurrentAsync(_lan.Id)).Items.Count);
        Assert.DoesNotContain((await _traits.CurrentAsync(_lan.Id)).Items, t => t.Id == first.Id);
    }

    [Fact]
    public async Task What_changed_since_the_last_contact_is_answered()
    {
        var answered = await _traits.NoteAsync(_lan.Id, NewTrait.Need("parking"));
        var old = await _traits.NoteAsync(_lan.Id, NewTrait.Preference("channel").Being("e-mail"));
        await _traits.NoteAsync(_lan.Id, NewTrait.Activity("golf"));
        var lastContact = _clock.GetUtcNow();
        _clock.Advance(TimeSpan.FromDays(1));
        await _traits.AnswerAsync(answered.Id);
        var changed = await _traits.NoteAsync(_lan.Id, NewTrait.Preference("channel").Being("Zalo"));

        var since = await _traits.ChangedSinceAsync(_lan.Id, lastContact);

        Assert.Equal(new[] { answered.Id, old.Id, changed.Id }.Order(), since.Items.Select(t => t.Id).Order());
    }

    [Fact]
    public async Task The_source_is_an_interaction_with_the_same_customer()
    {
        var hers = A.Interaction(customer: _lan.Id);
        var anothers = A.Interaction();
        _interactions.Add(hers);
        _interactions.Add(anothers);

        Assert.Equal(hers.Id, (await _traits.NoteAsync(_lan.Id, NewTrait.Need("parking").From(hers.Id))).SourceInteraction);
        Assert.Equal("crm.interaction.not-found", await CodeOf(() => _traits.NoteAsync(_lan.Id, NewTrait.Need("parking").From(anothers.Id))));
        Assert.Equal("crm.customer.not-found", await CodeOf(() => _traits.NoteAsync(new(Some.Id()), NewTrait.Need("parking"))));
        Assert.Equal("crm.trait.not-found", await CodeOf(() => _traits.AnswerAsync(new(Some.Id()))));
    }

    [Fact]
    public async Task The_timeline_shows_notes_and_answers_and_never_one_place_twice()
    {
        var atOnce = await _traits.NoteAsync(_lan.Id, NewTrait.Need("parking"));
        await _traits.AnswerAsync(atOnce.Id);
        var later = await _traits.NoteAsync(_lan.Id, NewTrait.Need("delivery"));
        _clock.Advance(TimeSpan.FromHours(1));
        await _traits.AnswerAsync(later.Id);
        var source = Service.Of<ITimelineSource>(t => t.Name == "TraitTimeline", _stored);

        var all = await source.ReadAsync(_lan.Id, null, 10, CancellationToken.None);

        Assert.Equal("need.answered need.noted need.answered", string.Join(' ', all.Select(e => e.What)));
        Assert.Equal(3, all.Select(e => e.Position).Distinct().Count());
        for (var n = 0; n < all.Count; n++) Assert.Equal(all.Skip(n + 1), await source.ReadAsync(_lan.Id, all[n].Position, 10, CancellationToken.None));
    }

    private static async Task<string> CodeOf(Func<Task> act) => (await Assert.ThrowsAsync<CrmException>(act)).Code;
}
