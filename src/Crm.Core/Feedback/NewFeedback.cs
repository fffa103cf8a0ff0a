using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Values;

namespace Crm.Core.Feedback;

/// <summary>
/// Feedback to be recorded: the answer to a survey, or a remark. Every step returns a new draft; nothing is checked before it is recorded.
/// </summary>
/// <param name="Channel">Through what it came.</param>
/// <param name="GivenAt">When it was given; not ahead of the clock.</param>
public sealed record NewFeedback(Channel Channel, DateTimeOffset GivenAt)
{
    /// <summary>What the score means; null for a remark.</summary>
    public FeedbackScale? Scale { get; init; }

    /// <summary>The score; null for a remark.</summary>
    public int? Score { get; init; }

    /// <summary>What it is about: a code such as <c>delivery</c>; null when not said.</summary>
    public ReasonCode? Topic { get; init; }

    /// <summary>How the customer felt, −100 to 100; null when unknown.</summary>
    public int? Sentiment { get; init; }

    /// <summary>What the customer said, at most 4 000 characters, may have several lines; null for nothing.</summary>
    public string? Text { get; init; }

    /// <summary>The interaction it was given in or asked after; null for none.</summary>
    public InteractionId? SourceInteraction { get; init; }

    /// <summary>The system that knows it under <see cref="Key"/>; null for none. At most 64 characters.</summary>
    public string? Source { get; init; }

    /// <summary>The key there, kept exactly; null for none. At most 200 characters.</summary>
    public string? Key { get; init; }

    /// <summary>An answer to "how satisfied are you?" (CSAT).</summary>
    /// <param name="score">1 to 5.</param>
    /// <param name="channel">Through what it came.</param>
    /// <param name="at">When it was given.</param>
    public static NewFeedback Satisfaction(int score, Channel channel, DateTimeOffset at) => new(channel, at) { Scale = FeedbackScale.Satisfaction, Score = score };

    /// <summary>An answer to "would you recommend us?" (NPS).</summary>
    /// <param name="score">0 to 10.</param>
    /// <param name="channel">Through what it came.</param>
    /// <param name="at">When it was given.</param>
    public static NewFeedback Recommendation(int score, Channel channel, DateTimeOffset at) => new(channel, at) { Scale = FeedbackScale.Recommendation, Score = score };

    /// <summary>An answer to "how easy was it?" (CES).</summary>
    /// <param name="score">1 to 7.</param>
    /// <param name="channel">Through what it came.</param>
    /// <param name="at">When it was given.</param>
    public static NewFeedback Ease(int score, Channel channel, DateTimeOffset at) => new(channel, at) { Scale = FeedbackScale.Ease, Score = score };

    /// <summary>A remark without a score.</summary>
    /// <param name="text">What the customer said.</param>
    /// <param name="channel">Through what it came.</param>
    /// <param name="at">When it was given.</param>
    public static NewFeedback Remark(string text, Channel channel, DateTimeOffset at) => new(channel, at) { Text = text };

    /// <summary>Says what it is about.</summary>
    /// <param name="topic">A code such as <c>delivery</c>.</param>
    public NewFeedback About(ReasonCode topic) => this with { Topic = topic };

    /// <summary>Says how the customer felt.</summary>
    /// <param name="sentiment">−100 (unhappy) to 100 (happy).</param>
    public NewFeedback Feeling(int sentiment) => this with { Sentiment = sentiment };

    /// <summary>Adds what the customer said.</summary>
    /// <param name="text">At most 4 000 characters.</param>
    public NewFeedback Saying(string text) => this with { Text = text };

    /// <summary>Says which interaction it was given in or asked after.</summary>
    /// <param name="interaction">An interaction with the same customer.</param>
    public NewFeedback After(InteractionId interaction) => this with { SourceInteraction = interaction };

    /// <summary>Says under which key another system knows it, so that recording it again does nothing.</summary>
    /// <param name="source">The system, at most 64 characters.</param>
    /// <param name="key">The key there, at most 200 characters.</param>
    public NewFeedback From(string source, string key) => this with { Source = source, Key = key };

    /// <summary>The same draft with everything checked and in the form it is stored in.</summary>
    /// <exception cref="CrmException">The code of what is not acceptable, with its path.</exception>
    internal NewFeedback Clean()
    {
        if (!Enum.IsDefined(Channel)) throw new CrmException(InteractionErrors.UnknownChannel, "channel");
        if (Sentiment is < -100 or > 100) throw new CrmException(FeedbackErrors.InvalidSentiment, "sentiment");
        if (!ScoreFits()) throw new CrmException(FeedbackErrors.InvalidScore, "score");
        var source = CleanText.Optional(Source, CustomerFeedback.MaxSourceLength, "source");
        var key = CleanText.Optional(Key, CustomerFeedback.MaxKeyLength, "key");
        if (source is null != key is null) throw new CrmException(FeedbackErrors.IncompleteExternalId, source is null ? "source" : "key");
        var text = CleanText.Optional(Text, CustomerFeedback.MaxTextLength, "text", multiline: true);
        if (text is null && Scale is null) throw new CrmException(FeedbackErrors.Empty, "text");
        return this with
        {
            GivenAt = Instant.Utc(GivenAt, "givenAt"),
            Topic = Topic is { } topic ? ReasonCode.Parse(topic.Value, "topic") : null,
            Text = text,
            SourceInteraction = SourceInteraction is { } interaction ? TypedId.Required(interaction, "sourceInteraction") : null,
            Source = source,
            Key = key,
        };
    }

    private bool ScoreFits() => Scale is { } scale
        ? Enum.IsDefined(scale) && Score >= FeedbackScales.Lowest(scale) && Score <= FeedbackScales.Highest(scale)
        : Score is null;

    /// <summary>Nothing of what was said.</summary>
    public override string ToString() => $"new feedback ({Scale?.ToString() ?? "remark"})";
}
