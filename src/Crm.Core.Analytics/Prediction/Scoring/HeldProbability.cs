using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Prediction.Scoring;

/// <summary>The probability a lead has, and whose it is: a model's, which the next training replaces, or a person's, which sticks until a person gives it back.</summary>
public sealed record HeldProbability
{
    private HeldProbability(double value, double? modelValue, string? modelVersion, DateOnly? modelDate, string? person, string? reason, DateTimeOffset? setAt) =>
        (Value, ModelValue, ModelVersion, ModelDate, Person, Reason, SetAt) = (value, modelValue, modelVersion, modelDate, person, reason, setAt);

    /// <summary>The probability that counts.</summary>
    public double Value { get; }

    /// <summary>What the model says, also while a person says otherwise; null where none has said anything yet.</summary>
    public double? ModelValue { get; }

    /// <summary>Which model; null likewise.</summary>
    public string? ModelVersion { get; }

    /// <summary>The day it scored; null likewise.</summary>
    public DateOnly? ModelDate { get; }

    /// <summary>Who set it; null where it is the model's.</summary>
    public string? Person { get; }

    /// <summary>Why; null likewise.</summary>
    public string? Reason { get; }

    /// <summary>When; null likewise.</summary>
    public DateTimeOffset? SetAt { get; }

    /// <summary>Whether a person set it.</summary>
    public bool IsByPerson => Person is not null;

    /// <summary>A probability a model tells.</summary>
    /// <param name="probability">0 to 1.</param>
    /// <param name="version">Which model.</param>
    /// <param name="date">The day.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-probability</c>; <c>crm.analytics.invalid-override</c>: no version.</exception>
    public static HeldProbability ByModel(double probability, string version, DateOnly date) => new(Checked(probability), probability, Said(version, nameof(version)), date, null, null, null);

    /// <summary>A probability a person sets where no model has told one.</summary>
    /// <param name="probability">0 to 1.</param>
    /// <param name="person">Who.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-probability</c>; <c>crm.analytics.invalid-override</c>: nobody, or no reason.</exception>
    public static HeldProbability ByPerson(double probability, string person, string reason, DateTimeOffset at) => new(Checked(probability), null, null, null, Said(person, nameof(person)), Said(reason, nameof(reason)), at);

    /// <summary>A person sets another probability.</summary>
    /// <inheritdoc cref="ByPerson"/>
    public HeldProbability Overridden(double probability, string person, string reason, DateTimeOffset at) =>
        new(Checked(probability), ModelValue, ModelVersion, ModelDate, Said(person, nameof(person)), Said(reason, nameof(reason)), at);

    /// <summary>A model scores anew. What a person set stays; the model's is kept beside it.</summary>
    /// <inheritdoc cref="ByModel"/>
    public HeldProbability Rescored(double probability, string version, DateOnly date)
    {
        var told = ByModel(probability, version, date);
        return IsByPerson ? new(Value, probability, told.ModelVersion, date, Person, Reason, SetAt) : told;
    }

    /// <summary>The person gives it back to the model.</summary>
    /// <returns>What the model said last; null where none has said anything.</returns>
    public HeldProbability? Released() => ModelValue is { } value ? ByModel(value, ModelVersion!, ModelDate!.Value) : null;

    private static double Checked(double probability) => probability is >= 0 and <= 1 ? probability : throw new CrmException(AnalyticsErrors.InvalidProbability, nameof(probability));

    private static string Said(string? text, string path) => string.IsNullOrWhiteSpace(text) ? throw new CrmException(AnalyticsErrors.InvalidOverride, path) : text;
}
