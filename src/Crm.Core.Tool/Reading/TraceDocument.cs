using Crm.Core.Rules.Evaluation;

namespace Crm.Core.Tool.Reading;

/// <summary>An explanation as a document.</summary>
/// <param name="Id">The id of the condition in the JSON form of the rule.</param>
/// <param name="Rule">The condition in its text form.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Actual">What the customer has.</param>
/// <param name="IsMissing">Whether the field or the figure is missing.</param>
/// <param name="Evidence">The ids of the records that count.</param>
/// <param name="Threshold">Of a rank, the figure of the last one in.</param>
/// <param name="FlipsAt">When time alone changes the answer.</param>
/// <param name="Misses">What would have to be otherwise, on the whole rule.</param>
/// <param name="Inside">The conditions inside.</param>
internal sealed record TraceDocument(
    string Id,
    string Rule,
    bool Holds,
    IReadOnlyList<string> Actual,
    bool IsMissing,
    IReadOnlyList<Guid> Evidence,
    string? Threshold,
    string? FlipsAt,
    IReadOnlyList<MissDocument>? Misses,
    IReadOnlyList<TraceDocument> Inside)
{
    /// <summary>The document of a whole rule.</summary>
    public static TraceDocument Of(RuleTrace trace) => Of(trace, isRoot: true);

    private static TraceDocument Of(RuleTrace trace, bool isRoot) => new(
        trace.Id,
        trace.Node.ToString(),
        trace.Holds,
        [.. trace.Actual.Select(v => v.ToText())],
        trace.IsMissing,
        trace.Evidence,
        trace.Threshold?.ToText(),
        Told(trace.FlipsAt),
        isRoot ? [.. trace.Misses.Select(m => new MissDocument(m.Trace.Node.ToString(), m.Wanted, m.Lacking?.ToText(), Told(m.TurnsAt)))] : null,
        [.. trace.Inside.Select(t => Of(t, isRoot: false))]);

    private static string? Told(DateTimeOffset? instant) => instant is { } known ? InstantText.Of(known) : null;
}
