namespace Crm.Core.Analytics.Churning;

/// <summary>How it is known why a customer went away.</summary>
public enum ChurnKnowledge
{
    /// <summary>The customer said it.</summary>
    Stated = 1,

    /// <summary>The firm concluded it.</summary>
    Inferred = 2,

    /// <summary>Nobody knows.</summary>
    Unknown = 3,
}
