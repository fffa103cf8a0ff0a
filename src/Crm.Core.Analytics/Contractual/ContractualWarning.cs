namespace Crm.Core.Analytics.Contractual;

/// <summary>What is wrong with a fit to contracts, as stable codes.</summary>
public static class ContractualWarning
{
    /// <summary>Nobody left: there is nothing to learn from but that few do. No model.</summary>
    public const string NoChurn = "no-churn";

    /// <summary>Nobody stayed beyond the first period. No model.</summary>
    public const string AllLeftAtOnce = "all-left-at-once";

    /// <summary>Some left after the first period and nobody later: the most likely customer either leaves at once or never. No model.</summary>
    public const string ChurnOnlyAtFirst = "churn-only-at-first";

    /// <summary>
    /// The data are explained best by all customers being alike, so that retention does not rise, or only one period was seen: the model is the geometric one, of one rate, as the limit of large
    /// parameters of which only the ratio is of use.
    /// </summary>
    public const string NoHeterogeneityIdentifiable = "no-heterogeneity-identifiable";
}
