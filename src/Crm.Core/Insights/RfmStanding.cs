using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Privacy;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Insights;

/// <summary>How recently, how often and for how much a customer bought compared with all others, as of the last analysis that changed it. Its key is the customer's.</summary>
public sealed class RfmStanding : AggregateRoot<CustomerId>, IFact
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "rfm-standing";

    /// <summary>The longest name of a cell, in characters.</summary>
    public const int MaxSegmentLength = 60;

    // For storage adapters.
    private RfmStanding()
    {
    }

    private RfmStanding(TenantId tenant, CustomerId customer)
        : base(tenant, customer)
    {
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => Key;

    /// <summary>1 for those who bought longest ago to 5; null when no purchase counts any more.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public int? Recency { get; private set => field = Track(field, value); }

    /// <summary>1 for those with the fewest orders to 5; null when no purchase counts any more.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public int? Frequency { get; private set => field = Track(field, value); }

    /// <summary>1 for those who spent least to 5; null when no purchase counts any more.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public int? Monetary { get; private set => field = Track(field, value); }

    /// <summary>The name of the cell of recency and frequency, such as <c>champions</c>; null when no purchase counts any more.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public string? Segment { get; private set => field = Track(field, value); }

    /// <summary>The cell before; null when there was none.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public string? Before { get; private set => field = Track(field, value); }

    /// <summary>Since which analysis the customer is in its cell: the day it was as of.</summary>
    public DateOnly Since { get; private set => field = Track(field, value); }

    /// <summary>The version of the thresholds it was last scored by.</summary>
    public int ModelVersion { get; private set => field = Track(field, value); }

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => Key == owner;

    /// <summary>Begins the standing of a customer that has none.</summary>
    /// <param name="tenant">Whose customer.</param>
    /// <param name="customer">The customer.</param>
    public static RfmStanding Open(TenantId tenant, CustomerId customer) => new(tenant, customer);

    /// <summary>Takes what an analysis says. Nothing changes, not even the version of the thresholds, when it says the same as before.</summary>
    /// <param name="scores">Recency, frequency and monetary value, 1 to 5 each, and the name of the cell; null when no purchase counts.</param>
    /// <param name="asOf">The day the analysis is as of.</param>
    /// <param name="modelVersion">The version of its thresholds.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Errors.CrmException"><c>crm.insight.invalid-score</c>.</exception>
    public void Take((int Recency, int Frequency, int Monetary, string Segment)? scores, DateOnly asOf, int modelVersion, DateTimeOffset at)
    {
        Require(
            scores is not { } given || (given is { Recency: >= 1 and <= 5, Frequency: >= 1 and <= 5, Monetary: >= 1 and <= 5 } && given.Segment.Length is > 0 and <= MaxSegmentLength), InsightErrors.InvalidScore, "scores");
        var segment = scores?.Segment;
        if ((Recency, Frequency, Monetary, Segment) == (scores?.Recency, scores?.Frequency, scores?.Monetary, segment)) return;
        if (segment != Segment)
        {
            Raise(new RfmMoved(TenantId, Id, Segment, segment, asOf, Instant.Utc(at)));
            (Before, Since) = (Segment, asOf);
        }

        (Recency, Frequency, Monetary, Segment, ModelVersion) = (scores?.Recency, scores?.Frequency, scores?.Monetary, segment, modelVersion);
    }
}
