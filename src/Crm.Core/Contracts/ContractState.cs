namespace Crm.Core.Contracts;

/// <summary>How far a contract is. Stored as a number.</summary>
public enum ContractState
{
    /// <summary>Being agreed.</summary>
    Draft = 1,

    /// <summary>Agreed and running, or about to.</summary>
    Active = 2,

    /// <summary>Ran out.</summary>
    Ended = 3,

    /// <summary>Given up before it ran out, or before it was agreed.</summary>
    Terminated = 4,
}
