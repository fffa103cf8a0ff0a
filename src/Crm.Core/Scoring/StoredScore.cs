using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Scoring;

/// <summary>The score somebody has by a plan, kept so that rules and lists can ask for it: computed by <see cref="IScores.RefreshAsync"/> and never counted up or down.</summary>
/// <typeparam name="TId">The id of the record.</typeparam>
public abstract class StoredScore<TId> : AggregateRoot<TId>, IFact
    where TId : struct, ITypedId<TId>
{
    private protected StoredScore()
    {
    }

    private protected StoredScore(TenantId tenant, TId id, ScorePlanId plan)
        : base(tenant, id) => PlanId = TypedId.Required(plan, "plan");

    /// <summary>By which plan; never changes.</summary>
    public ScorePlanId PlanId { get; private init; }

    /// <summary>The score in millionths of a point.</summary>
    public long Millionths { get; private set => field = Track(field, value); }

    /// <summary>The band; null below the lowest one, and for a plan without bands.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public string? Band { get; private set => field = Track(field, value); }

    /// <summary>By which version of the definition.</summary>
    public int DefinitionVersion { get; private set => field = Track(field, value); }

    /// <summary>As of when it was computed when it last changed, UTC. As of when it still holds, the plan says.</summary>
    public DateTimeOffset AsOf { get; private set; }

    /// <summary>The score in points.</summary>
    public decimal Value => ScoreMath.Points(Millionths);

    /// <inheritdoc />
    public sealed override IEnumerable<UniqueKey> UniqueKeys => [new(CrmConcurrencyException.Lost, AggregateType, PlanId.ToString(), Owner.ToString())];

    /// <summary>Whose score it is.</summary>
    internal abstract Guid Owner { get; }

    /// <summary>What the owner is.</summary>
    private protected abstract ScoreSubject Kind { get; }

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => Owner == owner;

    /// <summary>Takes what was computed, unless what is kept is of a later instant. True when the record changed.</summary>
    internal bool Take(long millionths, string? band, int definitionVersion, DateTimeOffset asOf, DateTimeOffset at)
    {
        var isNew = Version == 0 && DefinitionVersion == 0;
        if (!isNew && (definitionVersion, asOf).CompareTo((DefinitionVersion, AsOf)) < 0) return false;
        if (!isNew && (millionths, band, definitionVersion) == (Millionths, Band, DefinitionVersion)) return false;
        var (before, isOther) = (Band, isNew || millionths != Millionths);
        (Millionths, Band, DefinitionVersion, AsOf) = (millionths, band, definitionVersion, asOf);
        if (band != before) Raise(new ScoreBandChanged(TenantId, PlanId, Kind, Owner, before, band, Value, definitionVersion, asOf, Instant.Utc(at)));
        else if (isOther) Raise(new ScoreChanged(TenantId, PlanId, Kind, Owner, Value, definitionVersion, asOf, Instant.Utc(at)));
        return true;
    }
}
