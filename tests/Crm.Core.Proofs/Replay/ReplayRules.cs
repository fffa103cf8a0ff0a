using Crm.Core.Segments;

namespace Crm.Core.Proofs.Replay;

/// <summary>What the segments of a replay ask: every kind of record, fields that move with time, other segments.</summary>
public static class ReplayRules
{
    /// <summary>Of customers: <c>c0</c>, <c>c1</c> and so on.</summary>
    public static IReadOnlyList<string> OfCustomers { get; } =
    [
        "no purchase in last 30d",
        "count(purchase where amount >= 150 in last 7d) >= 2",
        "sum(purchase.amount in this month) >= 300",
        "added in last 3d or last(purchase.amount) >= 150",
        "tags has any (\"vip\") and not (count(interaction in last 2d) >= 1)",
        "sequence(purchase then interaction within 5d without case)",
        "days(purchase in last 10d) >= 2",
        "stopped purchase for 5d",
        "restarted purchase in last 5d after 5d",
        "max(purchase.at) >= 36h ago or average(purchase.amount) >= 180",
        "first(purchase.amount in previous week) >= 100",
        "count(return in last 10d) >= 1 or max(purchase.returned) > 0",
        "count(order where status = \"cancelled\" in last 20d) >= 1",
        "count(purchase where status = \"completed\" and completed in last 5d) >= 1",
        "last-purchase < 5d ago and purchases >= 2",
        "last-inbound in last 3d or last-outbound < 5d ago",
        "count(feedback where `score` >= 2 in last 5d) >= 1",
        "count(case where state in (\"new\", \"in-progress\")) >= 1 and no case where settled in last 3d",
        "count(case where settled in last 2d) >= 1 or max(case.reopenings) >= 1",
        "count(followup where state = \"open\" and due <= now) >= 1",
        "count(followup where state = \"open\" in next 3d) >= 1",
        "count(followup where closed in last 3d) >= 1",
        "sum(opportunity.amount where outcome = \"open\") >= 1_000",
        "count(opportunity where outcome = \"won\" and closed in last 4d) >= 1",
        "count(opportunity where outcome = \"lost\") >= 1 and no opportunity where outcome = \"won\"",
        "count(opportunity where expected-close in next 5d) >= 1 or max(opportunity.stage-probability where stage-entered in last 3d) >= 50",
        "no opportunity",
        "count(contract where state = \"active\" and `to` in next 20d) >= 1",
        "count(contract where `from` <= now and `to` >= now) >= 1 and no contract where closed in last 5d",
        "needs has any (\"golf\") or count(need where current = true and level >= 3 in last 8d) >= 1",
        "preferences has none (\"golf\") and count(preference in last 4d) >= 1",
        "count(need where answered in last 3d) >= 1 or count(activity in last 6d) >= 1",
        "count(churn where won-back is unknown) >= 1",
        "count(churn where won-back in last 4d) >= 1",
        "count(affiliation where since <= now and (until is unknown or until >= now)) >= 1",
        "count(contact-person where decision-role = \"buyer\" and until is unknown) >= 1",
        "count(tier where scheme = \"membership\" and level >= 2) >= 1",
        "count(tier where by-hand = true) >= 1 or count(tier-move where up = true in last 3d) >= 1",
        "consent email.marketing granted",
        "consent sms.marketing expired or consent email.marketing withdrawn",
        "not consent sms.marketing unknown and not consent sms.marketing granted",
        "score \"fit\" >= 25",
        "stage in (\"loyal\", \"won-back\", \"lapsed\")",
        "attribute.points >= 10 or attribute.renewal in next 7d",
        "systems has any (\"card\") and external-id starts with \"k\"",
        "working-contacts has any (\"email\") and invalid-contacts has none (\"phone\")",
        "verified-contacts has any (\"email\") or verified in last 5d",
        "age >= 36 or next-birthday in next 10d",
        "country = \"VN\" or city = \"da nang\"",
        "owner is known and parent is unknown",
        "revenue >= 1_000 or name contains \"new\"",
        "sample 50% by \"spring\" and count(purchase) >= 1",
        "in segment \"c0\" or in segment \"c22\"",
        "not in segment \"c52\" and not in segment \"c41\"",
        "sequence(purchase in last 8d then interaction in last 5d)",
        "count(contact-person where until is unknown) >= 1",
        "rfm.segment = \"champions\" and rfm.recency >= 2",
        "lifetime.value >= 100 VND or lifetime.alive < 0.3",
        "count(prediction where probability >= 0.5 in last 4d) >= 1",
    ];

    /// <summary>Of leads: <c>l0</c>, <c>l1</c> and so on.</summary>
    public static IReadOnlyList<string> OfLeads { get; } =
    [
        "source = \"web\" and status != \"disqualified\"",
        "no interaction in last 3d",
        "status in (\"working\", \"qualified\") and status-since in last 2d",
        "count(followup where state = \"open\" and due <= now) >= 1",
        "came-in in last 5d or nurture-until <= now",
        "owner is known or closed in last 4d",
        "in segment \"l0\" or not in segment \"l1\"",
        "count(prediction where probability >= 0.5) >= 1",
    ];

    /// <summary>All of them with the names of their segments.</summary>
    public static IEnumerable<(string Name, string Rule, SegmentSubject Subject)> All =>
        OfCustomers.Select((rule, i) => ($"c{i}", rule, SegmentSubject.Customers)).Concat(OfLeads.Select((rule, i) => ($"l{i}", rule, SegmentSubject.Leads)));
}
