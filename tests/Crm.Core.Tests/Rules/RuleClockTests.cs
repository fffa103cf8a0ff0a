using System.Globalization;
using Crm.Core.Rules;
using Crm.Core.Rules.Tree;
using Crm.Core.Values;

namespace Crm.Core.Tests.Rules;

public sealed class RuleClockTests
{
    [Theory]
    [InlineData("2026-03-31T09:30:00Z", "Asia/Ho_Chi_Minh", "1mo ago", "2026-02-28T09:30:00Z")]
    [InlineData("2024-03-31T09:30:00Z", "Asia/Ho_Chi_Minh", "1mo ago", "2024-02-29T09:30:00Z")]
    [InlineData("2024-02-29T00:00:00Z", "UTC", "1y ago", "2023-02-28T00:00:00Z")]
    [InlineData("2026-02-28T20:00:00Z", "Asia/Ho_Chi_Minh", "1mo ago", "2026-01-31T20:00:00Z")] // 1 March there
    [InlineData("2026-03-31T00:00:00.123456Z", "UTC", "90d ago", "2025-12-31T00:00:00.123456Z")]
    [InlineData("2026-03-29T12:00:00Z", "Europe/Berlin", "1d ago", "2026-03-28T12:00:00Z")] // clocks go forward in between
    [InlineData("2026-04-29T00:30:00Z", "Europe/Berlin", "1mo ago", "2026-03-29T01:30:00Z")] // 02:30 does not exist on that day: 03:30
    [InlineData("2026-11-25T00:30:00Z", "Europe/Berlin", "1mo ago", "2026-10-24T23:30:00Z")] // 01:30, which is there once
    [InlineData("2026-11-25T01:30:00Z", "Europe/Berlin", "1mo ago", "2026-10-25T00:30:00Z")] // the first 02:30
    [InlineData("2026-03-31T09:30:00Z", "Asia/Ho_Chi_Minh", "start of day", "2026-03-30T17:00:00Z")]
    [InlineData("2026-03-31T18:30:00Z", "Asia/Ho_Chi_Minh", "start of day", "2026-03-31T17:00:00Z")]
    [InlineData("2026-03-29T09:30:00Z", "UTC", "start of week", "2026-03-23T00:00:00Z")] // a Sunday
    [InlineData("2026-03-30T00:00:00Z", "UTC", "start of week", "2026-03-30T00:00:00Z")]
    [InlineData("2026-03-31T09:30:00Z", "UTC", "start of month - 14", "2025-01-01T00:00:00Z")]
    [InlineData("2026-03-31T09:30:00Z", "UTC", "start of quarter + 4", "2027-01-01T00:00:00Z")]
    [InlineData("2026-03-31T09:30:00Z", "UTC", "start of year - 1", "2025-01-01T00:00:00Z")]
    [InlineData("2026-09-06T15:00:00Z", "America/Santiago", "start of day", "2026-09-06T04:00:00Z")] // midnight does not exist: 01:00
    [InlineData("2026-03-31T09:30:00Z", "UTC", "200y ago", "1900-01-01T00:00:00Z")]
    [InlineData("2026-03-31T09:30:00Z", "UTC", "start of year + 10000", "9999-12-31T23:59:59.999999Z")]
    [InlineData("2026-03-31T09:30:00Z", "UTC", "start of day - 10000", "1998-11-13T00:00:00Z")]
    [InlineData("2026-03-31T09:30:00Z", "Asia/Ho_Chi_Minh", "2026-03-01", "2026-02-28T17:00:00Z")]
    [InlineData("2026-03-31T09:30:00Z", "Asia/Ho_Chi_Minh", "0001-01-01", "1900-01-01T00:00:00Z")]
    public void A_point_in_time_is_an_instant_of_the_zone(string asOf, string zone, string moment, string instant)
    {
        var at = ((AggregateNode)Rule.Parse($"count(purchase from {moment}) > 0").Root).Aggregate.Facts.Window!.From!;

        Assert.Equal(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), new RuleClock(DateTimeOffset.Parse(asOf, CultureInfo.InvariantCulture), TimeZoneName.Parse(zone)).At(at));
    }

    [Fact]
    public void A_window_ends_before_the_instant_of_the_question()
    {
        var asOf = new DateTimeOffset(2026, 3, 31, 9, 30, 0, TimeSpan.Zero).AddTicks(17);
        var clock = new RuleClock(asOf, TimeZoneName.Utc);

        Assert.Equal((asOf.AddTicks(-7).AddDays(-90), asOf.AddTicks(-7)), clock.Bounds(Window.Last(new(90, PeriodUnit.Days))));
        Assert.Equal((null, null), clock.Bounds(null));
    }

    [Fact]
    public void Days_are_days_of_the_zone()
    {
        var clock = new RuleClock(new(2026, 3, 31, 18, 0, 0, TimeSpan.Zero), TimeZoneName.Vietnam);

        Assert.Equal((new(2026, 4, 1), new(2026, 4, 1), new DateOnly(2026, 3, 31)), (clock.Today, clock.DayAt(new Moment.Now()), clock.DayAt(new Moment.Shifted(new(2, PeriodUnit.Hours), Ahead: false))));
    }
}
