using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>Which conditions on fields depend on when they are asked.</summary>
internal static class MovingFields
{
    /// <summary>Whether a condition, or any inside of it, compares with a moving point in time or asks for an age or another field that moves.</summary>
    public static bool In(RuleNode node, Func<string, RuleField?> find) => node switch
    {
        CompareNode compare => compare.Value is RuleValue.OfMoment || find(compare.Field) is { IsMoving: true },
        InNode among => among.Values.Any(v => v is RuleValue.OfMoment) || find(among.Field) is { IsMoving: true },
        _ => node.Inside.Any(n => In(n, find)),
    };
}
