namespace Crm.Core.Fields;

/// <summary>Why it is lawful to keep a field (GDPR Article 6; Vietnam's law on personal data protection knows the same grounds).</summary>
public enum LawfulBasis
{
    /// <summary>The person agreed.</summary>
    Consent = 1,

    /// <summary>Needed to fulfil or prepare a contract with the person.</summary>
    ContractPerformance = 2,

    /// <summary>A law asks for it.</summary>
    LegalObligation = 3,

    /// <summary>An interest of the business that outweighs the person's.</summary>
    LegitimateInterest = 4,

    /// <summary>Says nothing about a person.</summary>
    NotPersonal = 5,
}
