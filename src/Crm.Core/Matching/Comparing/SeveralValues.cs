namespace Crm.Core.Matching.Comparing;

/// <summary>The values of a field that has more than one: they are as close as the closest two.</summary>
internal sealed class SeveralValues(MatchValue[] values) : MatchValue(string.Join('\n', values.Select(v => v.Key).Order(StringComparer.Ordinal)))
{
    public override MatchValue[] Several { get; } = values;
}
