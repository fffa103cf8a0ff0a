namespace Crm.Core.Affiliations;

/// <summary>The part a person plays when an organisation decides to buy. Stored as a number.</summary>
public enum DecisionRole
{
    /// <summary>Decides.</summary>
    DecisionMaker = 1,

    /// <summary>Is listened to by those who decide.</summary>
    Influencer = 2,

    /// <summary>Works with what is bought.</summary>
    User = 3,

    /// <summary>Negotiates and orders.</summary>
    Buyer = 4,

    /// <summary>Lets others through, or not.</summary>
    Gatekeeper = 5,

    /// <summary>Wants us to win and helps.</summary>
    Champion = 6,

    /// <summary>Wants us to lose.</summary>
    Opponent = 7,
}
