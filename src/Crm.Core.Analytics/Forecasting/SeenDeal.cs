namespace Crm.Core.Analytics.Forecasting;

/// <summary>A deal as it stood on a day.</summary>
/// <param name="Opened">When it was opened.</param>
/// <param name="Age">How old it was when decided, or on the day; in days.</param>
/// <param name="Outcome">What had become of it.</param>
internal readonly record struct SeenDeal(DateOnly Opened, int Age, DealOutcome Outcome);
