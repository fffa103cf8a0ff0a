namespace Crm.Core.Errors;

/// <summary>A kind of refusal: a code that never changes and a text that may be reworded or translated.</summary>
/// <param name="Code">Stable, lower-case, dotted: <c>crm.customer.not-found</c>. Programs branch on it.</param>
/// <param name="Message">What is wrong and what to do next, in English. Never holds a value a person typed.</param>
public sealed record CrmError(string Code, string Message);
