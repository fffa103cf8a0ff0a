namespace Crm.Core.Analytics.Evaluation;

/// <summary>What a model is chosen for.</summary>
public enum ChoicePurpose
{
    /// <summary>To foretell how much customers buy and are worth.</summary>
    Purchases = 1,

    /// <summary>To tell who is still a customer.</summary>
    Alive = 2,
}
