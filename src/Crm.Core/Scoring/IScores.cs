using Crm.Core.Rules;
using Crm.Core.Storage;

namespace Crm.Core.Scoring;

/// <summary>
/// The scores of customers and leads of the tenant in scope. What changes a plan is stored when the host saves (<c>SaveChangesAsync</c> of its context, or
/// <see cref="ICrmUnitOfWork"/>); <see cref="RefreshAsync"/> is a process and saves by itself. Whatever computes reads what is stored.
/// </summary>
public interface IScores
{
    /// <summary>Defines a plan, as a draft. Its rules are held against all that rules about its subjects may ask.</summary>
    /// <param name="subject">Who is scored.</param>
    /// <param name="name">1 to 100 characters, unique for the kind of subject without regard to case and accents.</param>
    /// <param name="definition">What it says.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.score.duplicate-name</c>, <c>crm.score.too-many</c>, <c>crm.score.not-mappable</c>, <c>crm.rule.…</c> with a pointer into the JSON form, or what <see cref="ScorePlan.Define"/> refuses.
    /// </exception>
    Task<ScorePlan> DefineAsync(ScoreSubject subject, string name, ScoreDefinition definition, CancellationToken ct = default);

    /// <summary>Gives a plan another definition, and the next version.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="definition">What it says from now on.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.score.not-found</c>, <c>crm.score.not-mappable</c>, <c>crm.rule.…</c>, or what <see cref="ScorePlan.Change"/> refuses.</exception>
    Task<ScorePlan> ChangeAsync(ScorePlanId plan, ScoreDefinition definition, CancellationToken ct = default);

    /// <summary>Gives a plan another name.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="name">1 to 100 characters.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.score.not-found</c>, <c>crm.score.in-use</c>: rules write the old name; <c>crm.score.duplicate-name</c>, or what <see cref="ScorePlan.Rename"/> refuses.</exception>
    Task<ScorePlan> RenameAsync(ScorePlanId plan, string name, CancellationToken ct = default);

    /// <summary>Takes a plan into use. Its rules are held against the schema once more.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.score.not-found</c>, <c>crm.score.already-active</c>, <c>crm.score.not-mappable</c>, <c>crm.rule.…</c>.</exception>
    Task<ScorePlan> ActivateAsync(ScorePlanId plan, CancellationToken ct = default);

    /// <summary>Takes a plan out of use.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.score.not-found</c>, <c>crm.score.in-use</c>: with the segments, schemes of tiers and policies whose rules ask for it; <c>crm.score.archived</c>.</exception>
    Task<ScorePlan> ArchiveAsync(ScorePlanId plan, CancellationToken ct = default);

    /// <summary>The plan; null when the tenant has none with this id.</summary>
    /// <param name="plan">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<ScorePlan?> FindAsync(ScorePlanId plan, CancellationToken ct = default);

    /// <summary>The plan.</summary>
    /// <param name="plan">The id.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.score.not-found</c>.</exception>
    Task<ScorePlan> GetAsync(ScorePlanId plan, CancellationToken ct = default);

    /// <summary>The plan with a name; null when there is none.</summary>
    /// <param name="subject">Who is scored.</param>
    /// <param name="name">The name; case and accents do not matter.</param>
    /// <param name="ct">Cancels.</param>
    Task<ScorePlan?> FindByNameAsync(ScoreSubject subject, string name, CancellationToken ct = default);

    /// <summary>One page of plans.</summary>
    /// <param name="specification">Which, in what order; null lists those that are not archived by name.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<ScorePlanSummary>> ListAsync(Specification<ScorePlan>? specification = null, CancellationToken ct = default);

    /// <summary>Computes the score of somebody, with all that adds up to it. Nothing is stored; drafts and archived plans answer too.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="subject">The id of a customer or lead.</param>
    /// <param name="asOf">
    /// As of when; null for now. Records that happened later do not count, unless a rule asks for what is ahead; fields are taken as they are today.
    /// </param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null when the tenant has no such subject.</returns>
    /// <exception cref="Errors.CrmException"><c>crm.score.not-found</c>, <c>crm.rule.…</c>: the schema changed since the plan was saved.</exception>
    Task<ScoreExplanation?> ScoreAsync(ScorePlanId plan, Guid subject, DateTimeOffset? asOf = null, CancellationToken ct = default);

    /// <summary>Computes the scores of everybody, in the order of ids. Archived customers are left out.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="asOf">As of when; null for now.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">As <see cref="ScoreAsync"/>.</exception>
    IAsyncEnumerable<Score> StreamAsync(ScorePlanId plan, DateTimeOffset? asOf = null, CancellationToken ct = default);

    /// <summary>The score of somebody that is kept; null when none is.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="subject">The id of a customer or lead.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.score.not-found</c>.</exception>
    Task<KeptScore?> FindKeptAsync(ScorePlanId plan, Guid subject, CancellationToken ct = default);

    /// <summary>
    /// Computes the scores of an active plan and keeps those that changed, for rules such as <c>score "fit" &gt;= 50</c>. A process: batches, each in a scope and transaction
    /// of its own. Cancelled or failed, it leaves whole batches; it can begin again, or go on from the last report.
    /// Whoever cannot be scored, because a sum does not fit, keeps the score and is told of in the report; what is wrong with the plan itself ends it.
    /// </summary>
    /// <param name="plan">The plan, stored.</param>
    /// <param name="options">As of when, whose, from where; null for everybody as of now.</param>
    /// <param name="progress">Told after every batch that was stored.</param>
    /// <param name="ct">Cancels between batches, or the batch being computed, of which then nothing is stored.</param>
    /// <returns>The same as the last report.</returns>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.score.not-found</c>, <c>crm.score.not-active</c>, <c>crm.score.in-the-future</c>, <c>crm.score.as-of-passed</c>, <c>crm.score.resume-needs-as-of</c>,
    /// <c>crm.score.plan-changed</c>, <c>crm.score.contended</c>, or as <see cref="ScoreAsync"/>.
    /// </exception>
    Task<ScoreRefreshProgress> RefreshAsync(ScorePlanId plan, ScoreRefreshOptions? options = null, IProgress<ScoreRefreshProgress>? progress = null, CancellationToken ct = default);

    /// <summary>Where somebody is in a matrix of two plans; null when the tenant has no such subject.</summary>
    /// <param name="matrix">The plans.</param>
    /// <param name="subject">The id of a customer or lead.</param>
    /// <param name="asOf">As of when; null for now.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.score.different-kinds</c>, <c>crm.score.no-bands</c>, or as <see cref="ScoreAsync"/>.</exception>
    Task<ScoreGrade?> GradeAsync(ScoreMatrix matrix, Guid subject, DateTimeOffset? asOf = null, CancellationToken ct = default);

    /// <summary>How many are in each cell of a matrix of two plans, by letter and number; empty cells too.</summary>
    /// <param name="matrix">The plans.</param>
    /// <param name="asOf">As of when; null for now.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.score.different-kinds</c>, <c>crm.score.no-bands</c>, or as <see cref="ScoreAsync"/>.</exception>
    Task<IReadOnlyList<ScoreMatrixCell>> MatrixAsync(ScoreMatrix matrix, DateTimeOffset? asOf = null, CancellationToken ct = default);

    /// <summary>Scores everybody as of an instant of the past, and compares with what came of them.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="outcome">What was hoped for: a rule that holds now for those it came to.</param>
    /// <param name="asOf">As of when they are scored.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.rule.…</c>, or as <see cref="ScoreAsync"/>.</exception>
    Task<ScoreBackTest> BackTestAsync(ScorePlanId plan, Rule outcome, DateTimeOffset asOf, CancellationToken ct = default);

    /// <summary>Scores some as of an instant of the past, and compares with what came of them.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="outcomes">By the id of each customer or lead: true when it came to what was hoped for.</param>
    /// <param name="asOf">As of when they are scored.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.score.unknown-subject</c>, or as <see cref="ScoreAsync"/>.</exception>
    Task<ScoreBackTest> BackTestAsync(ScorePlanId plan, IReadOnlyDictionary<Guid, bool> outcomes, DateTimeOffset asOf, CancellationToken ct = default);
}
