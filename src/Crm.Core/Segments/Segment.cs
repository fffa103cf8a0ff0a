using System.Globalization;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Rules;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Segments;

/// <summary>
/// Customers or leads that belong together: those a rule holds for, those somebody put on a list, or both. Who is in it is kept in the membership ledger; this is
/// what the segment is, and how far its ledger is.
/// </summary>
public sealed class Segment : AggregateRoot<SegmentId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "segment";

    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = RuleLimits.NameCharacters;

    private const int MostInOneEvent = 1_000;

    // For storage adapters.
    private Segment()
    {
    }

    private Segment(TenantId tenant, SegmentId id, SegmentSubject subject, DateTimeOffset at)
        : base(tenant, id)
    {
        Subject = subject;
        CreatedAt = Instant.Utc(at);
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <summary>What its members are; never changes.</summary>
    public SegmentSubject Subject { get; private init; }

    /// <summary>What people call it, and rules about the same kind of record: <c>in segment "Regulars"</c>.</summary>
    [NotPersonal("name of a segment")]
    public string Name { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>The name folded, for order.</summary>
    [NotPersonal("name of a segment")]
    public string NameKey { get; private set; } = string.Empty;

    /// <summary>The name folded while it is in use, else null: unique among the segments of one kind of record.</summary>
    [NotPersonal("name of a segment")]
    public string? ActiveKey { get; private set; }

    /// <summary>The canonical text of the rule; null for a segment of its lists alone.</summary>
    [NotPersonal("a rule; it names no one")]
    public string? RuleText { get; private set => field = Track(field, value); }

    /// <summary>1 from the start, one more with every other rule.</summary>
    public int RuleVersion { get; private set => field = Track(field, value); } = 1;

    /// <summary>How far it is.</summary>
    public SegmentState State { get; private set => field = Track(field, value); } = SegmentState.Active;

    /// <summary>True when anybody is or was on a list.</summary>
    public bool HasLists { get; private set => field = Track(field, value); }

    /// <summary>When it was defined, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>The instant its members were last asked about, UTC; null before the first refresh. Never goes back.</summary>
    public DateTimeOffset? RefreshedAsOf { get; private set; }

    /// <summary>How many members it has, as of the last refresh.</summary>
    public long MemberCount { get; private set; }

    /// <summary>True when its definition changed since: everybody has to be asked anew.</summary>
    public bool NeedsRefresh { get; private set => field = Track(field, value); } = true;

    /// <summary>The instant the thresholds of its ranks are of, UTC; null for a rule without ranks.</summary>
    public DateTimeOffset? RankedAsOf { get; private set; }

    /// <summary>The figures of the last ones among the best, one for each rank of the rule; null for a rule without ranks.</summary>
    [NotPersonal("figures, not whose they are")]
    public string? Thresholds { get; private set; }

    /// <summary>The rule; null for a segment of its lists alone.</summary>
    public Rule? Rule => RuleText is { } text ? Rule.Parse(text) : null;

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => ActiveKey is { } key ? [KeyOf(Subject, key)] : [];

    /// <summary>Defines a segment. It is empty until it is refreshed.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">A new id.</param>
    /// <param name="subject">What its members are.</param>
    /// <param name="name">What people call it, 1 to 200 characters.</param>
    /// <param name="rule">Who is in it; null for a segment of its lists alone.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.segment.unknown-subject</c>, <c>crm.text.…</c>.</exception>
    public static Segment Define(TenantId tenant, SegmentId id, SegmentSubject subject, string name, Rule? rule, DateTimeOffset at)
    {
        Require(Enum.IsDefined(subject), SegmentErrors.UnknownSubject, "subject");
        var segment = new Segment(tenant, id, subject, at) { RuleText = rule?.Text };
        segment.TakeName(name);
        segment.Raise(new SegmentDefined(tenant, id, subject, segment.CreatedAt));
        return segment;
    }

    /// <summary>Gives it another name.</summary>
    /// <param name="name">1 to 200 characters.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.segment.archived</c>, <c>crm.text.…</c>.</exception>
    public void Rename(string name, DateTimeOffset at)
    {
        MustBeInUse();
        TakeName(name);
        Raise(new SegmentRenamed(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Gives it another rule; its members stay until it is refreshed.</summary>
    /// <param name="rule">Who is in it; null for its lists alone.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.segment.archived</c>, <c>crm.segment.nothing-changed</c>.</exception>
    public void Redefine(Rule? rule, DateTimeOffset at)
    {
        MustBeInUse();
        Require(rule?.Text != RuleText, SegmentErrors.NothingChanged, "rule");
        (RuleText, RuleVersion, NeedsRefresh) = (rule?.Text, RuleVersion + 1, true);
        (RankedAsOf, Thresholds) = (null, null);
        Raise(new SegmentRedefined(TenantId, Id, RuleVersion, Instant.Utc(at)));
    }

    /// <summary>Leaves it as it is from now on.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.segment.illegal-transition</c>.</exception>
    public void Pause(DateTimeOffset at) => Move(SegmentState.Active, SegmentState.Paused, at);

    /// <summary>Keeps it up to date again.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.segment.illegal-transition</c>.</exception>
    public void Resume(DateTimeOffset at)
    {
        Move(SegmentState.Paused, SegmentState.Active, at);
        NeedsRefresh = true;
    }

    /// <summary>Takes it out of use; whoever is in it leaves with the next refresh.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.segment.archived</c>.</exception>
    public void Archive(DateTimeOffset at)
    {
        MustBeInUse();
        (State, NeedsRefresh, ActiveKey) = (SegmentState.Archived, true, null);
        Raise(new SegmentStateChanged(TenantId, Id, State, Instant.Utc(at)));
    }

    /// <summary>Refuses an archived one.</summary>
    /// <exception cref="CrmException"><c>crm.segment.archived</c>.</exception>
    internal void MustBeInUse() => Require(State is not SegmentState.Archived, SegmentErrors.Archived);

    /// <summary>A list changed.</summary>
    internal void NoteLists(DateTimeOffset at)
    {
        (HasLists, NeedsRefresh) = (true, true);
        Raise(new SegmentListChanged(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Its rule could not be asked: when it can be again, everybody is.</summary>
    internal void NoteRefused() => NeedsRefresh = true;

    /// <summary>Takes what a refresh found.</summary>
    /// <param name="change">Who entered and left.</param>
    /// <param name="asOf">The instant everybody was asked about.</param>
    /// <param name="cause">Why.</param>
    /// <param name="isWhole">True when everybody was asked.</param>
    internal void TakeRefresh(MembershipChange change, DateTimeOffset asOf, SegmentCause cause, bool isWhole)
    {
        RefreshedAsOf = asOf;
        MemberCount += change.Entered.Count - change.Left.Count;
        if (isWhole) NeedsRefresh = false;
        NoteChange("Members", null, string.Create(CultureInfo.InvariantCulture, $"+{change.Entered.Count} -{change.Left.Count}"));
        foreach (var some in change.Left.Chunk(MostInOneEvent)) Raise(new SegmentLeft(TenantId, Id, Subject, some, cause, RuleVersion, asOf));
        foreach (var some in change.Entered.Chunk(MostInOneEvent)) Raise(new SegmentEntered(TenantId, Id, Subject, some, cause, RuleVersion, asOf));
    }

    /// <summary>Takes the thresholds of its ranks.</summary>
    internal void TakeThresholds(string thresholds, DateTimeOffset asOf) => (Thresholds, RankedAsOf) = (thresholds, asOf);

    internal static UniqueKey KeyOf(SegmentSubject subject, string nameKey) =>
        new(SegmentErrors.Duplicate, TypeName, ((int)subject).ToString(CultureInfo.InvariantCulture), nameKey);

    private void TakeName(string name)
    {
        var clean = CleanText.Required(name, MaxNameLength, "name");
        var key = Fold.Key(clean);
        Require(key.Length is > 0 and <= 2 * MaxNameLength, SegmentErrors.InvalidName, "name");
        (Name, NameKey, ActiveKey) = (clean, key, key);
    }

    private void Move(SegmentState from, SegmentState to, DateTimeOffset at)
    {
        Require(State == from, SegmentErrors.IllegalTransition);
        State = to;
        Raise(new SegmentStateChanged(TenantId, Id, to, Instant.Utc(at)));
    }
}
