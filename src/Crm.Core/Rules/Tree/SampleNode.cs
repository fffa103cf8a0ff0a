namespace Crm.Core.Rules.Tree;

/// <summary>Somebody is in a sample: by a hash of the id and a salt, the same for ever and on every machine.</summary>
/// <param name="percent">How many per cent; more than 0, at most 100, four digits behind the point.</param>
/// <param name="salt">Other salts, other people.</param>
/// <exception cref="RuleException"><c>crm.rule.invalid-share</c>.</exception>
public sealed class SampleNode(decimal percent, string salt) : RuleNode
{
    /// <summary>How many per cent.</summary>
    public decimal Percent { get; } = RankShare.OfPercent(percent).Percent!.Value;

    /// <summary>Other salts, other people.</summary>
    public string Salt { get; } = RuleNames.Name(salt);
}
