namespace Crm.Core.Analytics.Numerics;

/// <summary>The Cholesky factor of a small symmetric matrix.</summary>
internal sealed class Cholesky
{
    private readonly double[] _lower;
    private readonly int _n;

    private Cholesky(double[] lower, int n) => (_lower, _n) = (lower, n);

    /// <summary>Factors a matrix in its place.</summary>
    /// <param name="matrix">Row by row; overwritten.</param>
    /// <returns>Null when it is not positive definite.</returns>
    public static Cholesky? Of(double[] matrix)
    {
        var n = (int)Math.Sqrt(matrix.Length);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[(i * n) + j];
                for (var k = 0; k < j; k++) sum -= matrix[(i * n) + k] * matrix[(j * n) + k];
                if (i != j) matrix[(i * n) + j] = sum / matrix[(j * n) + j];
                else if (sum > 0 && double.IsFinite(sum)) matrix[(i * n) + i] = Math.Sqrt(sum);
                else return null;
            }
        }

        return new(matrix, n);
    }

    /// <summary>Solves a system.</summary>
    /// <param name="right">The right side.</param>
    /// <param name="solution">Filled.</param>
    public void Solve(ReadOnlySpan<double> right, Span<double> solution)
    {
        for (var i = 0; i < _n; i++)
        {
            var sum = right[i];
            for (var k = 0; k < i; k++) sum -= _lower[(i * _n) + k] * solution[k];
            solution[i] = sum / _lower[(i * _n) + i];
        }

        for (var i = _n - 1; i >= 0; i--)
        {
            var sum = solution[i];
            for (var k = i + 1; k < _n; k++) sum -= _lower[(k * _n) + i] * solution[k];
            solution[i] = sum / _lower[(i * _n) + i];
        }
    }
}
