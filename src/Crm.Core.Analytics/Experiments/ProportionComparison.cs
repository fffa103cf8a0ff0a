namespace Crm.Core.Analytics.Experiments;

/// <summary>What an arm did beside the control.</summary>
/// <param name="ArmRate">The share of the arm that did what was tested, 0 to 1.</param>
/// <param name="ControlRate">The share of the control.</param>
/// <param name="Difference">The arm's share less the control's, −1 to 1.</param>
/// <param name="Interval">Where the difference lies, by Newcombe.</param>
/// <param name="Level">The level of the interval, for example 0.95.</param>
/// <param name="Ratio">The arm's share as a multiple of the control's; null where nobody of the control did it.</param>
/// <param name="Method">How the p-value was found.</param>
/// <param name="LeastExpected">How many customers the emptiest cell of the table would hold if the arms did not differ; below five the reason for Fisher.</param>
/// <param name="Z">The difference in standard errors; null with Fisher.</param>
/// <param name="PValue">How likely a difference no likelier than this is if there were none; two-sided, 0 to 1.</param>
public sealed record ProportionComparison(
    double ArmRate,
    double ControlRate,
    double Difference,
    ConfidenceInterval Interval,
    double Level,
    double? Ratio,
    ProportionMethod Method,
    double LeastExpected,
    double? Z,
    double PValue);
