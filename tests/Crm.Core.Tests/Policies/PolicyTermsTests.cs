using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Policies;
using Crm.Core.Rules;
using Crm.Core.Testing;

namespace Crm.Core.Tests.Policies;

public sealed class PolicyTermsTests
{
    private static readonly Rule s_everybody = Rule.Parse("everybody");

    public static TheoryData<PolicyTerms, string, string> Refused => new()
    {
        { new(), "crm.policy.empty", "terms" },
        { new() { CarePlan = " " }, "crm.policy.empty", "terms" },
        { new() { ContactEveryDays = 0 }, "crm.policy.invalid-terms", "contactEveryDays" },
        { new() { ContactEveryDays = 3_651 }, "crm.policy.invalid-terms", "contactEveryDays" },
        { new() { ContactPauseDays = 8, ContactEveryDays = 7 }, "crm.policy.invalid-terms", "contactPauseDays" },
        { new() { PreferredChannel = (Channel)77 }, "crm.policy.invalid-terms", "preferredChannel" },
        { new() { DiscountCeiling = -1 }, "crm.policy.invalid-terms", "discountCeiling" },
        { new() { DiscountCeiling = 100.01m }, "crm.policy.invalid-terms", "discountCeiling" },
        { new() { DiscountCeiling = 5.125m }, "crm.policy.invalid-terms", "discountCeiling" },
        { new() { FirstResponseMinutes = 0 }, "crm.policy.invalid-terms", "firstResponseMinutes" },
        { new() { FirstResponseMinutes = 60, ResolutionMinutes = 59 }, "crm.policy.invalid-terms", "resolutionMinutes" },
        { new() { CarePlan = new('x', 1_001) }, "crm.text.too-long", "carePlan" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Terms_out_of_bounds_are_refused_with_their_place(PolicyTerms terms, string code, string path)
    {
        var refused = Assert.Throws<CrmException>(() => Define(1, terms));

        Assert.Equal((code, path), (refused.Code, refused.Path));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_001)]
    public void A_precedence_out_of_bounds_is_refused(int precedence) =>
        Assert.Equal("crm.policy.invalid-precedence", Assert.Throws<CrmException>(() => Define(precedence, new() { DiscountCeiling = 5 })).Code);

    [Fact]
    public void What_is_not_said_is_left_to_others()
    {
        var policy = Define(1, new() { DiscountCeiling = 0, ResolutionMinutes = 5 });

        Assert.Equal([PolicyTopic.DiscountCeiling, PolicyTopic.ServiceLevel], policy.Terms.Topics);
        Assert.Equal(0m, policy.Terms.DiscountCeiling);
    }

    [Fact]
    public void The_same_again_is_refused_and_an_archived_one_stays_so()
    {
        var policy = Define(1, new() { DiscountCeiling = 5 });

        Assert.Equal("crm.policy.nothing-changed", Assert.Throws<CrmException>(() => policy.Change(s_everybody, 1, new() { DiscountCeiling = 5.00m }, Some.Instant)).Code);
        policy.Archive(Some.Instant);
        Assert.Equal("crm.policy.archived", Assert.Throws<CrmException>(() => policy.Archive(Some.Instant)).Code);
        Assert.Empty(policy.UniqueKeys);
    }

    private static GroupPolicy Define(int precedence, PolicyTerms terms) => GroupPolicy.Define(Some.Tenant, new(Some.Id()), "VIP", s_everybody, precedence, terms, Some.Instant);
}
