namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>What is wrong with a fit, as stable codes.</summary>
public static class FitWarning
{
    /// <summary>
    /// The data are explained as well by nobody ever stopping (likelihood ratio test at 95 %; the optimum is on the boundary, or so near that its errors are larger than itself): there is no
    /// probability of being alive to tell, and the model fell back to <see cref="Nbd"/>.
    /// </summary>
    public const string NoDropoutIdentifiable = "no-dropout-identifiable";

    /// <summary>The data are explained best by all customers being alike in their rate or their dropout: parameters went to a boundary, only what they predict together is of use.</summary>
    public const string NoHeterogeneityIdentifiable = "no-heterogeneity-identifiable";

    /// <summary>Nobody bought again, or everybody at one moment: there is nothing to learn a rate from.</summary>
    public const string NoRepeats = "no-repeats";

    /// <summary>How much customers spend and how often they buy go together (correlation above 0.3), which the model of value rules out.</summary>
    public const string ValueDependsOnFrequency = "value-depends-on-frequency";

    /// <summary>The value of a customer has no mean by this fit (q is 1 or less): expected values are not to be used.</summary>
    public const string NoMeanValue = "no-mean-value";
}
