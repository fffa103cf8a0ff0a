using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Tiers;

/// <summary>How customers are ranked by steps: a membership from Bronze to Diamond, the rating of firms from D to A. What it says has a version; who is in which tier is kept beside it.</summary>
public sealed class TierScheme : AggregateRoot<TierSchemeId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "tier-scheme";

    private TierDefinition? _definition;

    // For storage adapters.
    private TierScheme()
    {
    }

    private TierScheme(TenantId tenant, TierSchemeId id, string schemeKey, DateTimeOffset at)
        : base(tenant, id) => (SchemeKey, CreatedAt) = (schemeKey, at);

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <summary>What rules call it: <c>tier where scheme = "membership"</c>. Unique in the tenant; never changes.</summary>
    [NotPersonal("key of a scheme")]
    public string SchemeKey { get; private init; } = string.Empty;

    /// <summary>What people call it.</summary>
    [NotPersonal("name of a scheme")]
    public string Name { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>The name folded, for order.</summary>
    [NotPersonal("name of a scheme")]
    public string NameKey { get; private set; } = string.Empty;

    /// <summary>Whether it is in use.</summary>
    public TierSchemeState State { get; private set => field = Track(field, value); }

    /// <summary>The definition in its JSON form.</summary>
    [NotPersonal("rules of the tenant")]
    public string DefinitionJson { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>Which definition it is: 1 at first, one more at every change and whenever it goes out of use or into it again. Not the version of the record.</summary>
    public int DefinitionVersion { get; private set => field = Track(field, value); }

    /// <summary>When it was defined, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>As of when everybody is placed, by this definition, UTC; null until a refresh came to its end.</summary>
    public DateTimeOffset? RefreshedAsOf { get; private set => field = Track(field, value); }

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => [KeyOf(SchemeKey)];

    /// <summary>Defines a scheme; the service has held its rules against the schema.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">A new id.</param>
    /// <param name="key">What rules call it: 1 to 50 lower-case letters, digits and hyphens.</param>
    /// <param name="name">What people call it, 1 to 100 characters.</param>
    /// <param name="definition">What it says.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.tier.invalid-key</c>, <c>crm.text.…</c>.</exception>
    public static TierScheme Define(TenantId tenant, TierSchemeId id, string key, string name, TierDefinition definition, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(definition);
        Require(key.Length is > 0 and <= TierLimits.KeyCharacters && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-'), TierErrors.InvalidKey, "key");
        var scheme = new TierScheme(tenant, id, key, Instant.Utc(at)) { State = TierSchemeState.Active };
        scheme.TakeName(name);
        scheme.Take(definition);
        scheme.Raise(new TierSchemeDefined(tenant, id, scheme.DefinitionVersion, scheme.CreatedAt));
        return scheme;
    }

    /// <summary>What it says.</summary>
    public TierDefinition ReadDefinition() => _definition ??= TierDefinition.FromJson(DefinitionJson);

    /// <summary>Gives it another definition, and the next version. Everybody stays where they are until the next refresh.</summary>
    /// <param name="definition">What it says from now on.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.tier.archived</c>, <c>crm.tier.nothing-changed</c>.</exception>
    public void Change(TierDefinition definition, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(definition);
        MustBeActive();
        Require(definition.ToJson() != DefinitionJson, TierErrors.NothingChanged, "definition");
        Take(definition);
        Raise(new TierSchemeChanged(TenantId, Id, DefinitionVersion, Instant.Utc(at)));
    }

    /// <summary>Gives it another name.</summary>
    /// <param name="name">1 to 100 characters.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.tier.archived</c>, <c>crm.text.…</c>.</exception>
    public void Rename(string name, DateTimeOffset at)
    {
        MustBeActive();
        TakeName(name);
        Raise(new TierSchemeRenamed(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Takes it out of use: with the next refresh everybody leaves its tiers.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.tier.archived</c>: it already is.</exception>
    public void Archive(DateTimeOffset at)
    {
        MustBeActive();
        Move(TierSchemeState.Archived, at);
    }

    /// <summary>Takes an archived one into use again: with the next refresh everybody is placed.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.tier.already-active</c>.</exception>
    public void Activate(DateTimeOffset at)
    {
        Require(State is TierSchemeState.Archived, TierErrors.AlreadyActive, "scheme");
        Move(TierSchemeState.Active, at);
    }

    /// <summary>Everybody is placed as of an instant.</summary>
    internal void NoteRefresh(DateTimeOffset asOf, DateTimeOffset at)
    {
        RefreshedAsOf = asOf;
        Raise(new TiersRefreshed(TenantId, Id, DefinitionVersion, asOf, Instant.Utc(at)));
    }

    internal void MustBeActive() => Require(State is TierSchemeState.Active, TierErrors.Archived, "scheme");

    internal static UniqueKey KeyOf(string key) => new(TierErrors.DuplicateKey, TypeName, key);

    private void Move(TierSchemeState to, DateTimeOffset at)
    {
        (State, RefreshedAsOf) = (to, null);
        DefinitionVersion++;
        Raise(new TierSchemeStateChanged(TenantId, Id, to, DefinitionVersion, Instant.Utc(at)));
    }

    private void TakeName(string name) => (Name, NameKey) = CleanText.NameWithKey(name, TierLimits.NameCharacters);

    private void Take(TierDefinition definition)
    {
        (_definition, DefinitionJson, RefreshedAsOf) = (definition, definition.ToJson(), null);
        DefinitionVersion++;
    }
}
