namespace Crm.Core.Benchmarks;

/// <summary>What a round took for each operation, in microseconds.</summary>
/// <param name="Processor">Processor time of this process, for bulk writes of the database too.</param>
/// <param name="Clock">Time on the wall.</param>
internal readonly record struct Spent(double Processor, double Clock)
{
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Processor:F1} ({Clock:F1})");
}
