namespace Crm.Core.Values;

/// <summary>A Vietnamese province or city of the first level, in the form it has from one day to another.</summary>
/// <param name="Code">The two digits of the official list.</param>
/// <param name="Name">The bare name: <c>Đồng Nai</c>.</param>
/// <param name="FullName">With its kind: <c>Thành phố Đồng Nai</c>.</param>
/// <param name="EnglishName">Without accents.</param>
/// <param name="Valid">The days this form holds for.</param>
/// <remarks>Equal when all parts are; compare <see cref="Code"/> for the same province over time.</remarks>
public sealed record VietnamProvince(string Code, string Name, string FullName, string EnglishName, DateRange Valid);
