namespace Crm.Core.Conformance.Golden;

public static partial class GoldenRules
{
    private static GoldenRule[] Fields() =>
    [
        new("added in this day", Everybody),
        new("added < now", ""),
        new("added <= now", Everybody),
        new("added in last 1d", ""), // the instant of the question is no longer inside
        new("added = 2026-03-14T09:26:53.589793Z", Everybody),
        new("added = 2026-03-14T09:26:53.589794Z", ""),
        new("added in (now, 1d ago)", Everybody),
        new("added between 2026-03-14 and 2026-03-15", Everybody),
        new("added < 2026-03-14", ""),
        new("verified is known", ""),
        new("verified < now", ""),
        new("not verified < now", Everybody),
        new("stage is known", "an binh chi firm giang hoa"),
        new("stage is unknown", "dung"),
        new("stage = \"loyal\" or stage != \"loyal\"", Everybody),
        new("last-purchase in last 30d", "chi firm hoa"),
        new("last-purchase < 30d ago", "an giang"),
        new("not last-purchase < 30d ago", "binh chi dung firm hoa"),
        new("first-purchase = 2024-02-29T09:30:00Z", "hoa"),
        new("needs has any (\"cho do xe\")", "chi"),
        new("preferences has any (\"TRÀ XANH\")", "an"),
        new("activities has none (\"golf\")", "binh chi dung firm giang hoa"),
        new("needs is unknown", "an binh dung firm giang hoa"),
    ];

    private static GoldenRule[] Contacts() =>
    [
        new("contact-kinds has any (\"zalo\")", "giang"),
        new("working-contacts has any (\"email\", \"phone\")", "an"),
        new("working-contacts has all (\"email\", \"phone\")", ""),
        new("contact-kinds has any (\"phone\") and working-contacts has none (\"phone\")", "an"),
        new("working-contacts has any (\"zalo\")", "giang"), // one of two
        new("working-contacts is known", "an giang"),
        new("invalid-contacts has any (\"phone\", \"email\")", "an"),
        new("invalid-contacts has any (\"zalo\")", "giang"),
        new("invalid-contacts is unknown", "binh chi dung firm hoa"),
        new("verified-contacts has any (\"email\")", "an"),
        new("verified-contacts has none (\"email\")", "binh chi dung firm giang hoa"),
        new("verified-contacts is known", "an"),
        new("address-kinds has all (\"home\", \"billing\")", "an"),
        new("address-kinds has any (\"home\")", "an binh"),
        new("address-kinds is unknown", "chi dung firm giang hoa"),
        new("time-zone = \"Asia/Ho_Chi_Minh\"", "an"),
        new("time-zone starts with \"Europe/\"", "binh"),
        new("time-zone is unknown", "chi dung firm giang hoa"),
        new("external-id = \"K-1\"", "giang"),
        new("external-id = \"an\" or external-id = \"k-1\"", "an"),
        new("external-id is known", Everybody),
        new("website = \"https://firm.example.vn\"", "firm"),
        new("website is known", "firm"),
        new("revenue-year = 2025", "firm"),
        new("revenue-year >= 2025.5", ""),
        new("not revenue-year >= 2025.5", Everybody),
    ];

    private static GoldenRule[] Attributes() =>
    [
        new("attribute.note = \"thich ca phe\"", "an"),
        new("attribute.note contains \"CÀ PHÊ\"", "an"),
        new("attribute.note contains exactly \"cà\"", "an"),
        new("attribute.note contains exactly \"ca\"", ""),
        new("attribute.size >= 3", "an binh"),
        new("attribute.size > 3", "an"),
        new("attribute.size < 3.5", "binh"),
        new("attribute.size in (5, 6)", "an"),
        new("attribute.size != 5", "binh chi dung firm giang hoa"),
        new("attribute.weight = 2.5", "an"),
        new("attribute.weight < 0", "binh"),
        new("attribute.weight > 2.49995", "an"),
        new("attribute.weight < 2.50005", "an binh"),
        new("attribute.weight = 2.50005", ""),
        new("attribute.since = 2026-03-01", "an"),
        new("attribute.since in this month", "an"),
        new("attribute.since >= start of month", "an"),
        new("attribute.since > start of month", ""),
        new("attribute.since < start of month", "an") { AsOf = "2026-03-31T17:00:00Z" }, // April in Vietnam
        new("attribute.since in (2026-03-01, 2026-03-02)", "an"),
        new("attribute.vip = true", "an"),
        new("attribute.vip = false", "binh"),
        new("attribute.vip != true", "binh chi dung firm giang hoa"),
        new("attribute.level = \"gold\"", "an"),
        new("attribute.level in (\"gold\", \"silver\")", "an binh"),
        new("attribute.level starts with \"s\"", "binh"),
        new("attribute.hobbies has any (\"golf\")", "binh"), // not a part of golf-cart
        new("attribute.hobbies has any (\"golf-cart\", \"golf\")", "an binh"),
        new("attribute.hobbies has all (\"golf-cart\", \"wine\")", "an"),
        new("attribute.hobbies has none (\"golf\")", "an chi dung firm giang hoa"),
        new("not attribute.hobbies has none (\"golf\")", "binh"),
        new("attribute.hobbies is known", "an binh"),
        new("attribute.guide = \"01990000-0000-7000-8000-00000000a001\"", "an"),
        new("attribute.guide is unknown", "binh chi dung firm giang hoa"),
    ];

    private static GoldenRule[] Consents() =>
    [
        new("consent email.marketing granted", "an binh"),
        new("not consent email.marketing granted", "chi dung firm giang hoa"),
        new("consent email.marketing withdrawn", "chi"),
        new("consent email.marketing denied", "giang"),
        new("consent email.marketing pending", "hoa"),
        new("consent email.marketing superseded", "firm"),
        new("consent email.marketing expired", ""),
        new("consent email.marketing unknown", "dung"),
        new("not consent email.marketing unknown", "an binh chi firm giang hoa"),
        new("consent email.marketing granted", "an binh") { AsOf = "2026-03-24T09:26:53.589792Z" },
        new("consent email.marketing granted", "an") { AsOf = "2026-03-24T09:26:53.589793Z" },
        new("consent email.marketing expired", "binh") { AsOf = "2026-03-24T09:26:53.589793Z" },
        new("consent sms.marketing granted", "an binh"), // a no for one number stands against that number only
        new("consent sms.marketing withdrawn", "chi firm"), // a no for the whole channel stands against every number
        new("consent sms.marketing unknown", "dung giang hoa"),
        new("consent email.newsletter granted", ""),
        new("consent email.newsletter unknown", Everybody),
        new("consent in-person.marketing unknown", Everybody),
    ];
}
