namespace Crm.Core.Rules.Tree;

/// <summary>What somebody said about being contacted through a channel for a purpose.</summary>
/// <param name="channel">The channel, as registered.</param>
/// <param name="purpose">The purpose, as registered.</param>
/// <param name="state">The state, as registered.</param>
public sealed class ConsentNode(string channel, string purpose, string state) : RuleNode
{
    /// <summary>The channel, as registered.</summary>
    public string Channel { get; } = RuleNames.Code(channel);

    /// <summary>The purpose, as registered.</summary>
    public string Purpose { get; } = RuleNames.Code(purpose);

    /// <summary>The state, as registered.</summary>
    public string State { get; } = RuleNames.Code(state);
}
