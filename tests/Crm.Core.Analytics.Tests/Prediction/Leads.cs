using Crm.Core.Analytics.Prediction.Fields;

namespace Crm.Core.Analytics.Tests.Prediction;

/// <summary>Leads that convert as a logistic model says: by source, by visits, and not at all by weekday.</summary>
internal sealed class Leads
{
    public static readonly string[] Sources = ["ad", "fair", "friend", "web"];
    public static readonly double[] Weights = [-1.5, -0.5, 1.5, 0.5];
    public const double Slope = 0.3;

    public Leads(int count, int seed, bool hasSignal = true)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var (source, visits) = (random.Next(4), Math.Round(random.NextDouble() * 10, 1));
            Source.Add(random.Next(10) == 0 ? null : Sources[source]);
            Visits.Add(random.Next(10) == 0 ? null : visits);
            Weekday.Add($"d{random.Next(7)}");
            var score = hasSignal ? (Source[^1] is null ? 0 : Weights[source]) + (Visits[^1] is null ? 0 : Slope * (visits - 5)) : 0;
            Happened.Add(random.NextDouble() < 1 / (1 + Math.Exp(-score)));
        }
    }

    public List<string?> Source { get; } = [];

    public List<double?> Visits { get; } = [];

    public List<string?> Weekday { get; } = [];

    public List<bool> Happened { get; } = [];

    public FieldTable Table => With();

    public FieldTable With(params IEnumerable<Field> more) => new([new LevelField("source", Source), new NumberField("visits", Visits), new LevelField("weekday", Weekday), .. more]);

    /// <summary>The same rows in another order.</summary>
    public Leads In(IReadOnlyList<int> order)
    {
        var other = new Leads(0, 0);
        foreach (var row in order)
        {
            other.Source.Add(Source[row]);
            other.Visits.Add(Visits[row]);
            other.Weekday.Add(Weekday[row]);
            other.Happened.Add(Happened[row]);
        }

        return other;
    }

    public static int[] All(int count) => [.. Enumerable.Range(0, count)];
}
