namespace Crm.Core.Analytics.Numerics;

/// <summary>A log-likelihood of positive parameters, with its derivatives.</summary>
internal interface ILogLikelihood
{
    /// <summary>How many parameters there are.</summary>
    int Size { get; }

    /// <summary>The log-likelihood, its gradient and its Hessian with respect to the parameters themselves.</summary>
    /// <param name="parameters">The parameters, all positive.</param>
    /// <param name="gradient">Filled; as long as the parameters.</param>
    /// <param name="hessian">Filled, row by row; symmetric.</param>
    double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient, Span<double> hessian);
}
