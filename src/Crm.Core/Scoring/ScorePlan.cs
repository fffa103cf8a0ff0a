using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Leads;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Scoring;

/// <summary>
/// How customers or leads are scored: a name, a definition with its version, and whether it is in use. A score is a function of the facts, the instant and
/// that version alone, so that it can be computed again for any instant.
/// </summary>
public sealed class ScorePlan : AggregateRoot<ScorePlanId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "score-plan";

    private ScoreDefinition? _definition;

    // For storage adapters.
    private ScorePlan()
    {
    }

    private ScorePlan(TenantId tenant, ScorePlanId id, ScoreSubject subject, DateTimeOffset at)
        : base(tenant, id) => (Subject, CreatedAt) = (subject, at);

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <summary>Who is scored; never changes.</summary>
    public ScoreSubject Subject { get; private init; }

    /// <summary>Who is scored, as schemas name them.</summary>
    internal string SubjectName => Subject is ScoreSubject.Leads ? Lead.TypeName : Customer.TypeName;

    /// <summary>What it is called; unique in the tenant for the kind of subject, without regard to case and accents.</summary>
    [NotPersonal("name of a score plan")]
    public string Name { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>The name folded, for order and uniqueness.</summary>
    [NotPersonal("name of a score plan")]
    public string NameKey { get; private set; } = string.Empty;

    /// <summary>How far it is.</summary>
    public ScorePlanState State { get; private set => field = Track(field, value); }

    /// <summary>The definition in its JSON form.</summary>
    [NotPersonal("rules of the tenant")]
    public string DefinitionJson { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>Which definition it is: 1 at first, one more at every change. Not the version of the record.</summary>
    public int DefinitionVersion { get; private set => field = Track(field, value); }

    /// <summary>When it was defined, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>As of when the scores of everybody are kept, by this definition, UTC; null until they were first refreshed to the end.</summary>
    public DateTimeOffset? RefreshedAsOf { get; private set => field = Track(field, value); }

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => [KeyOf(Subject, NameKey)];

    /// <summary>Defines a plan, as a draft; the service has held its rules against the schema.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">A new id.</param>
    /// <param name="subject">Who is scored.</param>
    /// <param name="name">1 to 100 characters.</param>
    /// <param name="definition">What it says.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.score.unknown-kind</c>, <c>crm.text.…</c>.</exception>
    public static ScorePlan Define(TenantId tenant, ScorePlanId id, ScoreSubject subject, string name, ScoreDefinition definition, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(definition);
        Require(Enum.IsDefined(subject), ScoreErrors.UnknownKind, "subject");
        var plan = new ScorePlan(tenant, id, subject, Instant.Utc(at)) { State = ScorePlanState.Draft };
        plan.TakeName(name);
        plan.Take(definition);
        plan.Raise(new ScorePlanDefined(tenant, id, subject, plan.DefinitionVersion, plan.CreatedAt));
        return plan;
    }

    /// <summary>What it says.</summary>
    public ScoreDefinition ReadDefinition() => _definition ??= ScoreDefinition.FromJson(DefinitionJson);

    /// <summary>Gives it another definition, and the next version; the service has held its rules against the schema. Scores kept by the one before stay until they are refreshed.</summary>
    /// <param name="definition">What it says from now on.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.score.archived</c>, <c>crm.score.nothing-changed</c>.</exception>
    public void Change(ScoreDefinition definition, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(definition);
        MustNotBeArchived();
        Require(definition.ToJson() != DefinitionJson, ScoreErrors.NothingChanged, "definition");
        Take(definition);
        Raise(new ScorePlanChanged(TenantId, Id, Subject, DefinitionVersion, Instant.Utc(at)));
    }

    /// <summary>Gives it another name. Rules that ask for scores by the old one no longer find it.</summary>
    /// <param name="name">1 to 100 characters.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.score.archived</c>, <c>crm.text.…</c>.</exception>
    public void Rename(string name, DateTimeOffset at)
    {
        MustNotBeArchived();
        TakeName(name);
        Raise(new ScorePlanRenamed(TenantId, Id, Subject, Instant.Utc(at)));
    }

    /// <summary>Takes it into use: scores are kept from the next refresh on, and rules find it.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.score.already-active</c>.</exception>
    public void Activate(DateTimeOffset at)
    {
        Require(State is not ScorePlanState.Active, ScoreErrors.AlreadyActive, "plan");
        (State, RefreshedAsOf) = (ScorePlanState.Active, null);
        Raise(new ScorePlanActivated(TenantId, Id, Subject, DefinitionVersion, Instant.Utc(at)));
    }

    /// <summary>Takes it out of use: its scores are no longer refreshed, and rules that ask for them are refused.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.score.archived</c>: it already is.</exception>
    public void Archive(DateTimeOffset at)
    {
        MustNotBeArchived();
        State = ScorePlanState.Archived;
        Raise(new ScorePlanArchived(TenantId, Id, Subject, Instant.Utc(at)));
    }

    /// <summary>The scores of everybody are now kept as of an instant.</summary>
    internal void NoteRefresh(DateTimeOffset asOf, DateTimeOffset at)
    {
        RefreshedAsOf = asOf;
        Raise(new ScoresRefreshed(TenantId, Id, Subject, DefinitionVersion, asOf, Instant.Utc(at)));
    }

    /// <summary>Refuses to keep scores by a definition that is no longer this one, or as of an instant before those that are kept.</summary>
    internal void MustKeep(int definitionVersion, DateTimeOffset asOf)
    {
        Require(State is ScorePlanState.Active && DefinitionVersion == definitionVersion, ScoreErrors.PlanChanged, "plan");
        Require(!(RefreshedAsOf > asOf), ScoreErrors.AsOfPassed, "asOf");
    }

    internal static UniqueKey KeyOf(ScoreSubject subject, string nameKey) => new(ScoreErrors.DuplicateName, TypeName, subject.ToString(), nameKey);

    private void MustNotBeArchived() => Require(State is not ScorePlanState.Archived, ScoreErrors.Archived, "plan");

    private void TakeName(string name) => (Name, NameKey) = CleanText.NameWithKey(name, ScoreLimits.NameCharacters);

    private void Take(ScoreDefinition definition)
    {
        (_definition, DefinitionJson, RefreshedAsOf) = (definition, definition.ToJson(), null);
        DefinitionVersion++;
    }
}
