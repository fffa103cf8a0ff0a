namespace Crm.Core.Benchmarks.Rules;

/// <summary>A segment as marketing asks for it, and as an engineer writes it in SQL. Of several ways to write it the fastest of the store is held against the library.</summary>
/// <param name="Name">The case.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Where">Conditions on <c>crm_customers c</c>.</param>
internal sealed record CanonicalQuery(string Name, string Rule, params string[] Where)
{
    // Purchases that count.
    private const string Bought = "p.tenant_id = @t AND p.kind = 1 AND p.status <> 3";
    private const string Mine = "p.tenant_id = c.tenant_id AND p.customer_id = c.id AND p.kind = 1 AND p.status <> 3";
    private const string Year = "p.placed_at >= @d365 AND p.placed_at < @now";
    private const string Quarter = "p.placed_at >= @d90 AND p.placed_at < @now";

    public static CanonicalQuery Regulars { get; } = new(
        "3 purchases or more in 90 days",
        "count(purchase in last 90d) >= 3",
        $"(SELECT count(*) FROM crm_purchases p WHERE {Mine} AND {Quarter}) >= 3",
        $"c.id IN (SELECT p.customer_id FROM crm_purchases p WHERE {Bought} AND {Quarter} GROUP BY p.customer_id HAVING count(*) >= 3)");

    public static IReadOnlyList<CanonicalQuery> All(bool isSqlite) =>
    [
        new(
            "no purchase in 90 days",
            "no purchase in last 90d",
            $"NOT EXISTS (SELECT 1 FROM crm_purchases p WHERE {Mine} AND {Quarter})"),
        Regulars,
        new(
            "sum in a year over 5 million",
            "sum(purchase.amount in last 365d) > 5_000_000",
            $"(SELECT sum(p.base_minor) FROM crm_purchases p WHERE {Mine} AND p.base_currency_code = 'VND' AND {Year}) > 5000000",
            $"c.id IN (SELECT p.customer_id FROM crm_purchases p WHERE {Bought} AND p.base_currency_code = 'VND' AND {Year} GROUP BY p.customer_id HAVING sum(p.base_minor) > 5000000)"),
        new(
            "top 10 % by sum in a year",
            "top 10% by sum(purchase.amount in last 365d)",
            $"""
            c.id IN (WITH s AS MATERIALIZED (SELECT p.customer_id, sum(p.base_minor) AS total FROM crm_purchases p JOIN crm_customers o ON o.tenant_id = p.tenant_id AND o.id = p.customer_id
              WHERE {Bought} AND p.base_currency_code = 'VND' AND {Year} AND o.archived_at IS NULL GROUP BY p.customer_id)
            SELECT customer_id FROM s WHERE total >= (SELECT total FROM s ORDER BY total DESC LIMIT 1 OFFSET ((SELECT count(*) FROM s) + 9) / 10 - 1))
            """),
        new("bought P1 then P2 within 30 days", "sequence(purchase where product = \"P1\" then purchase where product = \"P2\" within 30d)", Sequence(isSqlite, false), Sequence(isSqlite, true)),
        new(
            "new within 30 days",
            "min(purchase.at) >= 30d ago",
            $"(SELECT min(p.placed_at) FROM crm_purchases p WHERE {Mine}) >= @d30",
            $"EXISTS (SELECT 1 FROM crm_purchases p WHERE {Mine} AND p.placed_at >= @d30) AND NOT EXISTS (SELECT 1 FROM crm_purchases p WHERE {Mine} AND p.placed_at < @d30)",
            $"c.id IN (SELECT p.customer_id FROM crm_purchases p WHERE {Bought} AND p.placed_at >= @d30) AND NOT EXISTS (SELECT 1 FROM crm_purchases p WHERE {Mine} AND p.placed_at < @d30)"),
        new(
            "repeat",
            "count(purchase) >= 2",
            $"(SELECT count(*) FROM crm_purchases p WHERE {Mine}) >= 2",
            $"EXISTS (SELECT 1 FROM crm_purchases p WHERE {Mine} LIMIT 1 OFFSET 1)",
            $"c.id IN (SELECT p.customer_id FROM crm_purchases p WHERE {Bought} GROUP BY p.customer_id HAVING count(*) >= 2)"),
        new(
            "lapsed",
            "count(purchase) >= 1 and no purchase in last 180d",
            $"EXISTS (SELECT 1 FROM crm_purchases p WHERE {Mine}) AND NOT EXISTS (SELECT 1 FROM crm_purchases p WHERE {Mine} AND p.placed_at >= @d180 AND p.placed_at < @now)",
            $"c.id IN (SELECT p.customer_id FROM crm_purchases p WHERE {Bought}) AND NOT EXISTS (SELECT 1 FROM crm_purchases p WHERE {Mine} AND p.placed_at >= @d180 AND p.placed_at < @now)"),
        new(
            "country and consent",
            "country = \"VN\" and consent email.marketing granted",
            $"{In("VN")} AND EXISTS ({Consent} AND s.tenant_id = c.tenant_id AND s.customer_id = c.id)",
            $"{In("VN")} AND c.id IN ({Consent} AND s.tenant_id = @t)"),
        new(
            "attribute and tag",
            "attribute.shoe_size >= 42 and tags has any (\"vip\")",
            $"{Tagged(isSqlite, "vip")} AND EXISTS (SELECT 1 FROM crm_customer_attributes a WHERE a.tenant_id = c.tenant_id AND a.customer_id = c.id AND a.key = 'shoe_size' AND a.number >= 42)",
            $"{Tagged(isSqlite, "vip")} AND c.id IN (SELECT a.customer_id FROM crm_customer_attributes a WHERE a.tenant_id = @t AND a.key = 'shoe_size' AND a.number >= 42)"),
        new("age band", "age between 25 and 34", "c.person_born_by <= @y25 AND c.person_born_by > @y35"),
        new(
            "count and a negation",
            "count(purchase in last 365d) >= 5 and not (country in (\"US\", \"JP\") or tags has any (\"employee\"))",
            $"(SELECT count(*) FROM crm_purchases p WHERE {Mine} AND {Year}) >= 5 AND NOT {In("US', 'JP")} AND NOT {Tagged(isSqlite, "employee")}",
            $"c.id IN (SELECT p.customer_id FROM crm_purchases p WHERE {Bought} AND {Year} GROUP BY p.customer_id HAVING count(*) >= 5) AND NOT {In("US', 'JP")} AND NOT {Tagged(isSqlite, "employee")}"),
    ];

    public IEnumerable<string> Counts => Where.Select(w => $"SELECT count(*) FROM crm_customers c WHERE c.tenant_id = @t AND c.archived_at IS NULL AND {w}");

    public IEnumerable<string> Ids => Where.Select(w => $"SELECT c.id FROM crm_customers c WHERE c.tenant_id = @t AND c.archived_at IS NULL AND {w}");

    private const string Consent = """
        SELECT s.customer_id FROM crm_consent_states s
        WHERE s.purpose = 'marketing' AND s.channel = 2 AND s.status = 2 AND (s.expires_at IS NULL OR s.expires_at > @now)
          AND NOT EXISTS (SELECT 1 FROM crm_consent_events e WHERE e.tenant_id = s.tenant_id AND e.customer_id = s.customer_id AND e.purpose = 'marketing' AND e.channel = 2
            AND e.answered_by_id IS NULL AND e.says IN (3, 4) AND (e.point_key = '' OR e.point_key = s.point_key))
        """;

    private static string In(string countries) =>
        $"EXISTS (SELECT 1 FROM crm_customer_addresses a WHERE a.tenant_id = c.tenant_id AND a.customer_id = c.id AND a.country IN ('{countries}'))";

    private static string Tagged(bool isSqlite, string tag) => isSqlite ? $"EXISTS (SELECT 1 FROM json_each(c.tag_keys) WHERE value = '{tag}')" : $"'{tag}' = ANY (c.tag_keys)";

    private static string Sequence(bool isSqlite, bool asSet)
    {
        var later = isSqlite ? "b.placed_at <= a.placed_at + 2592000000000" : "b.placed_at <= a.placed_at + interval '720 hours'";
        var bought = $"""
            SELECT a.customer_id FROM crm_purchases a
            WHERE a.kind = 1 AND a.status <> 3 AND EXISTS (SELECT 1 FROM crm_purchase_lines l WHERE l.tenant_id = a.tenant_id AND l.purchase_id = a.id AND l.product_key = 'P1')
              AND EXISTS (SELECT 1 FROM crm_purchases b WHERE b.tenant_id = a.tenant_id AND b.customer_id = a.customer_id AND b.kind = 1 AND b.status <> 3 AND b.placed_at > a.placed_at AND {later}
                AND EXISTS (SELECT 1 FROM crm_purchase_lines m WHERE m.tenant_id = b.tenant_id AND m.purchase_id = b.id AND m.product_key = 'P2'))
            """;
        return asSet ? $"c.id IN ({bought} AND a.tenant_id = @t)" : $"EXISTS ({bought} AND a.tenant_id = c.tenant_id AND a.customer_id = c.id)";
    }
}
