using System.Collections.Frozen;

namespace Crm.Core.Values;

/// <summary>ISO 4217: the active list of 2026 by number of minor units, and codes withdrawn since 2022 that old records still use.</summary>
internal static class CurrencyTable
{
    private const string None = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";

    private const string Two =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC "
        + "CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR "
        + "KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN "
        + "PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS "
        + "UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";

    private const string Three = "BHD IQD JOD KWD LYD OMR TND";

    private const string Four = "CLF UYW";

    private const string Withdrawn = "ANG BGN CUC HRK SLL ZWL";

    private static readonly FrozenDictionary<string, Currency> s_byCode = Read(None, 0).Concat(Read(Two, 2)).Concat(Read(Three, 3))
        .Concat(Read(Four, 4)).Concat(Read(Withdrawn, 2)).ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);

    public static IReadOnlyList<Currency> All { get; } = [.. s_byCode.Values.OrderBy(c => c.Code, StringComparer.Ordinal)];

    public static bool TryFind(string code, out Currency currency) => s_byCode.TryGetValue(code, out currency);

    private static IEnumerable<Currency> Read(string codes, int minorUnits) =>
        codes.Split(' ').Select(code => Currency.FromTable(code, minorUnits));
}
