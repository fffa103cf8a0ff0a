namespace Crm.Core.Subjects;

/// <summary>A concept that keeps rules which may name what others define: who takes a segment or a plan out of use asks all of them first.</summary>
internal interface IRuleHolder
{
    /// <summary>The rules in use about subjects of one kind.</summary>
    /// <param name="subject">The kind, as schemas name it: <c>customer</c>.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<HeldRule>> HeldAsync(string subject, CancellationToken ct);
}
