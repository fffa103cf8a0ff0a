using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.Rules.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>
/// Puts what a database can do in the place of the functions rules use. EF's own <c>StartsWith</c> ignores the case of ASCII on SQLite, and no provider
/// subtracts converted instants or counts the days of a zone.
/// </summary>
internal sealed class DatabaseFunctions(Dialect dialect) : ExpressionVisitor
{
    private const int MostSingleValues = 50;

    private static readonly MethodInfo s_parameter = typeof(EF).GetMethod(nameof(EF.Parameter))!;

    private const long MicrosecondsPerDay = TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond;

    // Instants are numbers from 1970 on, days from the year 1 on.
    private static readonly long s_firstDay = DateTimeOffset.UnixEpoch.UtcTicks / TimeSpan.TicksPerMicrosecond;

    // Positions and lengths count whole characters in both databases, whatever they count in memory.
    private static readonly Expression<Func<string, string, bool>> s_contains = (text, part) => text.Contains(part);
#pragma warning disable CA1310, CA1858, MA0074 // translated to a function of the database, which compares letter by letter
    private static readonly Expression<Func<string, string, bool>> s_starts = (text, part) => text.IndexOf(part) == 0;
#pragma warning restore CA1310, CA1858, MA0074
    private static readonly Expression<Func<string, string, int, bool>> s_ends = (text, part, length) => text.Length >= length && text.Substring(text.Length - length) == part;
    private static readonly Expression<Func<DateTimeOffset, DateTimeOffset, TimeSpan, bool>> s_within = (first, last, most) => last - first <= most;
    private static readonly Expression<Func<DateTimeOffset, DateTimeOffset, long, bool>> s_withinNumbers = (first, last, most) => (long)(object)last - (long)(object)first <= most;
    private static readonly Expression<Func<DateTimeOffset, double, int>> s_day = (at, offset) => DateOnly.FromDateTime(at.UtcDateTime.AddSeconds(offset)).DayNumber;
    private static readonly Expression<Func<DateTimeOffset, long, int>> s_dayOfNumber = (at, offset) => (int)(((long)(object)at + offset) / MicrosecondsPerDay);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var declaring = node.Method.DeclaringType;
        if (declaring == typeof(TextInside))
        {
            return node.Method.Name is nameof(TextInside.EndsWith) ? Ends(node) : Applied(node.Method.Name is nameof(TextInside.Contains) ? s_contains : s_starts, node.Arguments);
        }

        if (IsLongList(node)) return Expression.Call(null, node.Method, Expression.Call(s_parameter.MakeGenericMethod(node.Arguments[0].Type), node.Arguments[0]), Visit(node.Arguments[1]));
        if (declaring == typeof(Elapsed)) return dialect.StoresInstantsAsNumbers ? WithinNumbers(node) : Applied(s_within, node.Arguments);
        if (declaring == typeof(LocalDays)) return Day(Visit(node.Arguments[0]), (LocalDays)Value(node.Arguments[1]));
        return base.VisitMethodCall(node);
    }

    // EF sends a value each, and writes the statement anew for every number of them.
    private static bool IsLongList(MethodCallExpression node) =>
        node.Method.DeclaringType == typeof(Enumerable) && node.Method.Name == nameof(Enumerable.Contains)
        && node.Arguments is [MethodCallExpression { Method.Name: nameof(Enumerable.AsEnumerable), Arguments: [MemberExpression { Expression: ConstantExpression } captured] }, _]
        && Value(captured) is ICollection { Count: > MostSingleValues };

    private Expression Applied(LambdaExpression function, IReadOnlyList<Expression> arguments) => Lambdas.BodyOver(function, [.. arguments.Select(a => Visit(a))]);

    // The length is counted here, and so in whole characters: 😀 is one.
    private Expression Ends(MethodCallExpression node)
    {
        var part = (string)Value(node.Arguments[1]);
        return Lambdas.BodyOver(s_ends, Visit(node.Arguments[0]), Parameters.Of(part), Parameters.Of(part.EnumerateRunes().Count()));
    }

    private Expression WithinNumbers(MethodCallExpression node)
    {
        var most = (long)((TimeSpan)Value(node.Arguments[2])).TotalMicroseconds;
        return Lambdas.BodyOver(s_withinNumbers, Visit(node.Arguments[0]), Visit(node.Arguments[1]), Parameters.Of(most));
    }

    private Expression Day(Expression at, LocalDays days) => Day(at, [.. days.Stretches]);

    // Halved again and again: a zone has up to four hundred stretches.
    private Expression Day(Expression at, ReadOnlySpan<(DateTimeOffset Since, long Offset)> stretches)
    {
        if (stretches.Length == 1)
        {
            var offset = stretches[0].Offset;
            return dialect.StoresInstantsAsNumbers
                ? Lambdas.BodyOver(s_dayOfNumber, at, Parameters.Of(s_firstDay + offset))
                : Lambdas.BodyOver(s_day, at, Parameters.Of(offset / 1_000_000d));
        }

        var half = stretches.Length / 2;
        return Expression.Condition(Expression.LessThan(at, Parameters.Of(stretches[half].Since)), Day(at, stretches[..half]), Day(at, stretches[half..]));
    }

    private static object Value(Expression captured) => Expression.Lambda<Func<object>>(Expression.Convert(captured, typeof(object))).Compile(preferInterpretation: true)();
}
