namespace Crm.Core.Analytics.Evaluation;

/// <summary>Why a model was chosen or left out, as stable codes. A model may be left out for a warning of its fit too, by the code of that.</summary>
public static class ChoiceReason
{
    /// <summary>It was the only one that could be chosen.</summary>
    public const string OnlyOne = "only-one";

    /// <summary>Its error about customers was the least in the holdout.</summary>
    public const string HoldoutError = "holdout-error";

    /// <summary>It ranked customers best in the holdout; for purchases, among those whose errors differ by less than 1 %.</summary>
    public const string HoldoutRanking = "holdout-ranking";

    /// <summary>The data are likeliest by it, a parameter more having its price (BIC).</summary>
    public const string Bic = "bic";

    /// <summary>Nothing better could be told: every fit warned.</summary>
    public const string OnlyDegenerate = "only-degenerate";

    /// <summary>To BG/NBD all are alive who bought once: it is never chosen to tell who is.</summary>
    public const string NotForAlive = "not-for-alive";

    /// <summary>Nobody stops in it, so that it cannot tell who is alive.</summary>
    public const string NoDropout = "no-dropout";
}
