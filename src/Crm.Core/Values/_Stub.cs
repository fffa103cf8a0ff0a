#pragma warning disable
namespace Crm.Core.Values;
public enum NameOrder { FamilyFirst, GivenFirst }
public sealed record PersonName { public string? Honorific, Family, Middle, Given; public NameOrder Order; public NameKeys Keys; public static PersonName Parse(string t, NameOrder? o = null) => throw new(); }
public sealed record PhoneNumber { public string Value, E164; public static PhoneNumber Parse(string? t, CountryCode c, string path = "phone") => throw new(); }
public sealed record CompanyName { public string Core; public static CompanyName Parse(string? t, string p = "n") => throw new(); }
public sealed record TaxCode { public string Value; public static TaxCode Parse(string? t, string p = "n") => throw new(); }
public sealed record PostalAddress { public string? Street, Commune, District, Province, City, PostalCode; public CountryCode Country; public string Key; }
