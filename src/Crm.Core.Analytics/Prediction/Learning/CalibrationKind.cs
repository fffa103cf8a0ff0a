namespace Crm.Core.Analytics.Prediction.Learning;

/// <summary>How probabilities are made of scores.</summary>
public enum CalibrationKind
{
    /// <summary>Scores are probabilities already.</summary>
    None,

    /// <summary>By a logistic curve: two numbers to learn, for few rows.</summary>
    Platt,

    /// <summary>By steps: any shape that does not descend, for some thousand rows.</summary>
    Isotonic,
}
