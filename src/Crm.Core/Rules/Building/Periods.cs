using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Building;

/// <summary>Lengths of time as they are said: <c>90.Days</c>. All refuse less than 1 and more than 200 years with <c>crm.rule.invalid-period</c>.</summary>
public static class Periods
{
    extension(int count)
    {
        /// <summary>So many minutes.</summary>
        public Period Minutes => new(count, PeriodUnit.Minutes);

        /// <summary>So many hours.</summary>
        public Period Hours => new(count, PeriodUnit.Hours);

        /// <summary>So many times 24 hours.</summary>
        public Period Days => new(count, PeriodUnit.Days);

        /// <summary>So many times seven days.</summary>
        public Period Weeks => new(count, PeriodUnit.Weeks);

        /// <summary>So many months of the calendar.</summary>
        public Period Months => new(count, PeriodUnit.Months);

        /// <summary>So many years of the calendar.</summary>
        public Period Years => new(count, PeriodUnit.Years);
    }
}
