using Crm.Core.Analytics.Numerics;

namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>
/// ∫ (α+y)^−(r+x) · f(y) dy from the last purchase to the end, as a sum over nodes: by u = ln((α+y)/(α+t_x)), cut off where what is left is no digit any more. The
/// difference of two hypergeometric functions in the textbooks loses all digits.
/// </summary>
internal readonly struct StoppedIntegral
{
    /// <summary>How many nodes there are.</summary>
    public const int Order = 24;

    // e^-45 is less than the last digit of 1.
    private const double Least = 45;

    private readonly double _alpha;
    private readonly double _start;
    private readonly double _upTo;
    private readonly double _power;

    public StoppedIntegral(double power, double alpha, double lastAt, double end)
    {
        (_power, _alpha, _start) = (power, alpha, alpha + lastAt);
        _upTo = Accurate.LogOnePlus((end - lastAt) / _start);
        if (power > 1) _upTo = Math.Min(_upTo, Least / (power - 1));
        LogScale = (1 - power) * Math.Log(_start);
    }

    /// <summary>The logarithm of what every weight is to be multiplied by.</summary>
    public double LogScale { get; }

    /// <summary>Whether there is no time between.</summary>
    public bool IsEmpty => _upTo <= 0;

    /// <summary>A node: when, and its weight.</summary>
    public (double At, double Weight) At(int node)
    {
        var u = GaussLegendre.Of24.Nodes[node] * _upTo;
        return ((_start * Math.Exp(u)) - _alpha, GaussLegendre.Of24.Weights[node] * _upTo * Math.Exp(-u * (_power - 1)));
    }

    /// <summary>The logarithm of α + y at a node.</summary>
    public double LogAlphaAt(int node) => Math.Log(_start) + (GaussLegendre.Of24.Nodes[node] * _upTo);
}
