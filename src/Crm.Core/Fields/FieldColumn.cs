using System.Reflection;
using Crm.Core.Privacy;

namespace Crm.Core.Fields;

/// <summary>One stored value behind a field.</summary>
/// <param name="Record">The type that holds it.</param>
/// <param name="Path">How it is reached from there: <c>DisplayName</c>, <c>Occupation.Value</c>.</param>
/// <param name="Property">The property itself.</param>
/// <param name="Label">What it says about a person and what erasure does; null when nothing personal.</param>
public sealed record FieldColumn(Type Record, string Path, PropertyInfo Property, PersonalDataAttribute? Label);
