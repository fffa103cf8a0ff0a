using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Testing;
using Crm.Core.Values;

namespace Crm.Core.Tests.Interactions;

public sealed class InteractionTests
{
    private static readonly byte[] s_hash = new byte[32];

    [Fact]
    public void A_recorded_interaction_keeps_what_was_said_and_announces_it()
    {
        var recorded = A.Interaction(A.Call()
            .Lasting(TimeSpan.FromSeconds(90.7)).Saying("Asked:\r\nwhen?").EndingIn("order-placed").By(Some.User).Under("Tết").Feeling(-40)
            .From("pbx", "c-1").With(new("copy") { Name = "Minh" }));

        Assert.Equal(90, recorded.DurationSeconds);
        Assert.Equal(TimeSpan.FromSeconds(90), recorded.Duration);
        Assert.Equal("Asked:\nwhen?", recorded.Body);
        Assert.Equal("order-placed", recorded.Outcome);
        Assert.Equal("Tết", recorded.Campaign);
        Assert.Equal(-40, recorded.Sentiment);
        Assert.Equal("Minh", Assert.Single(recorded.Participants).Name);
        Assert.Equal((recorded.CustomerId!.Value.Value, null), (recorded.SubjectId, recorded.LeadId));
        var occurred = Assert.IsType<InteractionRecorded>(Assert.Single(recorded.TakePendingChanges().Events));
        Assert.Equal((Channel.Call, Direction.Inbound, Some.Instant, null), (occurred.Channel, occurred.Direction, occurred.OccurredAt, occurred.Corrects));
    }

    public static TheoryData<string, string, NewInteraction> Refused() => new()
    {
        { "crm.interaction.unknown-channel", "channel", A.Call() with { Channel = (Channel)99 } },
        { "crm.interaction.unknown-direction", "direction", A.Call() with { Direction = (Direction)9 } },
        { "crm.interaction.in-the-future", "occurredAt", A.Call() with { OccurredAt = Some.Instant + A.Tolerance + TimeSpan.FromSeconds(1) } },
        { "crm.interaction.invalid-duration", "duration", A.Call().Lasting(TimeSpan.FromTicks(-1)) },
        { "crm.interaction.invalid-duration", "duration", A.Call().Lasting(TimeSpan.FromDays(32)) },
        { "crm.interaction.invalid-sentiment", "sentiment", A.Call().Feeling(101) },
        { "crm.interaction.incomplete-external-id", "source", A.Call() with { Key = "1" } },
        { "crm.interaction.incomplete-external-id", "key", A.Call() with { Source = "pbx" } },
        { "crm.interaction.too-many-participants", "participants", A.Call() with { Participants = [.. Enumerable.Repeat(new NewParticipant("copy") { Name = "x" }, 51)] } },
        { "crm.interaction.unidentified-participant", "participants[1]", A.Call().With(new("copy") { Name = "x" }).With(new("copy")) },
        { "crm.reason.invalid", "participants[0].role", A.Call().With(new("Not A Code") { Name = "x" }) },
        { "crm.id.empty", "participants[0].customerId", A.Call().With(new("copy") { CustomerId = default(Core.Customers.CustomerId) }) },
        { "crm.reason.invalid", "outcome", A.Call().EndingIn("Không mua") },
        { "crm.user.invalid", "user", A.Call().By(default) },
        { "crm.text.too-long", "subject", A.Call(new string('a', 301)) },
        { "crm.text.control-character", "subject", A.Call("a\nb") },
        { "crm.text.too-long", "body", A.Call().Saying(new string('a', 32_001)) },
        { "crm.text.too-long", "bodyReference", A.Call().KeptAt(new string('a', 501)) },
        { "crm.text.too-long", "campaign", A.Call().Under(new string('a', 101)) },
        { "crm.text.too-long", "key", A.Call().From("pbx", new string('a', 201)) },
        { "crm.interaction.invalid-recording", "recording", A.Call().Recorded(NewRecording.Stored("f", true, new byte[31])) },
        { "crm.interaction.invalid-recording", "recording", A.Call().Recorded(NewRecording.Stored("f", true, s_hash, new(2026, 3, 13))) },
        { "crm.interaction.invalid-recording", "recording", A.Call().Recorded(new(RecordingState.Deleted, true)) },
        { "crm.interaction.invalid-recording", "recording", A.Call().Recorded(new(RecordingState.Missing, true) { Reference = "f" }) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Bad_input_is_refused_with_its_place(string code, string path, NewInteraction draft)
    {
        var refused = Assert.Throws<CrmException>(() => A.Interaction(draft));

        Assert.Equal((code, path), (refused.Code, refused.Path));
    }

    [Fact]
    public void Nothing_is_recorded_for_no_customer()
    {
        var refused = Assert.Throws<CrmException>(() => A.Interaction(customer: default(Core.Customers.CustomerId)));

        Assert.Equal(("crm.id.empty", "customer"), (refused.Code, refused.Path));
    }

    [Fact]
    public void A_clock_that_is_a_little_ahead_is_forgiven() =>
        Assert.Equal(Some.Instant + A.Tolerance, A.Interaction(A.Call() with { OccurredAt = Some.Instant + A.Tolerance }).OccurredAt);

    [Fact]
    public void What_was_said_with_a_lead_is_about_no_customer_until_it_is_carried_over_once()
    {
        var (lead, hoa) = (A.Lead(), new CustomerId(Some.Id()));
        var call = Interaction.Record(Some.Tenant, new(Some.Id()), lead, A.Call(), Some.Instant, A.Tolerance);
        Assert.Equal((null, null, lead.Id), (call.CustomerId, call.SubjectId, call.LeadId));
        Assert.Equal(lead.Id, Assert.IsType<InteractionRecorded>(Assert.Single(call.TakePendingChanges().Events)).LeadId);

        call.CarryOverTo(hoa, Some.Instant);

        Assert.Equal((hoa, hoa.Value, lead.Id), (call.CustomerId, call.SubjectId, call.LeadId));
        Assert.Equal(hoa, Assert.IsType<InteractionCarriedOver>(Assert.Single(call.TakePendingChanges().Events)).CustomerId);
        Assert.Equal("crm.interaction.has-customer", Assert.Throws<CrmException>(() => call.CarryOverTo(hoa, Some.Instant)).Code);
        Assert.Equal("crm.interaction.has-customer", Assert.Throws<CrmException>(() => A.Interaction().CarryOverTo(hoa, Some.Instant)).Code);
        Assert.Equal(lead.Id, call.Correct(new(Some.Id()), A.Call("other"), Some.Instant, A.Tolerance).LeadId);
    }

    [Fact]
    public void A_correction_leaves_the_original_as_it_was()
    {
        var original = A.Interaction();
        original.TakePendingChanges();

        var correction = original.Correct(new(Some.Id()), A.Call("asked for a refund"), Some.Instant, A.Tolerance);

        Assert.Equal("asked for delivery", original.Subject);
        Assert.Equal(correction.Id, original.CorrectedById);
        Assert.Equal(original.Id, correction.CorrectsId);
        Assert.Equal(original.CustomerId, correction.CustomerId);
        Assert.Equal(correction.Id, Assert.IsType<InteractionCorrected>(Assert.Single(original.TakePendingChanges().Events)).By);
    }

    [Fact]
    public void An_interaction_is_corrected_once_and_then_its_correction_is()
    {
        var original = A.Interaction();
        var correction = original.Correct(new(Some.Id()), A.Call("second"), Some.Instant, A.Tolerance);

        var refused = Assert.Throws<CrmException>(() => original.Correct(new(Some.Id()), A.Call("third"), Some.Instant, A.Tolerance));

        Assert.Equal("crm.interaction.already-corrected", refused.Code);
        Assert.Equal(correction.Id, correction.Correct(new(Some.Id()), A.Call("third"), Some.Instant, A.Tolerance).CorrectsId);
    }

    [Fact]
    public void A_correction_cannot_take_the_external_id_of_the_original()
    {
        var original = A.Interaction(A.Call().From("pbx", "1"));

        var refused = Assert.Throws<CrmException>(() => original.Correct(new(Some.Id()), A.Call().From("pbx", "1"), Some.Instant, A.Tolerance));

        Assert.Equal("crm.interaction.external-id-taken", refused.Code);
        Assert.Null(original.CorrectedById);
    }

    [Fact]
    public void Outcome_and_sentiment_may_be_noted_later()
    {
        var interaction = A.Interaction();
        interaction.TakePendingChanges();

        interaction.NoteOutcome(ReasonCode.Parse("order-placed"), Some.Instant);
        interaction.NoteSentiment(100, Some.Instant);

        Assert.Equal(("order-placed", 100), (interaction.Outcome, interaction.Sentiment));
        Assert.Collection(
            interaction.TakePendingChanges().Events,
            e => Assert.Equal("order-placed", Assert.IsType<InteractionOutcomeSet>(e).Outcome),
            e => Assert.Equal(100, Assert.IsType<InteractionSentimentSet>(e).Sentiment));
    }

    [Fact]
    public void What_was_corrected_takes_no_more_notes()
    {
        var original = A.Interaction();
        original.Correct(new(Some.Id()), A.Call("second"), Some.Instant, A.Tolerance);

        Assert.Equal("crm.interaction.already-corrected", Assert.Throws<CrmException>(() => original.NoteSentiment(1, Some.Instant)).Code);
        Assert.Equal("crm.interaction.already-corrected", Assert.Throws<CrmException>(() => original.NoteOutcome(ReasonCode.Parse("x"), Some.Instant)).Code);
    }

    [Fact]
    public void A_recording_is_made_then_stored_then_deleted_and_its_hash_stays()
    {
        var interaction = A.Interaction(A.Call().Recorded(new(RecordingState.Recording, true)));

        interaction.AttachRecording(NewRecording.Stored("file-1", true, s_hash, new(2027, 3, 14)), Some.Instant);
        interaction.MarkRecordingDeleted(ReasonCode.Parse("retention"), Some.Instant);

        Assert.Equal((RecordingState.Deleted, null, null), (interaction.RecordingState, interaction.RecordingReference, interaction.RecordingKeepUntil));
        Assert.Equal(s_hash, interaction.RecordingHash);
        Assert.Equal("retention", Assert.IsType<InteractionRecordingChanged>(interaction.TakePendingChanges().Events[^1]).Reason);
    }

    [Fact]
    public void A_stored_recording_is_not_replaced_and_a_missing_one_is_not_deleted()
    {
        var stored = A.Interaction(A.Call().Recorded(NewRecording.Stored("file-1", true, s_hash)));
        var missing = A.Interaction(A.Call().Recorded(new(RecordingState.Missing, true)));

        Assert.Equal("crm.interaction.illegal-recording-step", Assert.Throws<CrmException>(() => stored.AttachRecording(NewRecording.Stored("file-2", true, s_hash), Some.Instant)).Code);
        Assert.Equal("crm.interaction.illegal-recording-step", Assert.Throws<CrmException>(() => missing.MarkRecordingDeleted(ReasonCode.Parse("retention"), Some.Instant)).Code);
    }

    [Fact]
    public void The_hash_kept_is_not_the_callers_array()
    {
        var hash = new byte[32];
        var interaction = A.Interaction(A.Call().Recorded(NewRecording.Stored("file-1", true, hash)));

        hash[0] = 1;

        Assert.Equal(0, interaction.RecordingHash![0]);
    }

    [Fact]
    public void The_external_id_is_the_natural_key()
    {
        Assert.Empty(A.Interaction().UniqueKeys);
        Assert.Equal(["interaction-external-id", "pbx", "1"], Assert.Single(A.Interaction(A.Call().From("pbx", "1")).UniqueKeys).Parts);
    }

    [Fact]
    public void Nothing_personal_is_printed()
    {
        var draft = A.Call("SECRET").Saying("SECRET").With(new("copy") { Name = "SECRET" }).Recorded(NewRecording.Stored("SECRET", true, s_hash));

        Assert.DoesNotContain("SECRET", $"{draft} {draft.Participants[0]} {draft.Recording} {A.Interaction(draft)} {A.Interaction(draft).Participants[0]}", StringComparison.Ordinal);
    }
}
