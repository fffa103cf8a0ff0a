using Crm.Core.Affiliations;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Testing;

namespace Crm.Core.Tests.Affiliations;

public sealed class AffiliationTests
{
    private static readonly DateOnly s_today = new(2026, 3, 14);

    private readonly Customer _lan = A.Person();
    private readonly Customer _minh = A.Person();
    private readonly Customer _firm = A.Organisation();
    private readonly Customer _otherFirm = A.Organisation();

    [Fact]
    public void A_tie_begins_at_most_two_years_ahead()
    {
        var (person, firm) = (A.Person(), A.Organisation());

        var refused = Assert.Throws<CrmException>(() => A.Affiliation(person, firm, from: new(2028, 3, 15)));

        Assert.Equal(("crm.affiliation.too-far-ahead", "from"), (refused.Code, refused.Path));
        Assert.Equal(new DateOnly(2028, 3, 14), A.Affiliation(person, firm, from: new(2028, 3, 14)).From);
    }

    [Fact]
    public void A_person_may_hold_several_roles_and_organisations_at_once()
    {
        var employee = A.Affiliation(_lan, _firm);
        var owner = A.Affiliation(_lan, _firm, AffiliationRoles.Owner, known: employee);

        Assert.Equal(AffiliationRoles.Owner, owner.Role);
        Assert.Equal(_otherFirm.Id, A.Affiliation(_lan, _otherFirm, known: owner).OtherId);
    }

    [Fact]
    public void The_same_role_does_not_overlap_in_time()
    {
        var first = A.Affiliation(_lan, _firm, from: new(2025, 1, 1), to: new(2025, 12, 31));

        var refused = Assert.Throws<CrmException>(() => A.Affiliation(_lan, _firm, from: new(2025, 12, 31), known: first));

        Assert.Equal(("crm.affiliation.overlap", "from"), (refused.Code, refused.Path));
        Assert.Equal(new(2026, 1, 1), A.Affiliation(_lan, _firm, from: new(2026, 1, 1), known: first).From);
    }

    [Fact]
    public void A_mutual_role_holds_from_either_side()
    {
        var married = A.Affiliation(_lan, _minh, AffiliationRoles.Spouse);
        var referred = A.Affiliation(_lan, _minh, AffiliationRoles.Referrer);

        Assert.Equal("crm.affiliation.overlap", Assert.Throws<CrmException>(() => A.Affiliation(_minh, _lan, AffiliationRoles.Spouse, known: married)).Code);
        Assert.Equal(_minh.Id, A.Affiliation(_minh, _lan, AffiliationRoles.Referrer, known: referred).PersonId);
    }

    [Fact]
    public void The_kinds_of_the_two_fit_the_role()
    {
        Assert.Equal(("crm.affiliation.wrong-kind", "person"), Refusal(() => A.Affiliation(_firm, _lan)));
        Assert.Equal(("crm.affiliation.wrong-kind", "role"), Refusal(() => A.Affiliation(_lan, _minh, AffiliationRoles.Employee)));
        Assert.Equal(("crm.affiliation.wrong-kind", "role"), Refusal(() => A.Affiliation(_lan, _firm, AffiliationRoles.Spouse)));
        Assert.Equal(("crm.affiliation.with-self", "other"), Refusal(() => A.Affiliation(_lan, _lan, AffiliationRoles.Friend)));
        Assert.Equal(("crm.reason.invalid", "role"), Refusal(() => A.Affiliation(_lan, _firm, "Giám đốc")));
        Assert.Equal(("crm.date.range-reversed", "to"), Refusal(() => A.Affiliation(_lan, _firm, from: s_today, to: s_today.AddDays(-1))));
    }

    [Fact]
    public void Work_belongs_to_organisations_only()
    {
        var friends = A.Affiliation(_lan, _minh, AffiliationRoles.Friend);
        var works = A.Affiliation(_lan, _firm);

        works.Change("Buyer", "Purchasing", DecisionRole.Buyer, Some.Instant);

        Assert.Equal(("Buyer", "Purchasing", DecisionRole.Buyer), (works.Title, works.Department, works.DecisionRole));
        Assert.Equal(("crm.affiliation.not-with-organisation", "title"), Refusal(() => friends.Change("Boss", null, null, Some.Instant)));
        Assert.Equal(("crm.affiliation.not-with-organisation", "decisionRole"), Refusal(() => friends.Change(null, null, DecisionRole.Buyer, Some.Instant)));
        Assert.Equal(("crm.affiliation.not-with-organisation", null), Refusal(() => friends.MakePrimary(null, Some.Instant)));
        Assert.Equal(("crm.affiliation.unknown-decision-role", "decisionRole"), Refusal(() => works.Change(null, null, (DecisionRole)99, Some.Instant)));
        Assert.Equal(("crm.text.too-long", "title"), Refusal(() => works.Change(new string('a', 201), null, null, Some.Instant)));
        Assert.Equal(("crm.text.too-long", "department"), Refusal(() => works.Change(null, new string('a', 201), null, Some.Instant)));
    }

    [Fact]
    public void Making_one_organisation_primary_takes_that_from_the_other()
    {
        var first = A.Affiliation(_lan, _firm);
        var second = A.Affiliation(_lan, _otherFirm);
        first.MakePrimary(null, Some.Instant);

        second.MakePrimary(first, Some.Instant);

        Assert.False(first.IsPrimary);
        Assert.True(second.IsPrimary);
        Assert.Contains(second.UniqueKeys, k => k.Parts is ["affiliation-primary", var person] && person == _lan.Id.ToString());
        Assert.False(Assert.IsType<AffiliationPrimaryChanged>(first.TakePendingChanges().Events[^1]).IsPrimary);
    }

    [Fact]
    public void An_ended_tie_is_not_primary_and_cannot_become_so()
    {
        var works = A.Affiliation(_lan, _firm);
        works.MakePrimary(null, Some.Instant);

        works.End(s_today.AddDays(-1), Some.Instant);

        Assert.False(works.IsPrimary);
        Assert.Equal("crm.affiliation.ended", Refusal(() => works.MakePrimary(null, Some.Instant)).Code);
    }

    [Fact]
    public void An_end_moves_only_earlier()
    {
        var works = A.Affiliation(_lan, _firm, to: new(2026, 12, 31));

        works.End(s_today, Some.Instant);

        Assert.Equal(s_today, works.To);
        Assert.Equal(s_today, Assert.IsType<AffiliationEnded>(works.TakePendingChanges().Events[^1]).To);
        Assert.Equal(("crm.affiliation.ended", "to"), Refusal(() => works.End(s_today, Some.Instant)));
        Assert.Equal(("crm.date.range-reversed", "to"), Refusal(() => works.End(new(2025, 1, 1), Some.Instant)));
    }

    private static (string Code, string? Path) Refusal(Action act)
    {
        var refused = Assert.Throws<CrmException>(act);
        return (refused.Code, refused.Path);
    }
}
