using Crm.Core.Values;

namespace Crm.Core.Reasons;

/// <summary>
/// The reasons the tenant in scope gives for leads it disqualifies, deals it loses and customers that leave: the standard ones, changed
/// where the tenant changed them, and its own. Nothing is stored before the host saves.
/// </summary>
public interface IReasons
{
    /// <summary>The catalogue of one kind: standard reasons first, then the tenant's own in the order they were added.</summary>
    /// <param name="kind">What they are given for.</param>
    /// <param name="withRetired">True to see those no longer given as well.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<CatalogReason>> OfAsync(ReasonKind kind, bool withRetired = false, CancellationToken ct = default);

    /// <summary>Adds a reason.</summary>
    /// <param name="kind">What it is given for.</param>
    /// <param name="code">The code; at most 200 reasons of a kind.</param>
    /// <param name="label">What people see, 1 to 100 characters.</param>
    /// <param name="labelVi">The same in Vietnamese; null to show <paramref name="label"/>.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.reason.duplicate</c>, <c>crm.reason.reserved</c>, <c>crm.text.…</c>.</exception>
    Task<Reason> AddAsync(ReasonKind kind, ReasonCode code, string label, string? labelVi = null, CancellationToken ct = default);

    /// <summary>Changes what people see, also of a standard reason.</summary>
    /// <param name="kind">What it is given for.</param>
    /// <param name="code">The code.</param>
    /// <param name="label">1 to 100 characters.</param>
    /// <param name="labelVi">The same in Vietnamese; null to show <paramref name="label"/>.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.reason.unknown</c>, <c>crm.text.…</c>.</exception>
    Task<Reason> RelabelAsync(ReasonKind kind, ReasonCode code, string label, string? labelVi = null, CancellationToken ct = default);

    /// <summary>Takes a reason out of use, also a standard one.</summary>
    /// <param name="kind">What it is given for.</param>
    /// <param name="code">The code.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.reason.unknown</c>, <c>crm.reason.retired</c>.</exception>
    Task<Reason> RetireAsync(ReasonKind kind, ReasonCode code, CancellationToken ct = default);

    /// <summary>Takes a retired reason into use again.</summary>
    /// <param name="kind">What it is given for.</param>
    /// <param name="code">The code.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.reason.unknown</c>, <c>crm.reason.in-use</c>.</exception>
    Task<Reason> RestoreAsync(ReasonKind kind, ReasonCode code, CancellationToken ct = default);

    /// <summary>Refuses a reason the catalogue does not have or no longer gives.</summary>
    /// <param name="kind">What it is given for.</param>
    /// <param name="code">The code.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.reason.unknown</c>, <c>crm.reason.retired</c>.</exception>
    Task MustKnowAsync(ReasonKind kind, ReasonCode code, CancellationToken ct = default);
}
