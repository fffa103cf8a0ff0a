namespace Crm.Core.Analytics.Rfm;

/// <summary>How recently, how often and for how much a customer bought, each from 1 (worst fifth) to 5 (best).</summary>
/// <param name="Recency">5 for those who bought last.</param>
/// <param name="Frequency">5 for those with the most orders.</param>
/// <param name="Monetary">5 for those who spent most.</param>
public readonly record struct RfmScore(int Recency, int Frequency, int Monetary)
{
    /// <summary>As people write it: <c>535</c>.</summary>
    public override string ToString() => $"{Recency}{Frequency}{Monetary}";
}
