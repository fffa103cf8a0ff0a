namespace Crm.Core.Analytics.Numerics;

/// <summary>
/// Finds the maximum of a log-likelihood by Newton's method in the logarithms of the parameters, so that they stay positive, damped after Levenberg and Marquardt
/// where the surface is not concave or a step would lead downhill.
/// </summary>
internal static class Maximizer
{
    private const int MostIterations = 200;
    private const double Flat = 1e-8;

    // A parameter smaller or larger than this has left for the boundary: nothing of a model depends on it any more.
    private const double Least = 1e-6;
    private const double Most = 1e8;

    /// <summary>Goes on from the best of several starts, and from the next where that leads nowhere.</summary>
    /// <param name="likelihood">What to maximise.</param>
    /// <param name="starts">Where to begin; at least one.</param>
    /// <param name="least">What a maximum is of no use below: when two starts lead to the boundary there, the others are not tried.</param>
    public static Optimum Maximize(ILogLikelihood likelihood, IReadOnlyList<double[]> starts, double least = double.PositiveInfinity)
    {
        var (gradient, hessian) = (new double[likelihood.Size], new double[likelihood.Size * likelihood.Size]);
        Optimum? best = null;
        var tried = 0;
        foreach (var start in starts.OrderByDescending(s => likelihood.Evaluate(s, gradient, hessian)))
        {
            var found = From(likelihood, start);
            if (best is null || (found.IsInside && !best.IsInside) || (found.IsInside == best.IsInside && found.LogLikelihood > best.LogLikelihood)) best = found;
            if (best.IsInside || (++tried == 2 && best.LogLikelihood < least && double.IsFinite(least))) break;
        }

        return best!;
    }

    /// <summary>Goes uphill from one start.</summary>
    public static Optimum From(ILogLikelihood likelihood, double[] start)
    {
        var n = likelihood.Size;
        var (here, there) = (new Place(n), new Place(n));
        start.CopyTo(here.Parameters, 0);
        here.Evaluate(likelihood);
        var (damping, step) = (0.0, new double[n]);
        var iterations = 0;
        while (iterations < MostIterations && here.Slope > Flat && !here.HasLeft(Least, Most))
        {
            iterations++;
            if (!TryStep(here, damping, step) || !there.IsBetter(here, step, likelihood))
            {
                damping = damping == 0 ? 1e-3 * here.Scale : damping * 8;
                // No step however short leads uphill: what is left of the slope is rounding.
                if (damping > 1e16 * here.Scale) break;
                continue;
            }

            damping = damping < 1e-9 * here.Scale ? 0 : damping / 8;
            (here, there) = (there, here);
        }

        return new([.. here.Parameters], here.Value, here.Slope, here.HasLeft(Least, Most) || here.Slope > 1e-4 ? null : here.StandardErrors(), iterations);
    }

    private static bool TryStep(Place here, double damping, double[] step)
    {
        if (Cholesky.Of(here.Curvature(damping)) is not { } factor) return false;
        factor.Solve(here.Gradient, step);
        // A parameter changes by no more than a factor of e² at once.
        var longest = step.Max(Math.Abs);
        if (longest > 2) Array.ConvertAll(step, s => s * 2 / longest).CopyTo(step, 0);
        return true;
    }

    // A point, with value, gradient and Hessian in the logarithms of the parameters.
    private sealed class Place(int n)
    {
        public double[] Parameters { get; } = new double[n];

        public double[] Gradient { get; } = new double[n];

        public double Value { get; private set; }

        public double Slope => Gradient.Max(Math.Abs);

        public double Scale => Math.Max(Enumerable.Range(0, n).Max(i => Math.Abs(_hessian[(i * n) + i])), 1e-300);

        private readonly double[] _hessian = new double[n * n];

        public bool HasLeft(double least, double most) => Array.Exists(Parameters, p => p < least || p > most);

        public void Evaluate(ILogLikelihood likelihood)
        {
            Value = likelihood.Evaluate(Parameters, Gradient, _hessian);
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++) _hessian[(i * n) + j] *= Parameters[i] * Parameters[j];
                Gradient[i] *= Parameters[i];
                _hessian[(i * n) + i] += Gradient[i];
            }
        }

        public bool IsBetter(Place than, double[] step, ILogLikelihood likelihood)
        {
            for (var i = 0; i < n; i++) Parameters[i] = than.Parameters[i] * Math.Exp(step[i]);
            Evaluate(likelihood);
            // Near the top the gain is lost in rounding; there a lower slope is the better sign.
            return double.IsFinite(Value) && (Value > than.Value || (Value >= than.Value - (1e-13 * Math.Abs(than.Value)) && Slope < than.Slope));
        }

        public double[] Curvature(double damping)
        {
            var curvature = Array.ConvertAll(_hessian, h => -h);
            for (var i = 0; i < n; i++) curvature[(i * n) + i] += damping;
            return curvature;
        }

        // What a small change of the logarithm is, times the parameter, is a small change of the parameter.
        public double[]? StandardErrors()
        {
            if (Cholesky.Of(Curvature(0)) is not { } factor) return null;
            var errors = new double[n];
            var (unit, column) = (new double[n], new double[n]);
            for (var i = 0; i < n; i++)
            {
                Array.Clear(unit);
                unit[i] = 1;
                factor.Solve(unit, column);
                errors[i] = Parameters[i] * Math.Sqrt(column[i]);
            }

            return errors;
        }
    }
}
