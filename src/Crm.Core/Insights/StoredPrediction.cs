using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Insights;

/// <summary>
/// How likely something is of somebody: by a model, or by a person who knows better. What a person says stays until it is taken back, however often the model is trained and asked anew.
/// </summary>
/// <typeparam name="TId">The id of the record.</typeparam>
public abstract class StoredPrediction<TId> : AggregateRoot<TId>, IFact
    where TId : struct, ITypedId<TId>
{
    /// <summary>Decimals of a probability.</summary>
    public const int Decimals = 6;

    /// <summary>The longest grade, in characters.</summary>
    public const int MaxGradeLength = 20;

    private const decimal Scale = 1_000_000m;

    private protected StoredPrediction()
    {
    }

    private protected StoredPrediction(TenantId tenant, TId id, string model)
        : base(tenant, id)
    {
        Require(model is { Length: > 0 and <= InsightModel.MaxKeyLength }, InsightErrors.InvalidModel, "model");
        ModelKey = model;
    }

    /// <summary>Of what: the key of the model, such as <c>lead-conversion</c>; never changes.</summary>
    [NotPersonal("name of a kind of model")]
    public string ModelKey { get; private init; } = string.Empty;

    /// <summary>How likely it is held to be, in millionths: what a person says before what the model says.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public long Scaled { get; private set => field = Track(field, value); }

    /// <summary>The grade of it, such as <c>A</c>; null when the model has none.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public string? Grade { get; private set => field = Track(field, value); }

    /// <summary>Since when it is held to be so likely, UTC.</summary>
    public DateTimeOffset Since { get; private set => field = Track(field, value); }

    /// <summary>What the model says, in millionths; null when it was not asked yet.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public long? ComputedScaled { get; private set => field = Track(field, value); }

    /// <summary>The grade of what the model says.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public string? ComputedGrade { get; private set => field = Track(field, value); }

    /// <summary>The version of the model that said it; 0 when none was asked yet.</summary>
    public int ModelVersion { get; private set => field = Track(field, value); }

    /// <summary>When what the model says last changed, UTC; null when it was not asked yet.</summary>
    public DateTimeOffset? ComputedAt { get; private set => field = Track(field, value); }

    /// <summary>What a person says, in millionths; null while nobody does.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public long? SetScaled { get; private set => field = Track(field, value); }

    /// <summary>Why; null while nobody says anything.</summary>
    [NotPersonal("a code")]
    public string? SetReason { get; private set => field = Track(field, value); }

    /// <summary>Who says it; null while nobody does, or when a program did.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? SetBy { get; private set => field = Track(field, value); }

    /// <summary>Since when, UTC; null while nobody says anything.</summary>
    public DateTimeOffset? SetAt { get; private set => field = Track(field, value); }

    /// <summary>How likely it is held to be, 0 to 1.</summary>
    public decimal Probability => Scaled / Scale;

    /// <summary>Whether it is what a person says.</summary>
    public bool IsByHand => SetScaled is not null;

    /// <inheritdoc />
    public sealed override IEnumerable<UniqueKey> UniqueKeys => [new(CrmConcurrencyException.Lost, AggregateType, ModelKey, Owner.ToString())];

    /// <summary>Of whom.</summary>
    internal abstract Guid Owner { get; }

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => Owner == owner;

    /// <summary>Takes what a model says; what a person says stays before it.</summary>
    /// <param name="probability">0 to 1.</param>
    /// <param name="grade">Its grade; null for none.</param>
    /// <param name="modelVersion">Which version of the model says it.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="CrmException"><c>crm.insight.invalid-prediction</c>.</exception>
    public void Take(double probability, string? grade, int modelVersion, DateTimeOffset at)
    {
        Require(modelVersion >= 1 && grade is null or { Length: > 0 and <= MaxGradeLength }, InsightErrors.InvalidPrediction, "grade");
        var scaled = ScaledOf(probability);
        if ((scaled, grade, modelVersion) == (ComputedScaled, ComputedGrade, ModelVersion)) return;
        (ComputedScaled, ComputedGrade, ModelVersion, ComputedAt) = (scaled, grade, modelVersion, Instant.Utc(at));
        if (SetScaled is null) Settle(scaled, grade, at);
    }

    /// <summary>A person knows better. Stays until it is taken back.</summary>
    /// <param name="probability">0 to 1.</param>
    /// <param name="grade">Its grade; null for none.</param>
    /// <param name="reason">Why: a code such as <c>known-customer</c>.</param>
    /// <param name="by">Who; null for a program.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="CrmException"><c>crm.insight.invalid-prediction</c>, <c>crm.reason.invalid</c>.</exception>
    public void SetByHand(double probability, string? grade, ReasonCode reason, UserId? by, DateTimeOffset at)
    {
        Require(grade is null or { Length: > 0 and <= MaxGradeLength }, InsightErrors.InvalidPrediction, "grade");
        var (scaled, code) = (ScaledOf(probability), ReasonCode.Parse(reason.Value).Value);
        (SetScaled, SetReason, SetBy, SetAt) = (scaled, code, by, Instant.Utc(at));
        Settle(scaled, grade, at);
    }

    /// <summary>What a person said is taken back: the model counts again.</summary>
    /// <param name="at">Now.</param>
    /// <exception cref="CrmException"><c>crm.insight.not-by-hand</c>; <c>crm.insight.no-model</c>: no model was asked, so there is nothing to go back to.</exception>
    public void Release(DateTimeOffset at)
    {
        Require(SetScaled is not null, InsightErrors.NotByHand, "probability");
        Require(ComputedScaled is not null, InsightErrors.NoModel, "probability");
        (SetScaled, SetReason, SetBy, SetAt) = (null, null, null, null);
        Settle(ComputedScaled!.Value, ComputedGrade, at);
    }

    private void Settle(long scaled, string? grade, DateTimeOffset at)
    {
        var before = Grade;
        if (Since != default && (scaled, grade) == (Scaled, before)) return;
        (Scaled, Grade, Since) = (scaled, grade, Instant.Utc(at));
        Raise(new PredictionChanged(TenantId, ModelKey, Owner, Probability, before, grade, IsByHand, Instant.Utc(at)));
    }

    private static long ScaledOf(double probability)
    {
        Require(probability is >= 0 and <= 1, InsightErrors.InvalidPrediction, "probability");
        return (long)Math.Round(probability * (double)Scale, MidpointRounding.AwayFromZero);
    }
}
