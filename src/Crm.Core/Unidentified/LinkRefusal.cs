namespace Crm.Core.Unidentified;

/// <summary>A fact whose keys are the customer's and that still could not be recorded.</summary>
/// <param name="Fact">The fact; it stays held.</param>
/// <param name="Code">The stable code of the refusal, for example <c>crm.purchase.order-number-taken</c>.</param>
public sealed record LinkRefusal(UnidentifiedFactId Fact, string Code);
