namespace Crm.SampleHost.Loading;

/// <summary>The country names of the sources as ISO 3166 codes and back; "Unspecified", "European Community" and "Channel Islands" are no one country.</summary>
public static class Countries
{
    private static readonly Dictionary<string, string> s_codes = """
        Australia=AU; Austria=AT; Bahrain=BH; Belgium=BE; Brazil=BR; Canada=CA; Cyprus=CY
        Czech Republic=CZ; Denmark=DK; EIRE=IE; Finland=FI; France=FR; Germany=DE; Greece=GR
        Hong Kong=HK; Iceland=IS; Israel=IL; Italy=IT; Japan=JP; Lebanon=LB; Lithuania=LT
        Malta=MT; Netherlands=NL; Norway=NO; Poland=PL; Portugal=PT; RSA=ZA; Saudi Arabia=SA
        Singapore=SG; Spain=ES; Sweden=SE; Switzerland=CH; United Arab Emirates=AE; United Kingdom=GB; USA=US
        United States=US; China=CN; Jordan=JO; Kenya=KE; Korea=KR; Panama=PA; Philipines=PH; Romania=RO
        """.Split([';', '\n'], StringSplitOptions.TrimEntries).Select(c => c.Split('=')).ToDictionary(c => c[0], c => c[1], StringComparer.Ordinal);

    // What people read, where the sources abbreviate or misspell it.
    private static readonly Dictionary<string, string> s_names = new(s_codes.DistinctBy(c => c.Value, StringComparer.Ordinal).Select(c => KeyValuePair.Create(c.Value, c.Key)), StringComparer.Ordinal)
    {
        ["IE"] = "Ireland",
        ["KR"] = "South Korea",
        ["PH"] = "Philippines",
        ["US"] = "United States",
        ["ZA"] = "South Africa",
    };

    public static string? CodeOf(string name) => s_codes.GetValueOrDefault(name);

    public static string NameOf(string code) => s_names.GetValueOrDefault(code, code);
}
