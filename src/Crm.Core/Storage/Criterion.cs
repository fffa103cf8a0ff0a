using System.Linq.Expressions;

namespace Crm.Core.Storage;

/// <summary>A condition on a record, as an expression every adapter can read.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Matches">The condition. Values must be captured variables, not constants, so that databases can reuse the plan.</param>
public sealed record Criterion<T>(Expression<Func<T, bool>> Matches);
