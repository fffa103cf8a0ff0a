using Crm.Core.Errors;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Interactions;

/// <summary>
/// An interaction to be recorded. Every step returns a new draft; nothing is checked before it is recorded or held, so
/// that all of it is refused or taken together.
/// </summary>
/// <param name="Channel">Through what.</param>
/// <param name="Direction">Who started it.</param>
/// <param name="OccurredAt">When it took place.</param>
/// <param name="Subject">What it was about, at most 300 characters; null when not said.</param>
public sealed record NewInteraction(Channel Channel, Direction Direction, DateTimeOffset OccurredAt, string? Subject = null)
{
    /// <summary>How long it took; null when unknown. Kept in whole seconds.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>What was said or written; null when not kept here. At most 32 000 characters, may have several lines.</summary>
    public string? Body { get; init; }

    /// <summary>Where what was said is kept elsewhere; null when nowhere. At most 500 characters.</summary>
    public string? BodyReference { get; init; }

    /// <summary>What came of it: a code; null when not known yet.</summary>
    public string? Outcome { get; init; }

    /// <summary>The employee who had it; null when none or unknown.</summary>
    public UserId? Employee { get; init; }

    /// <summary>The campaign it belongs to; null for none. At most 100 characters.</summary>
    public string? Campaign { get; init; }

    /// <summary>In which branch; null when not said. At most 64 characters.</summary>
    public string? Store { get; init; }

    /// <summary>How the customer felt, −100 to 100; null when unknown.</summary>
    public int? Sentiment { get; init; }

    /// <summary>The system that knows it under <see cref="Key"/>; null for none. At most 64 characters.</summary>
    public string? Source { get; init; }

    /// <summary>The key there, kept exactly; null for none. At most 200 characters.</summary>
    public string? Key { get; init; }

    /// <summary>Who took part beside the customer and the employee; at most 50.</summary>
    public IReadOnlyList<NewParticipant> Participants { get; init; } = [];

    /// <summary>The recording; null for none.</summary>
    public NewRecording? Recording { get; init; }

    /// <summary>Says how long it took.</summary>
    /// <param name="duration">Zero to 31 days; cut down to whole seconds.</param>
    public NewInteraction Lasting(TimeSpan duration) => this with { Duration = duration };

    /// <summary>Adds what was said or written.</summary>
    /// <param name="body">At most 32 000 characters.</param>
    public NewInteraction Saying(string body) => this with { Body = body };

    /// <summary>Says where what was said is kept.</summary>
    /// <param name="reference">At most 500 characters.</param>
    public NewInteraction KeptAt(string reference) => this with { BodyReference = reference };

    /// <summary>Says what came of it.</summary>
    /// <param name="outcome">A code such as <c>order-placed</c>.</param>
    public NewInteraction EndingIn(string outcome) => this with { Outcome = outcome };

    /// <summary>Says which employee had it.</summary>
    /// <param name="employee">The employee.</param>
    public NewInteraction By(UserId employee) => this with { Employee = employee };

    /// <summary>Says which campaign it belongs to.</summary>
    /// <param name="campaign">At most 100 characters.</param>
    public NewInteraction Under(string campaign) => this with { Campaign = campaign };

    /// <summary>Says in which branch it took place.</summary>
    /// <param name="store">At most 64 characters.</param>
    public NewInteraction At(string store) => this with { Store = store };

    /// <summary>Says how the customer felt.</summary>
    /// <param name="sentiment">−100 (unhappy) to 100 (happy).</param>
    public NewInteraction Feeling(int sentiment) => this with { Sentiment = sentiment };

    /// <summary>Says under which key another system knows it, so that recording it again does nothing.</summary>
    /// <param name="source">The system, at most 64 characters.</param>
    /// <param name="key">The key there, at most 200 characters.</param>
    public NewInteraction From(string source, string key) => this with { Source = source, Key = key };

    /// <summary>Adds somebody who took part.</summary>
    /// <param name="participant">Who.</param>
    public NewInteraction With(NewParticipant participant) => this with { Participants = [.. Participants, participant] };

    /// <summary>Adds the recording.</summary>
    /// <param name="recording">The recording.</param>
    public NewInteraction Recorded(NewRecording recording) => this with { Recording = recording };

    /// <summary>The same draft with everything checked and in the form it is stored in.</summary>
    /// <exception cref="CrmException">The code of what is not acceptable, with its path.</exception>
    internal NewInteraction Clean()
    {
        if (!Enum.IsDefined(Channel)) throw new CrmException(InteractionErrors.UnknownChannel, "channel");
        if (!Enum.IsDefined(Direction)) throw new CrmException(InteractionErrors.UnknownDirection, "direction");
        if (Duration < TimeSpan.Zero || Duration > Interaction.MaxDuration) throw new CrmException(InteractionErrors.InvalidDuration, "duration");
        if (Sentiment is < -100 or > 100) throw new CrmException(InteractionErrors.InvalidSentiment, "sentiment");
        var source = CleanText.Optional(Source, Interaction.MaxSourceLength, "source");
        var key = CleanText.Optional(Key, Interaction.MaxKeyLength, "key");
        if (source is null != key is null) throw new CrmException(InteractionErrors.IncompleteExternalId, source is null ? "source" : "key");
        var participants = Given.Each(Participants, "participants");
        if (participants.Count > Interaction.MaxParticipants) throw new CrmException(InteractionErrors.TooManyParticipants, "participants");
        var occurredAt = Instant.Utc(OccurredAt, "occurredAt");
        return this with
        {
            OccurredAt = occurredAt,
            Duration = Duration is { } duration ? TimeSpan.FromSeconds((long)duration.TotalSeconds) : null,
            Subject = CleanText.Optional(Subject, Interaction.MaxSubjectLength, "subject"),
            Body = CleanText.Optional(Body, Interaction.MaxBodyLength, "body", multiline: true),
            BodyReference = CleanText.Optional(BodyReference, Interaction.MaxReferenceLength, "bodyReference"),
            Outcome = Outcome is null ? null : ReasonCode.Parse(Outcome, "outcome").Value,
            Employee = Employee is { } employee ? new UserId(employee.Value) : null,
            Campaign = CleanText.Optional(Campaign, Interaction.MaxCampaignLength, "campaign"),
            Store = CleanText.Optional(Store, Interaction.MaxStoreLength, "store"),
            Source = source,
            Key = key,
            Participants = [.. participants.Select((p, i) => Given.At("participants", i, p.Clean))],
            Recording = Recording is null ? null : Given.At("recording", null, () => Recording.Clean(DateOnly.FromDateTime(occurredAt.UtcDateTime))),
        };
    }

    /// <summary>Nothing personal.</summary>
    public override string ToString() => $"new {Channel} interaction, {Direction}";
}
