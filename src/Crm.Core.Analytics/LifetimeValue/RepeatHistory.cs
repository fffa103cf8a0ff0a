namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>
/// How customers bought again, as the models of buying take it: time in any unit (weeks, where a reference says so), counted from the first purchase, purchases of
/// one day being one.
/// </summary>
/// <param name="Repeats">How many days with purchases came after the first; <c>x</c> in the literature.</param>
/// <param name="LastAt">When the last of them was; 0 when there was none; <c>t_x</c>.</param>
/// <param name="ObservedFor">From the first purchase to the end of the data; <c>T</c>.</param>
/// <param name="Weight">How many customers have this history.</param>
public readonly record struct RepeatHistory(int Repeats, double LastAt, double ObservedFor, double Weight = 1)
{
    /// <summary>Whether the numbers can be those of a customer.</summary>
    internal bool IsPossible =>
        Repeats >= 0 && double.IsFinite(ObservedFor) && LastAt >= 0 && LastAt <= ObservedFor && Weight > 0 && double.IsFinite(Weight) && (Repeats > 0 ? LastAt > 0 : LastAt == 0);
}
