namespace Crm.Core.Contracts;

/// <summary>What happens when a contract runs out. Stored as a number.</summary>
public enum RenewalKind
{
    /// <summary>It ends.</summary>
    None = 1,

    /// <summary>It goes on unless somebody gives notice.</summary>
    Automatic = 2,

    /// <summary>It ends unless somebody renews it.</summary>
    Manual = 3,
}
