using Crm.Core.Analytics.LifetimeValue;
using MathNet.Numerics.Distributions;

namespace Crm.Core.Analytics.Tests.LifetimeValue;

/// <summary>Customers who buy as a model says.</summary>
internal static class Simulated
{
    public static IEnumerable<RepeatHistory> BetaGeometric(int customers, double r, double alpha, double a, double b, bool isModified, Random random)
    {
        for (var i = 0; i < customers; i++)
        {
            var (rate, dropout, end) = (Gamma.Sample(random, r, alpha), Beta.Sample(random, a, b), 20 + (random.NextDouble() * 60));
            var (x, last, now) = (0, 0.0, 0.0);
            var isThere = !(isModified && random.NextDouble() < dropout);
            while (isThere && (now += Exponential.Sample(random, rate)) <= end)
            {
                (x, last) = (x + 1, now);
                isThere = random.NextDouble() >= dropout;
            }

            yield return new(x, last, end);
        }
    }

    public static IEnumerable<RepeatHistory> Pareto(int customers, double r, double alpha, double s, double beta, Random random)
    {
        for (var i = 0; i < customers; i++)
        {
            var (rate, stops, end) = (Gamma.Sample(random, r, alpha), Exponential.Sample(random, Gamma.Sample(random, s, beta)), 20 + (random.NextDouble() * 60));
            var (x, last, now) = (0, 0.0, 0.0);
            while ((now += Exponential.Sample(random, rate)) <= Math.Min(end, stops)) (x, last) = (x + 1, now);
            yield return new(x, last, end);
        }
    }
}
