using Crm.Core.Fields;

namespace Crm.Core.Reasons;

/// <summary>A reason every tenant has until it retires or renames it.</summary>
/// <param name="Kind">What it is given for.</param>
/// <param name="Code">The code.</param>
/// <param name="Label">What people see.</param>
public sealed record StandardReason(ReasonKind Kind, string Code, FieldText Label);
