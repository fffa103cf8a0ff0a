namespace Crm.Core.Dispatching;

/// <summary>What one run of the dispatcher did.</summary>
/// <param name="Delivered">Messages all handlers are done with.</param>
/// <param name="Failed">Messages to be tried again, or parked.</param>
public readonly record struct DispatchResult(long Delivered, long Failed);
