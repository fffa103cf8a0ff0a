using Crm.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Values;

public sealed class InstantTests
{
    [Fact]
    public void An_instant_is_utc_and_cut_to_the_microsecond()
    {
        var typed = new DateTimeOffset(2026, 11, 22, 15, 4, 5, TimeSpan.FromHours(7)).AddTicks(1_234_567);

        var stored = Instant.Utc(typed);

        Assert.Equal(TimeSpan.Zero, stored.Offset);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 8, 4, 5, TimeSpan.Zero).AddTicks(1_234_560), stored);
    }

    [Fact]
    public void Microseconds_read_back() => Prop.ForAll(
        Numbers.Between(DateTimeOffset.Parse("1900-01-01Z").UtcTicks, DateTimeOffset.MaxValue.UtcTicks),
        ticks =>
        {
            var instant = new DateTimeOffset(ticks, TimeSpan.Zero);
            return Instant.FromMicroseconds(Instant.ToMicroseconds(instant)) == Instant.Utc(instant);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Microseconds_count_from_1970()
    {
        Assert.Equal(0, Instant.ToMicroseconds(DateTimeOffset.UnixEpoch));
        Assert.Equal(-1_000_000, Instant.ToMicroseconds(DateTimeOffset.UnixEpoch.AddSeconds(-1)));
    }

    [Fact]
    public void The_first_and_the_last_instant_are_accepted()
    {
        var first = new DateTimeOffset(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(first, Instant.FromMicroseconds(Instant.ToMicroseconds(first)));
        Assert.Equal(9999, Instant.FromMicroseconds(Instant.ToMicroseconds(DateTimeOffset.MaxValue)).Year);
    }

    [Theory]
    [InlineData("1899-12-31T23:59:59Z")]
    [InlineData("1900-01-01T06:59:59+07:00")]
    [InlineData("0001-01-01T00:00:00Z")]
    public void Instants_before_1900_are_refused(string text) =>
        Refuses.With("crm.instant.out-of-range", () => Instant.Utc(DateTimeOffset.Parse(text)));

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(-2_208_988_800_000_001)]
    [InlineData(253_402_300_800_000_000)]
    public void Microseconds_out_of_range_are_refused(long microseconds) =>
        Refuses.With("crm.instant.out-of-range", () => Instant.FromMicroseconds(microseconds));
}
