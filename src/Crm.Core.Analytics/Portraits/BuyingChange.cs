namespace Crm.Core.Analytics.Portraits;

/// <summary>The buying of the last days beside that of as many days before.</summary>
/// <param name="Days">How many days each of the two stretches has.</param>
/// <param name="OrdersBefore">Orders in the stretch before.</param>
/// <param name="Orders">Orders in the last one.</param>
/// <param name="SumBeforeMinor">Their value in the stretch before, in minor units.</param>
/// <param name="SumMinor">Their value in the last one.</param>
public sealed record BuyingChange(int Days, int OrdersBefore, int Orders, long SumBeforeMinor, long SumMinor);
