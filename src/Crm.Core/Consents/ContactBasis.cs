namespace Crm.Core.Consents;

/// <summary>On what ground a customer may be contacted.</summary>
public enum ContactBasis
{
    /// <summary>The customer agreed.</summary>
    Consent = 1,

    /// <summary>The rule pack says that the purpose needs no consent, because a contract asks for it.</summary>
    ContractPerformance = 2,
}
