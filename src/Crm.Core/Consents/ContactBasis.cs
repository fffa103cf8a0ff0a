namespace Crm.Core.Consents;

/// <summary>On what ground a customer may be contacted.</summary>
public enum ContactBasis
{
    /// <summary>The customer agreed.</summary>
    Consent = 1,

    /// <summary>The purpose: the rule pack says that it needs no consent. Whether there is a contract that asks for it is not looked up; who names the purpose answers for it.</summary>
    Purpose = 2,
}
