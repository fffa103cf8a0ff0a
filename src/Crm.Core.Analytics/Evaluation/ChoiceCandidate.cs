namespace Crm.Core.Analytics.Evaluation;

/// <summary>A model that was looked at.</summary>
/// <param name="Name">The name of the model that was asked for.</param>
/// <param name="Bic">−2 log-likelihood + parameters · ln(customers): the less, the better.</param>
/// <param name="Holdout">How it did in the holdout; null without one.</param>
/// <param name="LeftOut">Why it was not to be chosen, a <see cref="ChoiceReason"/> or a warning of its fit; null when it was.</param>
public sealed record ChoiceCandidate(string Name, double Bic, HoldoutResult? Holdout, string? LeftOut);
