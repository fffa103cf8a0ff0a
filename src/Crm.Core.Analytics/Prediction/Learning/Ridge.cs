using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Numerics;
using Crm.Core.Analytics.Prediction.Scoring;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Prediction.Learning;

/// <summary>
/// The maximum of a logistic likelihood less penalty / 2 · |w|² by Newton's method. It is strictly concave, so that there is one. Columns of the tail exclude each other, which makes their part of the Hessian diagonal: it is
/// eliminated (Schur complement), so that a field with a thousand levels costs little.
/// </summary>
internal sealed class Ridge
{
    private const int MostSteps = 100;

    private readonly Design _design;
    private readonly double _penalty;
    private readonly int _head;
    private readonly int _tail;
    private readonly double[] _scores;
    private readonly double[] _gradient;
    private readonly double[] _headHessian;
    private readonly double[] _tailHessian;
    private readonly double[] _mixed;

    private Ridge(Design design, double penalty)
    {
        (_design, _penalty, _head, _tail) = (design, penalty, design.Tail, design.Columns - design.Tail);
        (_scores, _gradient) = (new double[design.Weights.Length], new double[design.Columns]);
        (_headHessian, _tailHessian, _mixed) = (new double[_head * _head], new double[_tail], new double[_head * _tail]);
    }

    /// <summary>The weights, the intercept first.</summary>
    public static double[] Solve(Design design, double penalty, CancellationToken ct)
    {
        var ridge = new Ridge(design, penalty);
        var weights = new double[design.Columns];
        var share = design.Happened.Sum() / design.Weights.Sum();
        weights[0] = LogOdds.Of(share);
        var here = ridge.Value(weights);
        for (var i = 0; i < MostSteps; i++)
        {
            ct.ThrowIfCancellationRequested();
            ridge.Derive(weights);
            var step = ridge.Step();
            var gain = 0.0;
            for (var k = 0; k < step.Length; k++) gain += step[k] * ridge._gradient[k];
            // The gain a step foretells is twice what is left; below this it is rounding.
            if (gain <= 1e-22 * design.Weights.Sum()) break;
            (var length, var next, var there) = (1.0, Array.Empty<double>(), 0.0);
            do
            {
                next = Moved(weights, step, length);
                there = ridge.Value(next);
                length /= 2;
            }
            while (there < here - (1e-12 * Math.Abs(here)) && length > 1e-9);
            (weights, here) = (next, there);
        }

        return Array.TrueForAll(weights, double.IsFinite) ? weights : throw new CrmException(AnalyticsErrors.InvalidParameter, "weights");
    }

    private static double[] Moved(double[] weights, double[] step, double length)
    {
        var moved = new double[weights.Length];
        for (var k = 0; k < moved.Length; k++) moved[k] = weights[k] + (length * step[k]);
        return moved;
    }

    // Fills the scores on the way.
    private double Value(double[] weights)
    {
        var value = 0.0;
        for (var k = 1; k < weights.Length; k++) value -= _penalty / 2 * weights[k] * weights[k];
        for (var i = 0; i < _scores.Length; i++)
        {
            var score = weights[0];
            for (var e = i * _design.Width; e < (i + 1) * _design.Width; e++) if (_design.At[e] >= 0) score += weights[_design.At[e]] * _design.Values[e];
            _scores[i] = score;
            value += (_design.Happened[i] * score) - (_design.Weights[i] * (Math.Max(score, 0) + Accurate.LogOnePlus(Math.Exp(-Math.Abs(score)))));
        }

        return value;
    }

    private void Derive(double[] weights)
    {
        Array.Clear(_headHessian);
        Array.Clear(_mixed);
        Array.Fill(_tailHessian, _penalty);
        for (var k = 0; k < _gradient.Length; k++) _gradient[k] = k == 0 ? 0 : -_penalty * weights[k];
        for (var k = 1; k < _head; k++) _headHessian[(k * _head) + k] = _penalty;
        var (at, values) = (new int[_design.Width + 1], new double[_design.Width + 1]);
        for (var i = 0; i < _scores.Length; i++)
        {
            var p = LogOdds.Probability(_scores[i]);
            var (residual, curvature) = (_design.Happened[i] - (_design.Weights[i] * p), _design.Weights[i] * p * (1 - p));
            var (count, tail) = (1, -1);
            (at[0], values[0]) = (0, 1);
            for (var e = i * _design.Width; e < (i + 1) * _design.Width; e++)
            {
                var column = _design.At[e];
                if (column < 0) continue;
                _gradient[column] += residual * _design.Values[e];
                if (column >= _head) tail = column - _head;
                else (at[count], values[count++]) = (column, _design.Values[e]);
            }

            _gradient[0] += residual;
            for (var a = 0; a < count; a++)
            {
                var (row, by) = (at[a] * _head, curvature * values[a]);
                // Columns ascend, so that this is the lower half seen from the side.
                for (var b = 0; b <= a; b++) _headHessian[row + at[b]] += by * values[b];
                if (tail >= 0) _mixed[(tail * _head) + at[a]] += by;
            }

            if (tail >= 0) _tailHessian[tail] += curvature;
        }
    }

    private double[] Step()
    {
        var (step, right) = (new double[_head + _tail], _gradient[.._head]);
        for (var t = 0; t < _tail; t++)
        {
            var mixed = _mixed.AsSpan(t * _head, _head);
            for (var a = 0; a < _head; a++)
            {
                var by = mixed[a] / _tailHessian[t];
                if (by is > 0 or < 0)
                {
                    right[a] -= by * _gradient[_head + t];
                    for (var b = 0; b <= a; b++) _headHessian[(a * _head) + b] -= by * mixed[b];
                }
            }
        }

        if (Cholesky.Of(_headHessian) is not { } factor) throw new CrmException(AnalyticsErrors.InvalidParameter, "penalty");
        factor.Solve(right, step.AsSpan(0, _head));
        for (var t = 0; t < _tail; t++)
        {
            var sum = _gradient[_head + t];
            var mixed = _mixed.AsSpan(t * _head, _head);
            for (var a = 0; a < _head; a++) sum -= mixed[a] * step[a];
            step[_head + t] = sum / _tailHessian[t];
        }

        return step;
    }
}
