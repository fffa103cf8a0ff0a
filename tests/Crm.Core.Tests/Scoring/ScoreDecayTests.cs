using Crm.Core.Errors;
using Crm.Core.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Scoring;

public sealed class ScoreDecayTests
{
    [Fact]
    public void Half_is_left_after_a_half_life_and_a_quarter_after_two()
    {
        var decay = ScoreDecay.HalfLife(30);

        Assert.Equal([1_000_000, 500_000, 250_000, 125_000, 62_500, 0], ((int[])[0, 30, 60, 90, 120, 600]).Select(d => decay.PartsPerMillion(d)));
        Assert.Equal(1_000_000, decay.PartsPerMillion(-5));
        Assert.Equal(0, decay.PartsPerMillion(long.MaxValue));
        Assert.Equal(977_159, decay.PartsPerMillion(1)); // 2^(-1/30) = 0.97715996843…
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(365)]
    [InlineData(3_650)]
    public void A_half_life_is_the_power_cut_down_and_never_rises(int days)
    {
        var decay = ScoreDecay.HalfLife(days);

        var table = decay.Table;
        Assert.Equal(0, table[^1]);
        for (var day = 0; day < table.Count; day++)
        {
            var power = 1_000_000 * Math.Pow(2, -(double)day / days);
            Assert.InRange(table[day], Math.Floor(power - 1e-6), Math.Floor(power + 1e-6));
            if (day > 0) Assert.True(table[day] <= table[day - 1]);
        }
    }

    [Fact]
    public void Steps_leave_all_until_the_first()
    {
        var decay = ScoreDecay.Step(new ScoreDecayStep(7, 500_000), new ScoreDecayStep(30, 0));

        Assert.Equal([1_000_000, 1_000_000, 500_000, 500_000, 0, 0], ((int[])[0, 6, 7, 29, 30, 36_500]).Select(d => decay.PartsPerMillion(d)));
    }

    [Fact]
    public void Decay_is_monotone_whatever_it_is() => Prop.ForAll(Gen.Choose(1, ScoreLimits.HalfLifeDays).ToArbitrary(), Gen.Choose(0, 40_000).Two().ToArbitrary(), (days, ages) =>
    {
        var (decay, young, old) = (ScoreDecay.HalfLife(days), Math.Min(ages.Item1, ages.Item2), Math.Max(ages.Item1, ages.Item2));
        return decay.PartsPerMillion(young) >= decay.PartsPerMillion(old);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_no_decay_is_refused()
    {
        Refused("halfLife", () => ScoreDecay.HalfLife(0));
        Refused("halfLife", () => ScoreDecay.HalfLife(3_651));
        Refused("days", () => new ScoreDecayStep(0, 1));
        Refused("left", () => new ScoreDecayStep(1, 1_000_000));
        Refused("left", () => new ScoreDecayStep(1, -1));
        Refused("steps/1", () => ScoreDecay.Step(new ScoreDecayStep(7, 5), new ScoreDecayStep(7, 4)));
        Refused("steps/1", () => ScoreDecay.Step(new ScoreDecayStep(7, 5), new ScoreDecayStep(8, 5)));
        Assert.Equal("crm.score.empty", Assert.Throws<CrmException>(() => ScoreDecay.Step()).Code);
        Assert.Equal("crm.score.too-large", Assert.Throws<CrmException>(() => ScoreDecay.Step([.. Enumerable.Range(1, 101).Select(d => new ScoreDecayStep(d, 1_000 - d))])).Code);
    }

    private static void Refused(string path, Func<object> make)
    {
        var refused = Assert.Throws<CrmException>(make);
        Assert.Equal(("crm.score.invalid-decay", path), (refused.Code, refused.Path));
    }
}
