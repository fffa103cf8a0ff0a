namespace Crm.Core.Lifecycles;

/// <summary>Where a customer stands, derived from purchases and never typed. Stored as a number.</summary>
public enum LifecycleStage
{
    /// <summary>Has not bought yet.</summary>
    Prospect = 0,

    /// <summary>Bought once, not long ago.</summary>
    New = 1,

    /// <summary>Bought more than once, or once and some time ago but still within the expected interval.</summary>
    Repeat = 2,

    /// <summary>Would be repeat, and the rule of loyalty holds.</summary>
    Loyal = 3,

    /// <summary>Silent beyond the expected interval.</summary>
    Lapsed = 4,

    /// <summary>Bought again after having lapsed.</summary>
    WonBack = 5,
}
