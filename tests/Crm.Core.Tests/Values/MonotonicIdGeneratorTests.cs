using Crm.Core.Testing;
using Crm.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Values;

public sealed class MonotonicIdGeneratorTests
{
    private static readonly DateTimeOffset s_start = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Ids_are_of_version_7_and_carry_the_millisecond()
    {
        var id = new MonotonicIdGenerator(new ManualClock(s_start)).Next();

        Assert.Equal(7, id.Version);
        Assert.InRange(id.Variant, 8, 11);
        Assert.Equal(s_start.ToUnixTimeMilliseconds(), Convert.ToInt64(id.ToString("N")[..12], 16));
    }

    [Fact]
    public void Ids_grow_whatever_the_clock_does() => Prop.ForAll(
        ArbMap.Default.ArbFor<int[]>(),
        steps =>
        {
            var clock = new ManualClock(s_start);
            var ids = new MonotonicIdGenerator(clock);
            var made = new List<Guid> { ids.Next() };
            foreach (var step in steps)
            {
                clock.Advance(TimeSpan.FromMilliseconds(step));
                made.Add(ids.Next());
            }

            return IsStrictlyGrowing(made);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    public void Ids_grow_with_the_poorest_randomness(byte value)
    {
        var ids = new MonotonicIdGenerator(new ManualClock(s_start), bytes => bytes.Fill(value));

        Assert.True(IsStrictlyGrowing([.. Enumerable.Range(0, 100_000).Select(_ => ids.Next())]));
    }

    [Fact]
    public void Text_order_byte_order_and_comparison_agree()
    {
        var clock = new ManualClock(s_start);
        var ids = new MonotonicIdGenerator(clock);
        var made = new List<Guid>();
        for (var i = 0; i < 2_000; i++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(i % 3));
            made.Add(ids.Next());
        }

        Assert.Equal(made, made.OrderBy(id => id.ToString("N"), StringComparer.Ordinal));
        Assert.Equal(made, made.Order());
    }

    [Fact]
    public async Task Threads_never_share_an_id_and_each_sees_them_grow()
    {
        var ids = new MonotonicIdGenerator(new ManualClock(s_start));

        var lists = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            Enumerable.Range(0, 20_000).Select(_ => ids.Next()).ToList())));

        Assert.All(lists, list => Assert.True(IsStrictlyGrowing(list)));
        Assert.Equal(160_000, lists.SelectMany(list => list).Distinct().Count());
    }

    [Fact]
    public void A_clock_before_1970_still_gives_ids() =>
        Assert.Equal(7, new MonotonicIdGenerator(new ManualClock(DateTimeOffset.MinValue)).Next().Version);

    private static bool IsStrictlyGrowing(List<Guid> ids) => ids.Zip(ids.Skip(1)).All(pair => pair.First.CompareTo(pair.Second) < 0);
}
