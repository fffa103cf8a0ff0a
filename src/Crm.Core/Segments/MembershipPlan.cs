using System.Linq.Expressions;

namespace Crm.Core.Segments;

/// <summary>What a refresh asks of the ledger.</summary>
/// <typeparam name="TSubject">The record of a member.</typeparam>
/// <param name="Segment">The segment.</param>
/// <param name="IsIn">True exactly of those who belong in: all others do not.</param>
/// <param name="Among">Who is asked; null for everybody.</param>
/// <param name="AsOf">The instant of the question, UTC.</param>
/// <param name="Cause">Why.</param>
/// <param name="RuleVersion">The version of the rule.</param>
public sealed record MembershipPlan<TSubject>(
    SegmentId Segment, Expression<Func<TSubject, bool>> IsIn, Expression<Func<TSubject, bool>>? Among, DateTimeOffset AsOf, SegmentCause Cause, int RuleVersion);
