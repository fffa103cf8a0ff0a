using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Building;

/// <summary>Points in time that depend on when is asked. <c>90.Days.Ago</c> and <c>2.Weeks.Ahead</c> are others.</summary>
public static class When
{
    /// <summary>The instant of the question.</summary>
    public static Moment Now { get; } = new Moment.Now();

    /// <summary>The beginning of a stretch of the calendar.</summary>
    /// <param name="unit">Which.</param>
    /// <param name="offset">0 for the one the question is asked in, -1 for the one before, 1 for the next.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-period</c>.</exception>
    public static Moment StartOf(CalendarUnit unit, int offset = 0) => new Moment.StartOf(unit, offset);
}
