namespace Crm.Core.Errors;

/// <summary>The records a process could not judge, each for a reason of its own: they keep what they had, the process goes on.</summary>
/// <param name="Count">How many.</param>
/// <param name="Code">The code of the first refusal, for example <c>crm.rule.overflow</c>; null when there is none.</param>
/// <param name="FirstIds">The ids of the first of them, at most 10, in the order they were met.</param>
public sealed record FailedRecords(long Count, string? Code, IReadOnlyList<Guid> FirstIds)
{
    private const int Most = 10;

    /// <summary>None.</summary>
    public static readonly FailedRecords None = new(0, null, []);

    /// <summary>The count, the code and the ids: nothing personal.</summary>
    public override string ToString() => Count == 0 ? "none" : $"{Count} ({Code}): {string.Join(", ", FirstIds)}{(Count > FirstIds.Count ? ", …" : string.Empty)}";

    internal FailedRecords With(Guid id, CrmException refused) => With(new FailedRecords(1, refused.Code, [id]));

    internal FailedRecords With(FailedRecords more) => more.Count == 0 ? this : new(Count + more.Count, Code ?? more.Code, [.. FirstIds.Concat(more.FirstIds).Take(Most)]);
}
