using System.Globalization;
using MathNet.Numerics.Statistics;

namespace Crm.Core.Analytics.Prediction.Scoring;

/// <summary>Tenths of numbers.</summary>
internal static class Bins
{
    /// <summary>Where tenths end: quantiles of Hyndman and Fan's type 7, each once; every number for itself where there are at most ten.</summary>
    /// <param name="ascending">Ascending numbers.</param>
    public static double[] Edges(double[] ascending)
    {
        if (ascending.Length == 0) return [];
        double[] distinct = [.. ascending.Distinct().Take(11)];
        return distinct.Length <= 10 ? distinct[..^1] : [.. Enumerable.Range(1, 9).Select(k => SortedArrayStatistics.QuantileCustom(ascending, k / 10.0, QuantileDefinition.R7)).Distinct()];
    }

    /// <summary>The interval a number lies in; an edge belongs to the one below it.</summary>
    public static int Place(double[] edges, double number)
    {
        var found = Array.BinarySearch(edges, number);
        return found < 0 ? ~found : found;
    }

    public static string Name(double[] edges, int place) =>
        edges.Length == 0 ? "any" : place == 0 ? $"<= {Text(edges[0])}" : place == edges.Length ? $"> {Text(edges[^1])}" : $"{Text(edges[place - 1])} to {Text(edges[place])}";

    private static string Text(double number) => number.ToString("G6", CultureInfo.InvariantCulture);
}
