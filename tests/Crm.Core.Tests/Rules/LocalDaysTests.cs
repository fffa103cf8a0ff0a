using Crm.Core.Rules.Evaluation;
using Crm.Core.Values;

namespace Crm.Core.Tests.Rules;

public sealed class LocalDaysTests
{
    [Theory]
    [InlineData("Asia/Ho_Chi_Minh")]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("America/Santiago")] // midnight is skipped
    [InlineData("Asia/Kathmandu")] // a quarter of an hour
    [InlineData("Australia/Lord_Howe")] // half an hour of summer time
    [InlineData("Pacific/Apia")] // a day that never was
    [InlineData("Africa/Casablanca")] // twice a year around Ramadan
    [InlineData("Asia/Gaza")] // a week of summer time after Ramadan
    [InlineData("Africa/Freetown")] // four days of it in 1939
    public void Days_are_those_of_the_zone_at_any_hour_and_around_every_midnight(string zone)
    {
        var (info, days) = (TimeZoneInfo.FindSystemTimeZoneById(zone), LocalDays.Of(TimeZoneName.Parse(zone)));
        var to = new DateTimeOffset(2060, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var at = new DateTimeOffset(1900, 1, 2, 0, 0, 0, TimeSpan.Zero); at < to; at = at.AddHours(13))
        {
            Same(at);
            // The next midnight there, to the microsecond.
            var local = TimeZoneInfo.ConvertTime(at, info);
            var midnight = at.AddTicks(TimeSpan.TicksPerDay - (local.Ticks % TimeSpan.TicksPerDay));
            Same(midnight.AddMicroseconds(-1));
            Same(midnight);
        }

        void Same(DateTimeOffset at) => Assert.True(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, info).DateTime).DayNumber == LocalDays.DayOf(at, days), $"{at:O}");
    }

    [Fact]
    public void A_zone_that_changes_its_clocks_has_a_stretch_for_each_change()
    {
        var berlin = LocalDays.Of(TimeZoneName.Parse("Europe/Berlin")).Stretches.ToList();
        var change = new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero);

        Assert.Equal((change, 7_200_000_000L), Assert.Single(berlin, s => s.Since.Year == 2026 && s.Since.Month == 3));
        Assert.Equal(berlin.OrderBy(s => s.Since), berlin);
        Assert.Single(LocalDays.Of(TimeZoneName.Utc).Stretches);
    }
}
