using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Building;

/// <summary>What conditions on the subject of a rule are made from. Its records come as extension properties from <c>Crm.Core.Subjects</c>, and from a host for its own.</summary>
/// <typeparam name="TSubject">The record of the subject.</typeparam>
public sealed class AskedSubject<TSubject> : AskedRecord<TSubject>
{
    internal AskedSubject()
    {
    }

    /// <summary>Records of a subject by the name of their source.</summary>
    /// <typeparam name="TFact">The record, whose fields <c>Where</c> then offers.</typeparam>
    /// <param name="source">The registered name.</param>
    public AskedRecords<TSubject, TFact> Records<TFact>(string source) => new(new(source));

    /// <summary>Is in a segment.</summary>
    /// <param name="segment">Its name or id.</param>
    public Condition<TSubject> IsInSegment(string segment) => new(new MemberNode(segment));

    /// <summary>The score by a plan.</summary>
    /// <param name="plan">Its name or id.</param>
    public AskedOrder<TSubject, decimal> Score(string plan) =>
        new((comparison, value) => new ScoreNode(plan, comparison, ((RuleValue.OfNumber)value).Value), static number => new RuleValue.OfNumber(number));

    /// <summary>Is in a sample, the same for ever and on every machine.</summary>
    /// <param name="percent">More than 0, at most 100, four digits behind the point.</param>
    /// <param name="salt">Other salts, other people.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-share</c>.</exception>
    public Condition<TSubject> IsInSample(decimal percent, string salt) => new(new SampleNode(percent, salt));

    /// <summary>What somebody said about being contacted. Of customers there is one with the codes of the library.</summary>
    /// <param name="channel">The code of the channel.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="state">The code of the state.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-name</c>.</exception>
    public Condition<TSubject> ConsentIs(string channel, string purpose, string state) => new(new ConsentNode(channel, purpose, state));

    /// <summary>Another rule holds, which becomes part of this one.</summary>
    /// <param name="rule">The rule, read from text or made before.</param>
    public Condition<TSubject> Meets(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new(rule.Root);
    }
}
