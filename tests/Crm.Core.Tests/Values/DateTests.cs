using Crm.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Values;

public sealed class DateTests
{
    private static readonly Arbitrary<PartialDate> s_dates = Numbers.Between(0, DateOnly.MaxValue.DayNumber).Generator
        .SelectMany(day => Gen.Choose(0, 2).Select(known => Cut(DateOnly.FromDayNumber((int)day), known))).ToArbitrary();

    [Theory]
    [InlineData("1984", 1984, null, null)]
    [InlineData("1984-05", 1984, 5, null)]
    [InlineData(" 1984-05-17 ", 1984, 5, 17)]
    [InlineData("2000-02-29", 2000, 2, 29)]
    public void A_date_may_be_known_in_part(string text, int year, int? month, int? day)
    {
        var date = PartialDate.Parse(text);

        Assert.Equal((year, month, day), (date.Year, date.Month, date.Day));
        Assert.Equal(text.Trim(), date.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("84")]
    [InlineData("0000")]
    [InlineData("1984-13")]
    [InlineData("1984-00")]
    [InlineData("1984-5")]
    [InlineData("1984-02-30")]
    [InlineData("1900-02-29")]
    [InlineData("1984/05/17")]
    [InlineData("17-05-1984")]
    [InlineData("-984")]
    [InlineData("1984-05-1x")]
    public void What_is_no_date_is_refused(string? text)
    {
        Refuses.With("crm.date.invalid", () => PartialDate.Parse(text), text);
        Assert.False(PartialDate.TryParse(text, out _));
    }

    [Fact]
    public void A_day_needs_a_month()
    {
        Refuses.With("crm.date.invalid", () => new PartialDate(1984, null, 17));
        Refuses.With("crm.date.invalid", () => new PartialDate(0));
        Refuses.With("crm.date.invalid", () => new PartialDate(10_000));
    }

    [Fact]
    public void A_date_is_read_back_from_its_text() =>
        Prop.ForAll(s_dates, date => PartialDate.Parse(date.ToString()) == date).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1984-05-17", "2026-05-16", 41)]
    [InlineData("1984-05-17", "2026-05-17", 42)]
    [InlineData("2000-02-29", "2025-02-28", 24)]
    [InlineData("2000-02-29", "2025-03-01", 25)]
    [InlineData("1984", "2026-12-30", null)]
    [InlineData("1984", "2026-12-31", 42)]
    [InlineData("1984-05", "2026-04-30", 41)]
    [InlineData("1984-05", "2026-05-10", null)]
    [InlineData("1984-05", "2026-06-01", 42)]
    [InlineData("1984-05-17", "1984-05-16", null)]
    [InlineData("1984-05-17", "1984-05-17", 0)]
    public void An_age_is_told_when_it_is_certain(string born, string on, int? age) =>
        Assert.Equal(age, PartialDate.Parse(born).AgeAt(DateOnly.Parse(on)));

    [Fact]
    public void An_uncertain_age_has_a_range()
    {
        Assert.Equal((41, 42), PartialDate.Parse("1984").AgeRangeAt(new DateOnly(2026, 6, 1)));
        Assert.Equal((0, 0), PartialDate.Parse("1984").AgeRangeAt(new DateOnly(1984, 6, 1)));
        Assert.Null(PartialDate.Parse("1984").AgeRangeAt(new DateOnly(1983, 12, 31)));
    }

    [Fact]
    public void A_reversed_range_is_refused()
    {
        Refuses.With("crm.date.range-reversed", () => new DateRange(new DateOnly(2026, 1, 2), new DateOnly(2026, 1, 1)));
        Assert.Equal("2026-01-01/2026-01-01", new DateRange(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1)).ToString());
        Assert.Equal("2026-01-01/..", new DateRange(new DateOnly(2026, 1, 1), null).ToString());
    }

    [Fact]
    public void Ranges_overlap_when_they_share_a_day()
    {
        var ranges = Gen.Choose(0, 20).SelectMany(from => Gen.Choose(-1, 10).Select(length => new DateRange(
            Day(from), length < 0 ? null : Day(from + length)))).ToArbitrary();

        Prop.ForAll(ranges, ranges, (a, b) =>
            a.Overlaps(b) == Enumerable.Range(0, 60).Any(day => a.Contains(Day(day)) && b.Contains(Day(day))) && a.Overlaps(b) == b.Overlaps(a))
            .QuickCheckThrowOnFailure();
    }

    private static DateOnly Day(int number) => new DateOnly(2026, 1, 1).AddDays(number);

    private static PartialDate Cut(DateOnly date, int known) => known switch
    {
        0 => new PartialDate(date.Year),
        1 => new PartialDate(date.Year, date.Month),
        _ => PartialDate.From(date),
    };
}
