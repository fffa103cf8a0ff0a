using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Teams;

/// <summary>Employees who share work: who is in it, who leads it, how much each may hold, in which branch and by which calendar it works.</summary>
public sealed partial class Team : AggregateRoot<TeamId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "team";

    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 200;

    /// <summary>The longest code of a store, in characters; as on purchases.</summary>
    public const int MaxStoreLength = 64;

    /// <summary>Teams nest at most this deep.</summary>
    public const int MaxParentDepth = 16;

    // For storage adapters.
    private Team()
    {
    }

    private Team(TenantId tenant, TeamId id, DateTimeOffset at)
        : base(tenant, id) => CreatedAt = at;

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <summary>What the team is called. Several may share a name: every store may have its "Sales".</summary>
    [NotPersonal("name of a team")]
    public string Name { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>The name folded (no case, no accents), for order and search.</summary>
    [NotPersonal("name of a team")]
    public string NameKey { get; private set; } = string.Empty;

    /// <summary>The code of the store (branch) it belongs to, as purchases carry it; null for none.</summary>
    [NotPersonal("code of a branch")]
    public string? Store { get; private set => field = Track(field, value); }

    /// <summary>The team it is part of; null for none.</summary>
    public TeamId? Parent { get; private set => field = Track(field, value); }

    /// <summary>The calendar it works by; null for none of its own.</summary>
    public BusinessCalendarId? CalendarId { get; private set => field = Track(field, value); }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Since when it is not in use, UTC; null while it is.</summary>
    public DateTimeOffset? ArchivedAt { get; private set => field = Track(field, value); }

    /// <summary>True when it is not in use: nothing new is assigned to it.</summary>
    public bool IsArchived => ArchivedAt is not null;

    /// <summary>Adds a team without members.</summary>
    /// <param name="tenant">Whose team.</param>
    /// <param name="id">A new id.</param>
    /// <param name="name">1 to 200 characters.</param>
    /// <param name="store">The code of its store, at most 64 characters; null for none.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c>, <c>crm.id.empty</c>.</exception>
    public static Team Create(TenantId tenant, TeamId id, string name, string? store, DateTimeOffset at)
    {
        var team = new Team(tenant, id, Instant.Utc(at));
        team.TakeName(name);
        team.Store = CleanText.Optional(store, MaxStoreLength, "store");
        team.Raise(new TeamAdded(tenant, id, team.CreatedAt));
        return team;
    }

    /// <summary>Gives the team another name.</summary>
    /// <param name="name">1 to 200 characters.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c>, <c>crm.team.archived</c>.</exception>
    public void Rename(string name, DateTimeOffset at)
    {
        MustBeInUse();
        TakeName(name);
        Raise(new TeamRenamed(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Says which store the team belongs to.</summary>
    /// <param name="store">The code of the store, at most 64 characters; null for none.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c>, <c>crm.team.archived</c>.</exception>
    public void PlaceIn(string? store, DateTimeOffset at)
    {
        MustBeInUse();
        Store = CleanText.Optional(store, MaxStoreLength, "store");
        Raise(new TeamStoreChanged(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Takes the team out of use. Who is in it stays known.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.team.archived</c>: it already is.</exception>
    public void Archive(DateTimeOffset at)
    {
        MustBeInUse();
        ArchivedAt = Instant.Utc(at);
        Raise(new TeamArchived(TenantId, Id, ArchivedAt.Value));
    }

    /// <summary>Takes an archived team into use again.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.team.not-archived</c>.</exception>
    public void Restore(DateTimeOffset at)
    {
        Require(IsArchived, TeamErrors.NotArchived);
        ArchivedAt = null;
        Raise(new TeamRestored(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Refuses an archived team: it takes no changes and no work.</summary>
    /// <exception cref="CrmException"><c>crm.team.archived</c>.</exception>
    public void MustBeInUse() => Require(!IsArchived, TeamErrors.Archived, "team");

    /// <summary>Makes the team part of another one, or of none.</summary>
    /// <param name="parent">The parent; null for none.</param>
    /// <param name="ancestors">The parent and everything above it, nearest first; empty for none.</param>
    /// <param name="height">How many levels there are below this team.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException">
    /// <c>crm.team.cyclic-parent</c>, <c>crm.team.parent-too-deep</c>, <c>crm.team.archived</c> (at <c>parent</c> when the parent is).
    /// </exception>
    internal void MoveUnder(TeamId? parent, IReadOnlyList<Team> ancestors, int height, DateTimeOffset at)
    {
        MustBeInUse();
        Require(parent != Id && !ancestors.Any(a => a.Id == Id), TeamErrors.CyclicParent, "parent");
        Require(ancestors.Count + height < MaxParentDepth, TeamErrors.ParentTooDeep, "parent");
        if (parent == Parent) return; // already so: the outcome asked for holds
        Require(ancestors is not [{ IsArchived: true }, ..], TeamErrors.Archived, "parent");
        // Two moves at once could close a circle between them: changing everything above makes the later one lose the race.
        // Below a new one there is nothing yet.
        if (Version > 0) foreach (var ancestor in ancestors) ancestor.NoteChange("Below", null, Id.ToString());
        Parent = parent;
        Raise(new TeamParentChanged(TenantId, Id, parent, Instant.Utc(at)));
    }

    /// <summary>Says by which calendar the team works; the service has checked that it exists.</summary>
    internal void WorkBy(BusinessCalendarId? calendar, DateTimeOffset at)
    {
        MustBeInUse();
        CalendarId = calendar;
        Raise(new TeamCalendarChanged(TenantId, Id, calendar, Instant.Utc(at)));
    }

    /// <inheritdoc />
    private protected override void CopyParts() => _members = [.. _members.Select(m => m.Copy())];

    private void TakeName(string name) => (Name, NameKey) = CleanText.NameWithKey(name, MaxNameLength);
}
