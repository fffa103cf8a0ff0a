namespace Crm.Core.Conformance.Golden;

public static partial class GoldenRules
{
    private static GoldenRule[] Counts() =>
    [
        new("no purchase", "dung"),
        new("not no purchase", "an binh chi firm giang hoa"),
        new("count(purchase) >= 1", "an binh chi firm giang hoa"),
        new("count(purchase) > 2", "chi giang hoa"),
        new("count(purchase) < 2", "dung firm"),
        new("count(purchase) <= 2", "an binh dung firm"),
        new("count(purchase) = 2", "an binh"),
        new("count(purchase) != 2", "chi dung firm giang hoa"),
        new("count(purchase) = 0", "dung"),
        new("count(purchase) >= 0", Everybody),
        new("count(purchase) < 0", ""),
        new("count(purchase) = 1.5", ""),
        new("count(purchase) > 1.5", "an binh chi giang hoa"),
        new("count(purchase) < 99999999999999", Everybody),
        new("count(order) = 2", "an binh firm"), // the cancelled one too
        new("count(return) = 1", "firm"),
        new("sum(return.amount) = -30_000", "firm"),
        new("count(purchase where channel = \"web\") = 1", "an chi"),
        new("count(purchase where channel != \"web\") >= 2", "binh chi giang hoa"),
        new("count(purchase where channel is unknown) = 1", "chi firm"),
        new("no purchase where channel = \"web\"", "binh dung firm giang hoa"),
        new("count(purchase where products has any (\"tea\")) > 0", "chi"),
        new("count(purchase where products has all (\"tea\", \"coffee\")) > 0", "chi"),
        new("count(purchase where products has none (\"tea\")) > 0", "an binh chi firm giang hoa"),
        new("count(purchase where product = \"tea\" and quantity = 2.5) = 1", "chi"),
        new("count(purchase where quantity > 2.5) > 0", ""),
        new("count(purchase where lines = 2) = 1", "chi"),
        new("count(purchase where not (amount > 100_000 or channel = \"web\")) >= 1", "binh chi giang hoa"),
        new("count(purchase where nobody) = 0", Everybody),
        new("count(purchase where nobody) > 0", ""),
        new("count(purchase where currency in (\"USD\", \"BHD\")) = 2", "chi"),
        new("count(purchase where at in last 30d) >= 1", "chi firm hoa"),
    ];

    // What is worked out when a purchase is recorded.
    private static GoldenRule[] Purchases() =>
    [
        new("count(purchase where hour = 5) > 0", "giang hoa"),
        new("count(purchase where hour = 5) > 0", "giang hoa") { Zone = "Europe/Berlin" }, // as recorded, wherever it is asked
        new("count(purchase where hour = 4) = 1", "hoa"), // a microsecond before five
        new("count(purchase where hour < 6) = 2", "giang hoa"),
        new("count(purchase where hour between 5 and 8) = 5", "giang"),
        new("count(purchase where hour > 15.5) >= 2", "an binh hoa"),
        new("no purchase where hour >= 16", "dung giang"),
        new("max(purchase.hour) < 16", "giang"),
        new("count(purchase where hour is unknown) > 0", ""),
        new("count(purchase where weekday = 7) > 0", "an binh firm giang hoa"),
        new("count(purchase where weekday = 1) = 2", "giang"),
        new("no purchase where weekday between 1 and 5", "binh dung firm"),
        new("last(purchase.weekday) = 6", "binh chi hoa"),
        new("count(return where weekday = 1 and hour = 16) = 1", "firm"),
        new("count(purchase where discount-share > 0) > 0", "binh chi"),
        new("count(purchase where discount-share = 11.11) = 1", "chi"),
        new("count(purchase where discount-share >= 11.111) = 1", "binh"),
        new("count(purchase where discount-share = 50) = 1", "binh"),
        new("count(order where discount-share = 0) >= 2", "an chi giang hoa"),
        new("count(order where discount-share is unknown) = 1", "firm"), // of nothing no share is taken off
        new("count(order where discount-share != 0) = 1", "binh chi firm"),
        new("count(return where discount-share = 25) = 1", "firm"), // not negative
        new("sum(purchase.discount-share) = 11.11", "chi"),
        new("count(purchase where categories has any (\"drinks\")) > 0", "chi"),
        new("count(purchase where categories has any (\"hot\", \"kitchen\")) > 0", "binh chi"),
        new("count(purchase where categories has all (\"hot\", \"drinks\")) > 0", "chi"),
        new("count(purchase where categories has all (\"drinks\", \"kitchen\")) > 0", ""), // what is filed anew since
        new("count(purchase where categories has none (\"drinks\")) >= 2", "an binh chi giang hoa"),
        new("no purchase where categories has any (\"kitchen\")", "an chi dung firm giang hoa"),
        new("count(purchase where categories has any (\"drink\", \"Drinks\", \"\", \"drinks/hot\", \"/\")) > 0", ""), // no part of a key, no path
        new("no purchase where categories is known", "an dung firm giang hoa"),
        new("count(purchase where category = \"hot\" and category = \"drinks\") = 1", "chi"), // each of a line
        new("count(purchase where category in (\"kitchen\", \"drinks\")) = 1", "binh chi"),
        new("count(purchase where category starts with \"k\") = 1", "binh"),
        new("count(purchase where product = \"stone\" and category is unknown) = 1", "hoa"), // it was nowhere then
        new("count(purchase where category != \"hot\") >= 2", "an binh chi giang hoa"),
    ];

    private static GoldenRule[] Windows() =>
    [
        new("count(purchase in last 90d) = 2", "an hoa"), // exactly ninety days ago is inside
        new("count(purchase in last 90d) = 2", "hoa") { AsOf = "2026-03-14T09:26:53.589794Z" },
        new("no purchase in last 90d", "binh dung giang"), // a microsecond earlier and now are not
        new("no purchase in last 90d", "dung giang") { AsOf = "2026-03-14T09:26:53.589794Z" },
        new("no purchase in last 90d", "dung giang") { AsOf = "2026-03-14T09:26:53.589792Z" },
        new("no purchase in last 30d", "an binh dung giang"),
        new("no purchase in last 30d", "binh dung giang") { AsOf = "2026-03-14T09:26:53.589792Z" },
        new("count(purchase in next 1h) = 1", "binh"),
        new("count(purchase from now) = 1", "binh"),
        new("count(purchase to now) >= 2", "an chi giang hoa"),
        new("count(purchase from 2026-02-28 to 2026-03-01) = 2", "hoa"),
        new("count(purchase from 2026-02-28T09:30:00Z to 2026-03-01) = 1", "hoa"),
        new("count(purchase from 90d ago to 30d ago) = 2", "an"),
        new("count(purchase in last 1mo) = 1", "binh hoa") { AsOf = "2026-03-31T09:30:00Z" }, // from 28 February on
        new("count(purchase in last 1mo) = 2", "hoa") { AsOf = "2026-03-28T09:29:59.999999Z" },
        new("count(purchase in last 1mo) = 1", "hoa") { AsOf = "2024-03-31T09:30:00Z" }, // from 29 February on
        new("no purchase in last 1mo", Everybody) { AsOf = "2024-03-31T09:30:00.000001Z" },
        new("count(purchase in last 1y) = 1", "hoa") { AsOf = "2025-02-28T09:30:00Z" },
        new("count(purchase in last 200y) >= 1", "an chi firm giang hoa binh"),
        new("sum(purchase.amount in last 30d) >= 120_000", "chi firm hoa"),
        new("stopped purchase for 30d", "an binh giang"),
        new("stopped purchase for 90d", "binh giang"), // a microsecond longer ago
        new("stopped purchase where channel = \"web\" for 30d", "an"),
        new("restarted purchase in last 30d after 90d", "hoa"),
        new("restarted purchase in last 1mo after 24mo", ""),
        new("count(followup in next 7d) = 0", Everybody),
        new("count(followup in next 8d) = 1", "chi"),
    ];

    private static GoldenRule[] Calendars() =>
    [
        new("count(purchase in this month) >= 1", "binh chi"),
        new("count(purchase in previous month) >= 1", "an firm hoa"),
        new("count(purchase in this week) >= 1", "binh chi"), // Monday is 9 March
        new("count(purchase in this day) >= 2", "chi"),
        new("count(purchase in previous day) >= 1", ""),
        new("count(purchase in this year) >= 2", "chi hoa"),
        new("count(purchase in this day) = 4", "giang") { AsOf = "2025-10-26T12:00:00Z", Zone = "Europe/Berlin" }, // a day of 25 hours
        new("count(purchase in this day) = 1", "hoa") { AsOf = "2025-10-26T12:00:00Z", Zone = "Europe/Berlin" },
        new("count(purchase in previous day) = 1", "hoa") { AsOf = "2025-10-26T12:00:00Z", Zone = "Europe/Berlin" },
        new("count(purchase in this day) = 3", "giang") { AsOf = "2025-10-26T12:00:00Z" },
        new("count(purchase in last 24h) = 3", "giang") { AsOf = "2025-10-26T22:30:00Z" },
        new("days(purchase) = 2", "an binh chi giang"),
        new("days(purchase) = 2", "an binh chi giang") { Zone = "Europe/Berlin" },
        new("days(purchase from 2025-10-20 to 2025-10-30) = 2", "giang hoa") { Zone = "Europe/Berlin" },
        new("days(purchase from 2025-10-20 to 2025-10-30) = 1", "hoa"),
        new("days(purchase from 2025-10-20 to 2025-10-30) = 1", "hoa") { Zone = "UTC" },
        new("days(purchase) = 0", "dung"),
        new("days(purchase) < 2", "dung firm"),
        new("days(purchase) != 2", "dung firm hoa"),
        new("days(purchase where amount < 45 from 2025-10-20 to 2025-10-30) = 1", "giang") { Zone = "Europe/Berlin" },
    ];

    private static GoldenRule[] Amounts() =>
    [
        new("sum(purchase.amount) >= 370_000", "chi"), // ten dollars at 25 000, dinars without a rate left out
        new("sum(purchase.amount) > 370_000 VND", ""),
        new("sum(purchase.amount) = 250_000", "an binh"),
        new("sum(purchase.amount) = 0", "dung"),
        new("sum(purchase.amount) >= 0", Everybody),
        new("sum(purchase.amount) != 0", "an binh chi firm giang hoa"),
        new("sum(purchase.amount) > 149.5", "an binh chi firm giang hoa"),
        new("sum(purchase.amount) = 149.5", ""),
        new("sum(purchase.amount) >= 10 USD", "chi"),
        new("sum(purchase.amount) > 9.999 USD", "chi"),
        new("sum(purchase.amount) > 10 USD", ""),
        new("sum(purchase.amount) = 1.234 BHD", "chi"),
        new("sum(purchase.amount) < 1 EUR", Everybody),
        new("count(purchase where amount >= 100_000) >= 2", "an chi"),
        new("count(purchase where amount > 100_000 VND) >= 1", "an binh chi firm"),
        new("count(purchase where amount = 10 USD) = 1", "chi"),
        new("count(purchase where amount in (50, 60_000, 1.234 BHD)) >= 1", "chi giang hoa"),
        new("count(purchase where amount is known) = 3", "chi"),
        new("count(purchase where amount != 10 USD) = 2", "an binh chi"),
        new("average(purchase.amount) >= 125_000", "an binh chi firm"),
        new("average(purchase.amount) > 125_000", "chi firm"),
        new("average(purchase.amount) = 30", "giang"),
        new("average(purchase.amount) < 24_005.01", "giang hoa"), // nobody without purchases
        new("average(purchase.amount) >= 24_005.01", "an binh chi firm"),
        new("average(purchase.amount) = 10 USD", "chi"),
        new("not average(purchase.amount) >= 125_000", "dung giang hoa"),
        new("average(purchase.lines) > 0.5", "chi"),
        new("average(feedback.score) > 8.5", "an"),
        new("sum(purchase.amount - 100_000) = 50_000", "an binh"),
    ];

    private static GoldenRule[] Edges() =>
    [
        new("max(purchase.amount) = 250_000", "chi"),
        new("max(purchase.amount) < 100_000", "giang hoa"),
        new("not max(purchase.amount) >= 100_000", "dung giang hoa"),
        new("max(purchase.amount) != 250_000", "an binh dung firm giang hoa"),
        new("max(purchase.amount) <= 60_000", "giang hoa"),
        new("max(purchase.amount) > 60_000.5", "an binh chi firm"),
        new("min(purchase.amount) <= 50_000", "binh giang hoa"),
        new("min(purchase.amount) < 50_000", "giang hoa"),
        new("min(purchase.amount) = 120_000", "chi"),
        new("min(purchase.amount) > 100_000", "chi firm"),
        new("min(purchase.amount) >= 1.234 BHD", "chi"),
        new("max(purchase.at) < 30d ago", "an giang"),
        new("max(purchase.at) >= 2026-02-28T09:30:00Z", "binh chi hoa"),
        new("min(purchase.at) = 2024-02-29T09:30:00Z", "hoa"),
        new("first(purchase.channel) = \"web\"", "an"),
        new("last(purchase.channel) = \"Web\"", "chi"), // of two at one instant the later id
        new("last(purchase.channel) = \"shop\"", "an"),
        new("not first(purchase.channel) = \"web\"", "binh chi dung firm giang hoa"),
        new("last(purchase.amount) > 0", "an binh firm giang hoa"), // the last one of chi has no amount in the base currency
        new("last(purchase.amount) = 1.234 BHD", "chi"),
        new("first(purchase.amount) = 5", "hoa"),
        new("first(purchase.amount in last 30d) = 60_000", "hoa"),
        new("last(purchase.amount where channel is known) = 150_000", "an"),
        new("last(purchase.at) = now", "binh"),
        new("first(interaction.channel) = \"in-person\"", "chi"),
        new("last(need.topic) = \"CHO DO XE\"", "chi"),
        new("max(contract.to) = 2026-12-31", "firm"),
    ];

    private static GoldenRule[] Sequences() =>
    [
        new("sequence(purchase then interaction)", "an chi firm"),
        new("not sequence(purchase then interaction)", "binh dung giang hoa"),
        new("sequence(purchase then interaction within 1d)", "an"), // exactly a day
        new("sequence(purchase then interaction within 23h)", ""),
        new("sequence(purchase then interaction within 5d)", "an chi firm"), // of a corrected one the correction counts
        new("sequence(purchase then interaction within 119h)", "an chi"),
        new("sequence(purchase then interaction where channel = \"in-person\" within 46h)", ""), // not of the same instant
        new("sequence(purchase then purchase)", "an binh chi giang hoa"),
        new("sequence(purchase then purchase without interaction)", "binh chi giang hoa"),
        new("not sequence(purchase then purchase without interaction)", "an dung firm"),
        new("sequence(purchase then purchase without interaction where channel = \"email\")", "an binh chi giang hoa"),
        new("sequence(purchase then interaction then purchase)", "an"),
        new("sequence(purchase then interaction then purchase within 59d)", ""),
        new("sequence(purchase then interaction then purchase within 60d)", "an"),
        new("sequence(purchase where channel = \"web\" then purchase where channel = \"Web\")", ""), // two at one instant do not follow each other
        new("sequence(purchase then purchase then purchase then purchase)", "giang hoa"),
        new("sequence(interaction in last 30d then purchase)", ""),
        new("sequence(purchase in last 30d then interaction in last 30d)", "chi firm"),
    ];

    private static GoldenRule[] Ranks() =>
    [
        new("top 10% by sum(purchase.amount)", "chi"), // a tenth of six is one
        new("top 17% by sum(purchase.amount)", "chi firm"), // 1.02 are two
        new("top 50% by sum(purchase.amount)", "an binh chi firm"), // the third has as much as the fourth
        new("top 100% by sum(purchase.amount)", "an binh chi firm giang hoa"),
        new("not top 100% by sum(purchase.amount)", "dung"),
        new("top 2 by sum(purchase.amount)", "chi firm"),
        new("top 3 by sum(purchase.amount)", "an binh chi firm"),
        new("top 1000 by sum(purchase.amount)", "an binh chi firm giang hoa"),
        new("bottom 1 by sum(purchase.amount)", "giang"),
        new("bottom 20% by sum(purchase.amount)", "giang hoa"),
        new("not bottom 1 by sum(purchase.amount)", "an binh chi dung firm hoa"),
        new("top 1 by count(purchase)", "giang hoa"),
        new("bottom 1 by count(purchase)", "firm"),
        new("top 1 by days(purchase)", "hoa"),
        new("top 1 by max(purchase.amount)", "firm"),
        new("top 1 by min(purchase.amount)", "firm"),
        new("bottom 1 by last(purchase.amount)", "giang"),
        new("top 1 by last(purchase.amount where channel in (\"web\", \"Web\"))", "an"), // the last one of chi has no amount in the base currency
        new("top 1 by first(purchase.amount where channel in (\"web\", \"Web\"))", "chi"),
        new("top 1 by first(opportunity.amount)", "firm"), // the first one of binh is in dollars
        new("top 1 by sum(purchase.amount in last 30d)", "chi"),
        new("top 2 by sum(purchase.amount - 100_000)", "chi firm"),
        new("top 1 by sum(purchase.amount - 60_000.5)", "chi"),
        new("bottom 1 by sum(purchase.amount - 60_000.5)", "giang"),
        new("top 1 by sum(purchase.amount - 200_000)", "firm"), // chi has 370 000 of three, less 600 000
        new("top 50% by sum(purchase.amount - 5 USD)", "chi"), // nobody else has dollars
        new("top 5 by count(purchase where channel = \"none\")", ""), // nobody has the figure
        new("not top 5 by count(purchase where channel = \"none\")", Everybody),
        new("top 1 by sum(feedback.score) or bottom 1 by sum(feedback.score)", "an hoa"),
    ];

    private static GoldenRule[] Sources() =>
    [
        new("count(interaction where direction = \"inbound\") >= 1", "an binh chi"),
        new("count(interaction where employee = \"u-2\") = 1", "binh"),
        new("sum(interaction.duration) = 60", "an"),
        new("count(interaction) = 1", "binh chi firm"), // of a corrected one the correction
        new("max(feedback.score) >= 9", "an"),
        new("min(feedback.score) < 9", "hoa"),
        new("count(case where kind = \"complaint\") = 1", "binh"),
        new("count(case in last 1d) = 1", "binh"),
        new("count(followup where due in next 8d) = 1", "chi"),
        new("sum(opportunity.amount) >= 100 USD", "binh"),
        new("count(opportunity where name contains \"BIG\") = 1", "binh"),
        new("count(contract where value >= 1_000_000 and to >= 2026-12-31) = 1", "firm"),
        new("count(contract where from in this year) = 1", "firm"),
        new("count(need where level >= 3 and current = true) = 1", "chi"),
        new("count(preference) = 1", "an"),
        new("count(activity) = 1", "an"),
        new("count(churn where basis = \"detected\" in last 7d) = 1", "hoa"),
        new("no churn", "an binh chi dung firm giang"),
    ];

    private static GoldenRule[] Affiliations() =>
    [
        new("count(affiliation) = 1", "an binh chi"),
        new("no affiliation", "dung firm giang hoa"), // a tie to a person is none
        new("count(contact-person) = 3", "firm"),
        new("no contact-person", "an binh chi dung giang hoa"),
        new("count(affiliation where role = \"director\") > 0", "an"),
        new("count(contact-person where role in (\"director\", \"adviser\")) = 2", "firm"),
        new("count(affiliation where role = \"spouse\") > 0 or count(contact-person where role = \"spouse\") > 0", ""),
        new("count(affiliation where decision-role = \"decision-maker\") > 0", "an"),
        new("count(affiliation where decision-role != \"decision-maker\") > 0", "binh chi"),
        new("count(affiliation where decision-role is unknown) > 0", "chi"),
        new("no contact-person where decision-role = \"buyer\"", Everybody),
        new("last(contact-person.decision-role) = \"decision-maker\" or first(affiliation.decision-role) = \"user\"", "binh"), // the last of one instant has none
        new("count(affiliation where title = \"giam doc\" and department contains \"KINH\") > 0", "an"),
        new("count(affiliation where title starts with exactly \"giám\") > 0", ""),
        new("count(affiliation where title is unknown) > 0", "binh chi"),
        new("count(affiliation where primary = true) > 0", "an"),
        new("count(affiliation where primary = false) > 0", "binh chi"),
        new("count(contact-person where primary = true) = 1", "firm"),
        new("count(affiliation where since in this year) > 0", "chi"),
        new("count(affiliation where until < now) > 0", "binh"),
        new("count(affiliation where until is unknown) > 0", "an"),
        new("count(affiliation where since <= now and (until is unknown or until >= now)) > 0", "an chi"), // the last day is inside
        new("count(affiliation where since <= now and (until is unknown or until >= now)) > 0", "an") { AsOf = "2026-03-14T17:00:00Z" }, // the next day in Vietnam
        new("count(affiliation where since <= now and (until is unknown or until >= now)) > 0", "an chi") { AsOf = "2026-03-14T17:00:00Z", Zone = "Europe/Berlin" },
        new("count(contact-person where until >= now) = 1", "firm"),
        new("count(affiliation where organisation = \"nothing\" or person = \"nothing\") > 0", ""),
        new("count(affiliation where organisation is known and person is known) > 0", "an binh chi"),
        new("count(affiliation in this day) = 1", "an binh chi"),
        new("count(affiliation in last 1d) > 0", ""), // noted at the instant of the question
        new("top 1 by count(contact-person)", "firm"),
        new("top 1 by count(affiliation)", "an binh chi"),
        new("sequence(purchase then affiliation within 30d)", "chi"), // the last one of an is a microsecond older
        new("sequence(purchase then contact-person)", "firm"),
    ];
}
