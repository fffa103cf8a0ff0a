namespace Crm.Core.Analytics.Experiments;

/// <summary>From where to where a figure lies, in the figure's unit.</summary>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
public readonly record struct ConfidenceInterval(double Low, double High)
{
    /// <summary>Whether a figure lies in it, bounds included.</summary>
    public bool Contains(double figure) => figure >= Low && figure <= High;
}
