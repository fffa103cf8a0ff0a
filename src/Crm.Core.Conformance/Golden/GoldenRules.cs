namespace Crm.Core.Conformance.Golden;

/// <summary>Every kind of condition and every decision about what it means, each with those for whom it holds. What a rule means must never change without a row here changing.</summary>
public static partial class GoldenRules
{
    private const string Everybody = "an binh chi dung firm giang hoa";

    /// <summary>All of them, by what they are about.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<GoldenRule>> All { get; } = new Dictionary<string, IReadOnlyList<GoldenRule>>(StringComparer.Ordinal)
    {
        ["groups"] = Groups(),
        ["texts"] = Texts(),
        ["codes"] = Codes(),
        ["numbers"] = Numbers(),
        ["fields"] = Fields(),
        ["contacts"] = Contacts(),
        ["attributes"] = Attributes(),
        ["consents"] = Consents(),
        ["counts"] = Counts(),
        ["purchases"] = Purchases(),
        ["windows"] = Windows(),
        ["calendars"] = Calendars(),
        ["amounts"] = Amounts(),
        ["edges"] = Edges(),
        ["sequences"] = Sequences(),
        ["ranks"] = Ranks(),
        ["sources"] = Sources(),
        ["affiliations"] = Affiliations(),
    };

    private static GoldenRule[] Groups() =>
    [
        new("everybody", Everybody),
        new("nobody", ""),
        new("not nobody", Everybody),
        new("gender = \"female\"", "an"),
        new("gender != \"female\"", "binh chi dung firm giang hoa"), // a missing one is not female
        new("not not gender = \"female\"", "an"),
        new("gender is known", "an chi"),
        new("gender is unknown", "binh dung firm giang hoa"),
        new("gender is known and gender != \"female\"", "chi"),
        new("gender = \"female\" or gender = \"male\"", "an chi"),
        new("not (gender = \"female\" or gender = \"male\")", "binh dung firm giang hoa"),
        new("not (gender = \"female\" and age > 20)", "binh chi dung firm giang hoa"),
        new("any(gender = \"female\")", "an"),
        new("not all(gender != \"female\", kind = \"person\")", "an firm"),
        new("gender not in (\"female\", \"male\")", "binh dung firm giang hoa"),
        new("gender = \"female\" and nobody", ""),
        new("gender = \"female\" or everybody", Everybody),
        new("archived = true", ""), // who is archived is not found at all
        new("archived = false", Everybody),
        new("sample 100% by \"a\"", Everybody),
        new("not sample 100% by \"a\"", ""),
    ];

    private static GoldenRule[] Texts() =>
    [
        new("job-title = \"ha noi\"", "an binh"),
        new("job-title = \"HÀ NỘI\"", "an binh"),
        new("job-title = \"Ha\\u0300 No\\u0323\\u0302i\"", "an binh"),
        new("job-title != \"ha noi\"", "chi dung firm giang hoa"),
        new("job-title in (\"ha noi\", \"DA NANG\")", "an binh chi"),
        new("job-title = \"đa nang\"", "chi"), // đ is d
        new("job-title contains \"istanbul\"", "giang"),
        new("job-title contains \"ISTANBUL\"", "giang"),
        new("job-title contains \"İstanbul\"", "giang"),
        new("job-title contains \"😀\"", "giang"),
        new("job-title ends with \"😀\"", "giang"),
        new("job-title ends with exactly \"😀\"", "giang"),
        new("job-title starts with \"HA\"", "an binh"),
        new("job-title starts with exactly \"Hà\"", "an"),
        new("job-title starts with exactly \"hà\"", ""),
        new("job-title starts with exactly \"H\"", "an binh"),
        new("job-title contains exactly \"Hà Nội\"", "an"),
        new("job-title not contains \"ha\"", "chi dung firm giang hoa"),
        new("job-title contains \"100%\"", "hoa"),
        new("job-title contains \"1%\"", ""), // no pattern
        new("job-title contains exactly \"%\"", "hoa"),
        new("job-title contains \"a_b\"", "hoa"),
        new("job-title contains \"_\"", "hoa"),
        new("job-title contains \"a\\\\b\"", "hoa"),
        new("job-title ends with \"\\\\B\"", "hoa"),
        new("job-title starts with \"100\"", "hoa"),
        new("job-title contains \"[a-z]\"", ""),
        new("industry contains \"STRASSE\"", "firm"),
        new("industry contains exactly \"STRASSE\"", ""),
        new("job-title = \"\"", ""), // nothing is left to compare with
        new("job-title contains \"\\u200B\"", ""),
        new("not job-title contains \"\\u200B\"", Everybody),
        new("job-title contains \"\\u0000\"", ""),
        new("name contains \"dang van\"", "an"),
        new("tags has any (\"vip\")", "an binh"),
        new("tags has all (\"VIP\", \"golf\")", "an"),
        new("tags has none (\"golf\")", "binh chi dung firm giang hoa"),
        new("not tags has none (\"golf\")", "an"),
        new("not tags has all (\"vip\", \"golf\")", "binh chi dung firm giang hoa"),
        new("tags is known", "an binh"),
        new("tags is unknown", "chi dung firm giang hoa"),
        new("city = \"vung tau\"", "an binh"), // any of the addresses
        new("city = \"vung tau\" and city = \"paris\"", "an"),
        new("city != \"paris\"", "binh chi dung firm giang hoa"),
        new("city is unknown", "chi dung firm giang hoa"),
    ];

    private static GoldenRule[] Codes() =>
    [
        new("source = \"web\"", "an"),
        new("source = \"Web\"", "binh"),
        new("source = \"WEB\"", ""),
        new("source in (\"web\", \"Web\", \"\")", "an binh"),
        new("source != \"web\"", "binh chi dung firm giang hoa"),
        new("source not in (\"web\", \"Web\")", "chi dung firm giang hoa"),
        new("source = \"\"", ""),
        new("source = \"\\u0000\"", ""),
        new("source contains \"W\"", "binh"),
        new("source starts with \"w\"", "an"),
        new("source not contains \"eb\"", "chi dung firm giang hoa"),
        new("source contains \"0%\"", "chi"),
        new("source = \"a_b\"", "firm"),
        new("source contains \"_\"", "firm"),
        new("source contains \"a_b\"", "firm"), // _ is no other letter
        new("source is unknown", "dung hoa"),
        new("kind = \"organisation\"", "firm"),
        new("kind starts with \"org\"", "firm"),
        new("kind contains \"s\"", Everybody),
        new("owner = \"u-1\"", "an"),
        new("owner = \"U-1\"", ""),
        new("parent = \"nothing\"", ""),
        new("not parent = \"nothing\"", Everybody),
        new("email = \"an@example.vn\"", "an"),
        new("email ends with \"@example.vn\"", "an"),
        new("phone = \"+84912345678\"", "an"),
        new("contact-kinds has any (\"phone\")", "an"),
        new("contact-kinds has all (\"phone\", \"email\")", "an"),
        new("country = \"VN\"", "an"),
        new("country != \"US\"", "chi dung firm giang hoa"),
        new("country in (\"VN\", \"US\", \"JP\")", "an binh"),
        new("systems has any (\"golden\")", Everybody),
        new("systems has none (\"Golden\")", Everybody),
        new("tax-code = \"0100109106\"", "firm"),
    ];

    private static GoldenRule[] Numbers() =>
    [
        new("age >= 18", "an binh chi"),
        new("age >= 18", "an binh chi giang") { AsOf = "2026-03-14T17:00:00Z" }, // the next day in Vietnam
        new("age >= 18", "an binh chi") { AsOf = "2026-03-14T17:00:00Z", Zone = "Europe/Berlin" },
        new("age < 18", "giang"),
        new("age <= 17", "giang"),
        new("age = 17", "giang"),
        new("age != 17", "an binh chi dung firm hoa"),
        new("age = 17.5", ""),
        new("age > 17.5", "an binh chi"),
        new("age < 17.5", "giang"),
        new("age in (17, 18, 99.5)", "chi giang"),
        new("age between 18 and 30", "an chi"),
        new("age = 35", "binh"), // born in 1990: the last day it can be
        new("age is unknown", "dung firm hoa"),
        new("age > -1", "an binh chi giang"),
        new("age < 99999999999999999999", "an binh chi giang"),
        new("not age < 99999999999999999999", "dung firm hoa"),
        new("age >= 26", "binh") { AsOf = "2026-02-28T12:00:00Z" }, // born on 29 February
        new("age >= 26", "an binh") { AsOf = "2026-03-01T12:00:00Z" },
        new("age = 24", "an") { AsOf = "2024-02-29T12:00:00Z" },
        new("age = 23", "an") { AsOf = "2024-02-28T12:00:00Z" },
        new("next-birthday in this day", "chi"),
        new("next-birthday in next 2d", "chi giang"),
        new("next-birthday in this month", "chi giang"),
        new("next-birthday in next year", "an"),
        new("next-birthday = 2026-03-14", "chi"),
        new("next-birthday != 2026-03-14", "an binh dung firm giang hoa"),
        new("next-birthday < 2026-03-15", "chi"),
        new("next-birthday <= 2026-03-15", "chi giang"),
        new("next-birthday > 2026-03-14", "an giang"),
        new("not next-birthday > 2026-03-14", "binh chi dung firm hoa"),
        new("next-birthday >= 2027-03-01", "an"),
        new("next-birthday > 2027-03-01", ""),
        new("next-birthday in (2026-03-15, 2027-03-01, 2028-03-15)", "an giang"),
        new("next-birthday is unknown", "binh dung firm hoa"), // of binh the year alone is known
        new("next-birthday >= 2027-03-02", "chi giang") { AsOf = "2026-03-16T12:00:00Z" },
        new("next-birthday = 2027-03-14", "chi") { AsOf = "2026-03-14T17:00:00Z" }, // the next day in Vietnam
        new("next-birthday = 2027-03-01", "an") { AsOf = "2027-03-01T12:00:00Z" }, // born on 29 February
        new("next-birthday = 2028-02-29", "an") { AsOf = "2027-03-02T12:00:00Z" },
        new("next-birthday = 2028-02-29", "an") { AsOf = "2028-02-29T12:00:00Z" },
        new("next-birthday = 2029-03-01", "an") { AsOf = "2028-03-01T12:00:00Z" },
        new("next-birthday is known", "") { AsOf = "9999-03-16T12:00:00Z" }, // no year after
        new("next-birthday = 9999-03-15", "giang") { AsOf = "9999-03-15T12:00:00Z" },
        new("born = 2000-02-29", "an"),
        new("born < 2008-03-15", "an binh chi"),
        new("born in this day", ""),
        new("purchases >= 2.5", "chi giang hoa"),
        new("purchases = 2", "an binh"),
        new("purchases != 2", "chi dung firm giang hoa"),
        new("purchases in (2, 1, 0.5)", "an binh firm"),
        new("revenue = 10.5 USD", "firm"),
        new("revenue > 10.499 USD", "firm"),
        new("revenue < 10.501 USD", "firm"),
        new("revenue = 10.501 USD", ""),
        new("revenue >= 0", ""), // none is kept in the base currency
        new("revenue != 10.5 USD", "an binh chi dung giang hoa"),
        new("revenue in (1 USD, 10.5 USD, 10.5 EUR)", "firm"),
        new("revenue is known", "firm"),
    ];
}
