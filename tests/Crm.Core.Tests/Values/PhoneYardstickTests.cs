using Crm.Core.Values;

namespace Crm.Core.Tests.Values;

/// <summary>Numbers and their E.164 form as another implementation gives them (see docs/data-sources.md).</summary>
public sealed class PhoneYardstickTests
{
    [Fact]
    public void Ninety_nine_of_a_hundred_numbers_of_the_world_agree_with_the_yardstick()
    {
        var all = VietnameseCorpus.Lines("yardstick").Select(line => line.Split('\t')).ToList();

        var wrong = all.Where(row => !(PhoneNumber.TryParse(row[1], CountryCode.Parse(row[0]), out var number) && number.E164 == row[2]))
            .Select(row => string.Join(' ', row)).ToList();

        Assert.True(all.Count > 1_000);
        Assert.True(wrong.Count <= all.Count / 100, string.Join('\n', wrong));
    }
}
