using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Policies;
using Crm.Core.Rules;
using Crm.Core.Scoring;
using Crm.Core.Tenancy;

namespace Crm.Core.Conformance.Suites;

/// <summary>How groups of customers are treated: which policy applies to whom, and what it refuses.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class PolicyConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly Rule s_everybody = Rule.Parse("everybody");
    private static readonly Rule s_firms = Rule.Parse("kind = \"organisation\"");

    private CustomerId _anna;
    private CustomerId _firm;

    [Fact]
    public async Task A_policy_comes_back_with_every_field()
    {
        var terms = new PolicyTerms
        {
            ContactEveryDays = 30,
            ContactPauseDays = 7,
            PreferredChannel = Channel.Zalo,
            DiscountCeiling = 12.25m,
            FirstResponseMinutes = 60,
            ResolutionMinutes = 480,
            CarePlan = "Gọi mỗi tháng\nQuà sinh nhật",
        };
        var defined = await DefineAsync("VIP", s_everybody, 100, new() { DiscountCeiling = 5 });
        await WriteAsync(crm => crm.Policies.RenameAsync(defined, "Khách VIP"));
        await WriteAsync(crm => crm.Policies.ChangeAsync(defined, s_firms, 90, terms));

        var stored = await ReadAsync(crm => crm.Policies.GetAsync(defined));

        Assert.Equal(("Khách VIP", 90, s_firms, terms, PolicyState.Active), (stored.Name, stored.Precedence, stored.Rule, stored.Terms, stored.State));
        Assert.Equal((defined, 90), Assert.Single((await ReadAsync(crm => crm.Policies.ListAsync())).Items.Select(p => (p.Id, p.Precedence))));
        await WriteAsync(crm => crm.Policies.ArchiveAsync(defined));
        Assert.Empty((await ReadAsync(crm => crm.Policies.ListAsync())).Items);
        await RefusedAsync("crm.policy.archived", () => WriteAsync(crm => crm.Policies.RenameAsync(defined, "x")));
        await DefineAsync("khach vip", s_everybody, 90, terms);
        using var away = ActFor(TenantId.FromName("other"));
        await RefusedAsync("crm.policy.not-found", () => ReadAsync(crm => crm.Policies.GetAsync(defined)));
    }

    [Fact]
    public async Task A_policy_that_cannot_be_asked_is_named()
    {
        await DefineAsync("Everybody", s_everybody, 10, new() { DiscountCeiling = 5 });
        await DefineAsync("Big spenders", Rule.Parse("sum(purchase.amount) >= 1_000"), 20, new() { DiscountCeiling = 15 });
        await BuyTooMuchAsync(_anna);

        var refused = await Assert.ThrowsAnyAsync<CrmException>(() => ReadAsync(crm => crm.Policies.OfAsync(_anna, PolicyTopic.DiscountCeiling)));

        Assert.Equal(("crm.rule.overflow", "policy Big spenders"), (refused.Code, refused.Path));
        Assert.Equal(5m, (await ReadAsync(crm => crm.Policies.OfAsync(_firm, PolicyTopic.DiscountCeiling))).Terms!.DiscountCeiling);
    }

    [Fact]
    public async Task Names_and_precedences_stand_once()
    {
        var first = await DefineAsync("VIP", s_everybody, 100, new() { DiscountCeiling = 5 });
        var second = await DefineAsync("Other", s_everybody, 50, new() { DiscountCeiling = 5 });

        await RefusedAsync("crm.policy.duplicate-name", () => DefineAsync("víp", s_everybody, 1, new() { DiscountCeiling = 5 }));
        await RefusedAsync("crm.policy.duplicate-precedence", () => DefineAsync("New", s_everybody, 100, new() { DiscountCeiling = 5 }));
        await RefusedAsync("crm.policy.duplicate-precedence", () => WriteAsync(crm => crm.Policies.ChangeAsync(second, s_everybody, 100, new() { DiscountCeiling = 5 })));
        await RefusedAsync("crm.policy.duplicate-name", () => WriteAsync(crm => crm.Policies.RenameAsync(second, "vip")));
        await RaceAsync(
            "crm.policy.duplicate-precedence",
            crm => crm.Policies.DefineAsync("A", s_everybody, 7, new() { DiscountCeiling = 1 }),
            crm => crm.Policies.DefineAsync("B", s_everybody, 7, new() { DiscountCeiling = 1 }));
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Exactly_one_applies_to_a_customer_and_topic_and_says_why()
    {
        await DefineAsync("Everybody", s_everybody, 10, new() { DiscountCeiling = 5, ContactPauseDays = 3 });
        await DefineAsync("Firms", s_firms, 100, new() { DiscountCeiling = 15 });
        await DefineAsync("Big firms", Rule.Parse("kind = \"organisation\" and count(purchase) >= 3"), 200, new() { DiscountCeiling = 30, PreferredChannel = Channel.Meeting });

        var firm = await ReadAsync(crm => crm.Policies.OfAsync(_firm, PolicyTopic.DiscountCeiling));
        var anna = (await ReadAsync(crm => crm.Policies.AllOfAsync(_anna))).ToDictionary(a => a.Topic);

        Assert.Equal(("Firms", 15m), (firm.Applies!.Name, firm.Terms!.DiscountCeiling));
        Assert.Equal(["Big firms False", "Firms True", "Everybody True"], firm.Considered.Select(c => $"{c.Name} {c.IsFor}"));
        Assert.Contains("Firms applies (precedence 100).", firm.ToText(), StringComparison.Ordinal);
        Assert.Contains("Áp dụng Firms (mức ưu tiên 100).", firm.ToText("vi"), StringComparison.Ordinal);
        Assert.Equal((5m, 3), (anna[PolicyTopic.DiscountCeiling].Terms!.DiscountCeiling, anna[PolicyTopic.ContactCadence].Terms!.ContactPauseDays));
        Assert.Null(anna[PolicyTopic.PreferredChannel].Applies);
        Assert.Empty(anna[PolicyTopic.CarePlan].Considered);
        await RefusedAsync("crm.customer.not-found", () => ReadAsync(crm => crm.Policies.OfAsync(new(UnknownId), PolicyTopic.CarePlan)));
        await RefusedAsync("crm.policy.unknown-topic", () => ReadAsync(crm => crm.Policies.OfAsync(_anna, (PolicyTopic)99)));
    }

    [Fact]
    public async Task Proposals_that_break_it_are_refused_with_the_policy_named()
    {
        await DefineAsync("Everybody", s_everybody, 10, new() { DiscountCeiling = 5, ContactPauseDays = 3 });
        await WriteAsync(crm => crm.Interactions.RecordAsync(_anna, new NewInteraction(Channel.Call, Direction.Outbound, Now)));

        var allowed = await ReadAsync(crm => crm.Policies.CheckDiscountAsync(_anna, 5));
        var refused = await ReadAsync(crm => crm.Policies.CheckDiscountAsync(_anna, 5.01m));

        Assert.True(allowed.IsAllowed);
        allowed.MustBeAllowed();
        var thrown = Assert.Throws<CrmException>(refused.MustBeAllowed);
        Assert.Equal(("crm.policy.discount-too-high", "Everybody"), (thrown.Code, thrown.Path));
        Assert.Equal("crm.policy.contact-too-soon", (await ReadAsync(crm => crm.Policies.CheckContactAsync(_anna, Now.AddDays(2)))).Refusal!.Code);
        Assert.True((await ReadAsync(crm => crm.Policies.CheckContactAsync(_anna, Now.AddDays(3)))).IsAllowed);
        Assert.True((await ReadAsync(crm => crm.Policies.CheckContactAsync(_firm, Now))).IsAllowed);
        await RefusedAsync("crm.policy.invalid-discount", () => ReadAsync(crm => crm.Policies.CheckDiscountAsync(_anna, 101)));
    }

    [Fact]
    public async Task A_policy_may_be_for_a_tier()
    {
        var scheme = (await WriteAsync(crm => crm.Tiers.DefineAsync("rating", "Rating", new([new("all"), new("firm", s_firms)])))).Id;
        await ReadAsync(crm => crm.Tiers.RefreshAsync(scheme));
        await DefineAsync("Firms", Rule.Parse("""count(tier where scheme = "rating" and name = "firm") >= 1"""), 10, new() { CarePlan = "visit" });

        Assert.Equal("Firms", (await ReadAsync(crm => crm.Policies.OfAsync(_firm, PolicyTopic.CarePlan))).Applies!.Name);
        Assert.Null((await ReadAsync(crm => crm.Policies.OfAsync(_anna, PolicyTopic.CarePlan))).Applies);
    }

    [Fact]
    public async Task What_a_policy_or_a_tier_names_is_not_taken_out_of_use()
    {
        var plan = (await WriteAsync(crm => crm.Scores.DefineAsync(ScoreSubject.Customers, "Fit", new([new("a", [new ScoreWhen(s_everybody, 5)])])))).Id;
        await WriteAsync(crm => crm.Scores.ActivateAsync(plan));
        var policy = await DefineAsync("Fitting", Rule.Parse("score \"fit\" >= 1"), 10, new() { DiscountCeiling = 5 });
        await WriteAsync(crm => crm.Tiers.DefineAsync("rating", "Rating", new([new("all"), new("fit", Rule.Parse("score \"fit\" >= 1"))])));

        var refused = await Assert.ThrowsAsync<CrmException>(() => WriteAsync(crm => crm.Scores.ArchiveAsync(plan)));

        Assert.Equal(("crm.score.in-use", "plan: tier-scheme Rating, policy Fitting"), (refused.Code, refused.Path));
        await RefusedAsync("crm.score.in-use", () => WriteAsync(crm => crm.Scores.RenameAsync(plan, "Other")));
        await WriteAsync(crm => crm.Policies.ArchiveAsync(policy));
        var scheme = (await ReadAsync(crm => crm.Tiers.FindByKeyAsync("rating")))!.Id;
        await WriteAsync(crm => crm.Tiers.ArchiveAsync(scheme));
        await WriteAsync(crm => crm.Scores.ArchiveAsync(plan));
    }

    [Fact]
    public async Task Rules_that_cannot_be_asked_are_refused() =>
        await RefusedAsync("crm.rule.unknown-field", () => DefineAsync("x", Rule.Parse("colour = \"red\""), 1, new() { DiscountCeiling = 5 }));

    /// <inheritdoc />
    protected override async Task PrepareAsync() => (_anna, _firm) = ((await AddAsync(NewCustomer.Person("anna"))).Id, (await AddAsync("Hòa Phát")).Id);

    private async Task<GroupPolicyId> DefineAsync(string name, Rule rule, int precedence, PolicyTerms terms) => (await WriteAsync(crm => crm.Policies.DefineAsync(name, rule, precedence, terms))).Id;
}
