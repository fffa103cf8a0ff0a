namespace Crm.Core.Analytics.Numerics;

/// <summary>Symmetric matrices, row by row.</summary>
internal static class Symmetric
{
    /// <summary>Copies what stands above the diagonal below it.</summary>
    /// <param name="matrix">Filled from the diagonal on.</param>
    /// <param name="n">Its order.</param>
    public static void Complete(Span<double> matrix, int n)
    {
        for (var i = 1; i < n; i++)
        {
            for (var j = 0; j < i; j++) matrix[(i * n) + j] = matrix[(j * n) + i];
        }
    }
}
