using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Leads;
using Crm.Core.Products;
using Crm.Core.Tenancy;
using Crm.Core.Testing;
using Crm.Core.Values;

namespace Crm.Core.Tests.Leads;

public sealed class LeadTests
{
    [Fact]
    public void A_lead_needs_a_name_a_company_or_a_way_to_reach_it()
    {
        Assert.Equal("crm.lead.unidentified", CodeOf(() => A.Lead(NewLead.Of().KnownAs("fb", "1"))));
        Assert.Equal("hoa phat", A.Lead(NewLead.Of(company: "Hòa Phát")).NameKey);
        var lead = A.Lead(NewLead.Of().Email("lan@example.vn"));

        Assert.Equal("crm.lead.unidentified", CodeOf(() => lead.RemoveContactPoint(1, Some.Instant)));
        lead.Change(LeadDetails.Unknown with { Name = "Lan" }, Some.Instant);
        lead.RemoveContactPoint(1, Some.Instant);
        Assert.Equal("crm.lead.unidentified", CodeOf(() => lead.Change(LeadDetails.Unknown, Some.Instant)));
        Assert.Equal(("lan", null), (lead.NameKey, lead.PrimaryEmail));
    }

    [Fact]
    public void A_draft_is_refused_as_a_whole_with_the_code_of_its_part()
    {
        Assert.Equal(("crm.lead.negative-value", "estimatedValue"), RefusalOf(() => A.Lead(NewLead.Of("Lan").Worth(Money.Of(-1, "VND")))));
        Assert.Equal("crm.lead.in-the-future", CodeOf(() => A.Lead(NewLead.Of("Lan").CameIn(Some.Instant.AddHours(1)))));
        Assert.Equal("crm.lead.before-it-came-in", CodeOf(() => A.Lead(NewLead.Of("Lan").RespondBy(Some.Instant.AddHours(-1)))));
        Assert.Equal(("crm.text.required", "externalId.key"), RefusalOf(() => A.Lead(NewLead.Of("Lan").KnownAs("fb", " "))));
        Assert.Equal("crm.id.empty", CodeOf(() => A.Lead(NewLead.Of("Lan").Wanting(default(ProductId)))));
        Assert.Equal("crm.user.invalid", CodeOf(() => A.Lead(NewLead.Of("Lan").OwnedBy(default(UserId)))));
        Assert.Equal("crm.lead.unknown-contact-point-kind", CodeOf(() => A.Lead(NewLead.Of("Lan").Reach((ContactPointKind)77, "x"))));
        Assert.Equal("crm.lead.too-many", CodeOf(() => A.Lead(NewLead.Of("Lan").Wanting(Enumerable.Range(0, 51).Select(_ => new ProductId(Some.Id()))))));
        var crowded = Enumerable.Range(0, 21).Aggregate(NewLead.Of("Lan"), (draft, n) => draft.Email($"lan{n}@example.vn"));
        Assert.Equal("crm.lead.too-many", CodeOf(() => A.Lead(crowded)));
    }

    [Fact]
    public void A_new_lead_is_told_by_one_event()
    {
        var added = Assert.Single(A.Lead(NewLead.Of("Lan").Email("lan@example.vn").Phone("0912345678").Worth(Money.Of(5, "EUR")).From("web")).TakePendingChanges().Events);

        Assert.Equal("web", Assert.IsType<LeadAdded>(added).Source);
    }

    [Fact]
    public void The_same_contact_point_is_not_added_twice_however_it_is_typed()
    {
        var lead = A.Lead(NewLead.Of("Lan").Phone("0912345678").Email("b@example.vn"));

        Assert.Equal("crm.lead.duplicate-contact-point", CodeOf(() => lead.Reach(ContactPointKind.Phone, "+84 912 345 678", CountryCode.Vietnam, Some.Instant)));
        Assert.Equal("crm.lead.contact-point-not-found", CodeOf(() => lead.RemoveContactPoint(9, Some.Instant)));
        lead.Reach(ContactPointKind.Email, "a@example.vn", CountryCode.Vietnam, Some.Instant);
        Assert.Equal("b@example.vn", lead.PrimaryEmail);
        lead.RemoveContactPoint(2, Some.Instant);
        Assert.Equal(("a@example.vn", "+84912345678"), (lead.PrimaryEmail, lead.PrimaryPhone));
        Assert.Equal(4, lead.Reach(ContactPointKind.Zalo, "lan", CountryCode.Vietnam, Some.Instant).Number);
    }

    [Fact]
    public void A_change_names_the_fields_that_changed_and_nothing_else()
    {
        var lead = A.Lead(NewLead.Of("Lan").Wanting("desk").Worth(Money.Of(5, "EUR")));
        lead.TakePendingChanges();

        lead.Change(lead.Details, Some.Instant);
        Assert.False(lead.HasPendingChanges);
        lead.Change(lead.Details with { Interest = "lamp", EstimatedValue = null }, Some.Instant);

        var changed = Assert.IsType<LeadDetailsChanged>(Assert.Single(lead.TakePendingChanges().Events));
        Assert.Equal(["Interest", "EstimatedValue"], changed.Fields);
        Assert.Null(lead.EstimatedCurrencyCode);
    }

    [Fact]
    public void An_assignment_changes_something_or_is_refused()
    {
        var lead = A.Lead(NewLead.Of("Lan").OwnedBy(Some.User));

        Assert.Equal("crm.lead.nothing-changed", CodeOf(() => lead.AssignTo(Some.User, null, ReasonCode.Parse("handover"), Some.Instant)));
        lead.AssignTo(null, new(Some.Id()), ReasonCode.Parse("handover"), Some.Instant);
        Assert.Null(lead.Owner);
    }

    [Fact]
    public void A_first_response_is_given_once_and_after_the_lead_came_in()
    {
        var lead = A.Lead(NewLead.Of("Lan").RespondBy(Some.Instant.AddHours(1)));

        Assert.Equal("crm.lead.before-it-came-in", CodeOf(() => lead.RecordFirstResponse(Some.Instant.AddSeconds(-1), Some.Instant, A.Tolerance)));
        Assert.Equal("crm.lead.in-the-future", CodeOf(() => lead.RecordFirstResponse(Some.Instant.AddMinutes(6), Some.Instant, A.Tolerance)));
        Assert.Equal("crm.lead.before-it-came-in", CodeOf(() => lead.RespondBy(Some.Instant.AddDays(-1), Some.Instant)));
        lead.RecordFirstResponse(Some.Instant.AddMinutes(5), Some.Instant, A.Tolerance);

        Assert.Equal("crm.lead.already-responded", CodeOf(() => lead.RecordFirstResponse(Some.Instant, Some.Instant, A.Tolerance)));
        Assert.Equal("crm.lead.already-responded", CodeOf(() => lead.RespondBy(null, Some.Instant)));
    }

    [Fact]
    public void Nurturing_ends_on_a_day_to_come_or_on_none()
    {
        var lead = A.Lead();

        Assert.Equal(("crm.lead.nurture-in-the-past", "until"), RefusalOf(() => lead.Nurture(new(2026, 3, 12), Some.User, Some.Instant)));
        lead.Nurture(new(2026, 3, 13), Some.User, Some.Instant); // still today somewhere behind UTC
        lead.Resume(Some.User, Some.Instant);
        Assert.Null(lead.NurtureUntil);
        lead.Nurture(null, Some.User, Some.Instant);
        Assert.Equal(LeadStatus.Nurturing, lead.Status);
    }

    private static string CodeOf(Action act) => Assert.Throws<CrmException>(act).Code;

    private static (string Code, string? Path) RefusalOf(Action act) => Assert.Throws<CrmException>(act) is var refused ? (refused.Code, refused.Path) : default;
}
