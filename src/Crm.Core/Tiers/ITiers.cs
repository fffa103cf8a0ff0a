using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Tiers;

/// <summary>
/// The tiers and ratings of the tenant's customers. What changes a scheme, and what is set by hand, is stored when the host saves; <see cref="RefreshAsync"/> is a process and saves by itself.
/// Whatever judges reads what is stored.
/// </summary>
public interface ITiers
{
    /// <summary>Defines a scheme. Nobody is in its tiers before a refresh.</summary>
    /// <param name="key">What rules call it, for ever: 1 to 50 lower-case letters, digits and hyphens.</param>
    /// <param name="name">What people call it, 1 to 100 characters.</param>
    /// <param name="definition">What it says.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.tier.duplicate-key</c>, <c>crm.tier.too-many</c>, <c>crm.tier.unknown-rising</c>, <c>crm.score.not-mappable</c>, <c>crm.rule.…</c> with a pointer into the JSON form, or what
    /// <see cref="TierScheme.Define"/> refuses.
    /// </exception>
    Task<TierScheme> DefineAsync(string key, string name, TierDefinition definition, CancellationToken ct = default);

    /// <summary>Gives a scheme another definition, and the next version.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="definition">What it says from now on.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.tier.not-found</c>, what <see cref="DefineAsync"/> refuses of a definition, or what <see cref="TierScheme.Change"/> refuses.</exception>
    Task<TierScheme> ChangeAsync(TierSchemeId scheme, TierDefinition definition, CancellationToken ct = default);

    /// <summary>Gives a scheme another name.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="name">1 to 100 characters.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.tier.not-found</c>, or what <see cref="TierScheme.Rename"/> refuses.</exception>
    Task<TierScheme> RenameAsync(TierSchemeId scheme, string name, CancellationToken ct = default);

    /// <summary>Takes a scheme out of use; with the next refresh everybody leaves its tiers.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.tier.not-found</c>, <c>crm.tier.archived</c>; <c>crm.tier.in-use</c>: with the segments and policies whose rules name it.</exception>
    Task<TierScheme> ArchiveAsync(TierSchemeId scheme, CancellationToken ct = default);

    /// <summary>Takes an archived scheme into use again. Its rules are held against the schema once more.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.tier.not-found</c>, <c>crm.tier.already-active</c>, or what <see cref="DefineAsync"/> refuses of a definition.</exception>
    Task<TierScheme> ActivateAsync(TierSchemeId scheme, CancellationToken ct = default);

    /// <summary>The scheme; null when the tenant has none with this id.</summary>
    /// <param name="scheme">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<TierScheme?> FindAsync(TierSchemeId scheme, CancellationToken ct = default);

    /// <summary>The scheme.</summary>
    /// <param name="scheme">The id.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.tier.not-found</c>.</exception>
    Task<TierScheme> GetAsync(TierSchemeId scheme, CancellationToken ct = default);

    /// <summary>The scheme with a key; null when there is none.</summary>
    /// <param name="key">The key, as it is.</param>
    /// <param name="ct">Cancels.</param>
    Task<TierScheme?> FindByKeyAsync(string key, CancellationToken ct = default);

    /// <summary>One page of schemes.</summary>
    /// <param name="specification">Which, in what order; null lists those in use by name.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<TierSchemeSummary>> ListAsync(Specification<TierScheme>? specification = null, CancellationToken ct = default);

    /// <summary>Where a customer stands in a scheme, as it is kept; in no tier when it never was in one.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.tier.not-found</c>, <c>crm.customer.not-found</c>.</exception>
    Task<TierStanding> OfAsync(TierSchemeId scheme, CustomerId customer, CancellationToken ct = default);

    /// <summary>Judges a customer now, or as of an instant: every tier, why it is reached or not, what is missing for the next. Stores nothing.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="asOf">As of when; null for now. Points count what happened up to then; in rules only windows move.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null when the tenant has no such customer.</returns>
    /// <exception cref="Errors.CrmException"><c>crm.tier.not-found</c>, <c>crm.rule.…</c>: the schema changed since the scheme was saved.</exception>
    Task<TierExplanation?> ExplainAsync(TierSchemeId scheme, CustomerId customer, DateTimeOffset? asOf = null, CancellationToken ct = default);

    /// <summary>The moves of a customer, latest first.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="page">Which page; null for the first.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<TierMoveSummary>> HistoryAsync(TierSchemeId scheme, CustomerId customer, PageRequest? page = null, CancellationToken ct = default);

    /// <summary>How many are in each tier, lowest first.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.tier.not-found</c>.</exception>
    Task<IReadOnlyList<TierShare>> SharesAsync(TierSchemeId scheme, CancellationToken ct = default);

    /// <summary>Sets the tier of a customer by hand until it expires; one set before is replaced.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="tier">The tier, as the scheme writes it.</param>
    /// <param name="reason">Why: a code such as <c>key-account</c>.</param>
    /// <param name="until">When it expires, at most 731 days ahead.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.tier.not-found</c>, <c>crm.tier.archived</c>, <c>crm.tier.unknown-tier</c>, <c>crm.tier.invalid-until</c>, <c>crm.customer.not-found</c>, <c>crm.customer.archived</c>, <c>crm.reason.invalid</c>.
    /// </exception>
    Task<CustomerTier> OverrideAsync(TierSchemeId scheme, CustomerId customer, string tier, ReasonCode reason, DateTimeOffset until, CancellationToken ct = default);

    /// <summary>Takes a tier set by hand back before it expires.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.tier.not-found</c>, <c>crm.tier.not-overridden</c>.</exception>
    Task<CustomerTier> EndOverrideAsync(TierSchemeId scheme, CustomerId customer, CancellationToken ct = default);

    /// <summary>
    /// Judges everybody, or some, and moves who has earned another tier. A process: batches, each in a scope and transaction of its own. Cancelled or failed, it leaves
    /// whole batches; it can begin again, or go on from the last report. Run it daily: time moves tiers too, ends what was set by hand, and makes reviews due.
    /// Whoever cannot be judged, because a sum does not fit, keeps the tier and is told of in the report; what is wrong with the scheme itself, or with a rank among all, ends it.
    /// </summary>
    /// <param name="scheme">The scheme, stored.</param>
    /// <param name="options">Whose, from where; null for everybody.</param>
    /// <param name="progress">Told after every batch that was stored.</param>
    /// <param name="ct">Cancels between batches, or the batch being judged, of which then nothing is stored.</param>
    /// <returns>The same as the last report.</returns>
    /// <exception cref="Errors.CrmException"><c>crm.tier.not-found</c>, <c>crm.tier.invalid-resume</c>, <c>crm.tier.scheme-changed</c>, <c>crm.tier.contended</c>, <c>crm.rule.…</c>.</exception>
    Task<TierRefreshProgress> RefreshAsync(TierSchemeId scheme, TierRefreshOptions? options = null, IProgress<TierRefreshProgress>? progress = null, CancellationToken ct = default);
}
