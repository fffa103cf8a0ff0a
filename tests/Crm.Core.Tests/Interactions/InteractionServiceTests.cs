using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Settings;
using Crm.Core.Tenancy;
using Crm.Core.Testing;
using Crm.Core.Timeline;
using Microsoft.Extensions.Options;

namespace Crm.Core.Tests.Interactions;

public sealed class InteractionServiceTests
{
    private readonly CustomerId _lan = new(Some.Id());
    private readonly ListRepository<Interaction, InteractionId> _stored = new();
    private readonly Customer _minh = A.Customer();
    private readonly NotedContacts _contacts;
    private readonly IInteractions _interactions;

    public InteractionServiceTests()
    {
        _contacts = new(_lan);
        _interactions = Service.Of<IInteractions>(
            _stored, new ListRepository<Lead, LeadId>(), new ListRepository<Customer, CustomerId>(_minh), _contacts, new CurrentCaller(new CrmCaller(Some.Tenant)), new CountedIds(), new ManualClock(Some.Instant), Options.Create(new CrmOptions()));
    }

    [Fact]
    public async Task Recording_moves_the_last_contact_on()
    {
        var recorded = await _interactions.RecordAsync(_lan, Channel.Call, Direction.Inbound, Some.Instant, "asked for delivery", CancellationToken.None);

        Assert.Same(recorded, Assert.Single(_stored.Records));
        Assert.Equal([(true, Some.Instant)], _contacts.Noted);
        Assert.Equal("asked for delivery", recorded.Subject);
    }

    [Fact]
    public async Task Nothing_is_recorded_for_an_unknown_customer()
    {
        Assert.Equal("crm.customer.not-found", await CodeOf(() => _interactions.RecordAsync(new(Some.Id()), A.Call())));
        Assert.Empty(_stored.Records);
    }

    [Fact]
    public async Task The_same_facts_again_answer_with_what_is_recorded()
    {
        var draft = A.Call().From("pbx", "1").Saying("two\r\nlines").With(new("copy") { Name = "Minh" });
        var first = await _interactions.RecordAsync(_lan, draft);
        first.NoteSentiment(50, Some.Instant);

        Assert.Same(first, await _interactions.RecordAsync(_lan, draft));
        Assert.Single(_contacts.Noted);
    }

    [Fact]
    public async Task Other_facts_under_the_same_external_id_are_refused()
    {
        var draft = A.Call().From("pbx", "1").With(new("copy") { Name = "Minh" });
        await _interactions.RecordAsync(_lan, draft);

        foreach (var other in new[] { draft with { Subject = "else" }, draft with { Participants = [] }, draft.By(Some.User), draft.Lasting(TimeSpan.FromSeconds(1)) })
            Assert.Equal("crm.interaction.external-id-taken", await CodeOf(() => _interactions.RecordAsync(_lan, other)));
        Assert.Equal("crm.interaction.external-id-taken", await CodeOf(() => _interactions.RecordAsync(new(Some.Id()), draft)));
    }

    [Fact]
    public async Task A_corrected_interaction_is_hidden_from_lists_and_the_timeline()
    {
        var mistaken = await _interactions.RecordAsync(_lan, A.Call("mistaken"));

        var counts = await _interactions.CorrectAsync(mistaken.Id, A.Call("right"));

        Assert.Equal(counts.Id, Assert.Single((await _interactions.OfAsync(_lan)).Items).Id);
        Assert.Equal(1, await _interactions.CountAsync());
        var entry = Assert.Single(await TimelineSource().ReadAsync(_lan, null, 10, CancellationToken.None));
        Assert.Equal((counts.Id.Value, "interaction.call.inbound", "right"), (entry.Id, entry.What, entry.Text));
    }

    [Fact]
    public async Task The_timeline_goes_on_after_a_place()
    {
        for (var n = 0; n < 5; n++) await _interactions.RecordAsync(_lan, A.Call() with { OccurredAt = Some.Instant.AddSeconds(-(n / 2)) });
        var all = await TimelineSource().ReadAsync(_lan, null, 10, CancellationToken.None);

        for (var n = 0; n < all.Count; n++)
            Assert.Equal(all.Skip(n + 1), await TimelineSource().ReadAsync(_lan, all[n].Position, 10, CancellationToken.None));
    }

    [Fact]
    public async Task A_stale_version_and_a_missing_interaction_are_refused()
    {
        var recorded = await _interactions.RecordAsync(_lan, A.Call());

        Assert.Equal("crm.concurrency.stale", await CodeOf(() => _interactions.ChangeAsync(recorded.Id, (i, at) => i.NoteSentiment(1, at), expectedVersion: 7)));
        Assert.Equal("crm.interaction.not-found", await CodeOf(() => _interactions.GetAsync(new(Some.Id()))));
        Assert.Equal(1, (await _interactions.ChangeAsync(recorded.Id, (i, at) => i.NoteSentiment(1, at))).Sentiment);
    }

    [Fact]
    public async Task A_held_interaction_is_recorded_as_if_the_customer_had_been_known()
    {
        var draft = A.Call().Saying("two\nlines").EndingIn("order-placed").By(Some.User).Under("Tết").Feeling(-1).From("pbx", "1").Lasting(TimeSpan.FromSeconds(61))
            .With(new("copy") { Name = "Minh", CustomerId = _minh.Id }).Recorded(NewRecording.Stored("file", true, new byte[32], new(2027, 1, 1)));
        var held = Held();

        var id = await held.RecordAsync(_lan, HeldInteractions.ToPayload(draft), CancellationToken.None);

        Assert.Equal("interaction", held.Kind);
        var recorded = await _interactions.GetAsync(new(id));
        Assert.Same(recorded, await _interactions.RecordAsync(_lan, draft));
        Assert.Equal(("order-placed", -1, RecordingState.Stored, new DateOnly(2027, 1, 1)), (recorded.Outcome, recorded.Sentiment, recorded.RecordingState, recorded.RecordingKeepUntil));
        Assert.Equal(32, recorded.RecordingHash!.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"channel":"Call","direction":"Inbound","occurredAt":"2026-03-14T09:26:53Z","weather":1}""")]
    [InlineData("""{"channel":"Pigeon","direction":"Inbound","occurredAt":"2026-03-14T09:26:53Z"}""")]
    public async Task A_payload_that_cannot_be_read_is_refused(string payload)
    {
        var code = await CodeOf(() => Held().RecordAsync(_lan, payload, CancellationToken.None));

        Assert.True(code is "crm.interaction.unreadable-payload" or "crm.interaction.unknown-channel", code);
    }

    [Fact]
    public void What_could_not_be_recorded_is_not_held() =>
        Assert.Equal("crm.interaction.invalid-sentiment", Assert.Throws<CrmException>(() => HeldInteractions.ToPayload(A.Call().Feeling(200))).Code);

    private ITimelineSource TimelineSource() => Service.Of<ITimelineSource>(t => t.Name == "InteractionTimeline", _stored);

    private HeldInteractions Held() => new(_interactions, new ManualClock(Some.Instant), Options.Create(new CrmOptions()));

    private static async Task<string> CodeOf(Func<Task> act) => (await Assert.ThrowsAsync<CrmException>(act)).Code;
}
