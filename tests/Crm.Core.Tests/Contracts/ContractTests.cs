using Crm.Core.Contracts;
using Crm.Core.Errors;
using Crm.Core.Products;
using Crm.Core.Testing;
using Crm.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Contracts;

public sealed class ContractTests
{
    private static readonly DateTimeOffset s_day = Some.Instant;

    [Fact]
    public void A_renewal_goes_on_the_day_after_and_keeps_what_was_agreed_before()
    {
        var contract = A.Contract().ThatIs(ContractState.Active);

        contract.Renew(Money.Of(1_200, "VND"), Some.OtherUser, s_day.AddDays(1));
        contract.Renew(null, Some.User, s_day.AddDays(2));

        Assert.Equal(new(2028, 12, 31), contract.To);
        Assert.Equal(
            [(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), 1_000L), (new(2027, 1, 1), new(2027, 12, 31), 1_200), (new(2028, 1, 1), new(2028, 12, 31), 1_200)],
            contract.Terms.Select(t => (t.From, t.To, t.ValueMinor)));
        Assert.Equal((Some.OtherUser, 3), (contract.Terms[1].By, contract.TermCount));
        Assert.Equal(("crm.contract.out-of-order", "at"), RefusalOf(() => contract.Renew(null, null, s_day)));
        Assert.Equal(("crm.contract.invalid-value", "value"), RefusalOf(() => contract.Renew(Money.Of(1, "EUR"), null, s_day.AddDays(3))));
    }

    [Fact]
    public void A_term_of_a_month_ends_with_the_month_again_after_february()
    {
        var contract = A.Contract(A.Agreement() with { From = new(2026, 2, 1), To = new(2026, 2, 28), Renewal = RenewalTerms.Manual(5, 1) }).ThatIs(ContractState.Active);

        contract.Renew(null, null, s_day);

        Assert.Equal(new(2026, 3, 31), contract.To);
    }

    [Fact]
    public void Terms_of_a_month_that_began_on_a_31st_go_on_doing_so()
    {
        var contract = A.Contract(A.Agreement() with { From = new(2026, 1, 31), To = new(2026, 2, 27), Renewal = RenewalTerms.Manual(5, 1) }).ThatIs(ContractState.Active);

        for (var month = 0; month < 3; month++) contract.Renew(null, null, s_day);

        Assert.Equal([new DateOnly(2026, 1, 31), new(2026, 2, 28), new(2026, 3, 31), new(2026, 4, 30)], contract.Terms.Select(t => t.From));
    }

    [Fact]
    public void Nobody_is_named_for_what_was_agreed_in_the_past() =>
        Assert.Null(A.Contract(A.Agreement() with { ActiveSince = s_day.AddDays(-9) }).Terms[0].By);

    [Fact]
    public void The_renewal_is_due_the_notice_before_the_last_day_and_said_once_for_each_term()
    {
        var contract = A.Contract();
        Assert.Null(contract.RenewalDueOn);
        contract.Activate(Some.User, s_day);
        var due = new DateOnly(2026, 12, 1);
        Assert.Equal(due, contract.RenewalDueOn);
        Assert.Equal(("crm.contract.renewal-not-due", "today"), RefusalOf(() => contract.NoteRenewalDue(due.AddDays(-1), s_day)));
        contract.TakePendingChanges();

        Assert.True(contract.NoteRenewalDue(due, s_day));
        Assert.False(contract.NoteRenewalDue(due, s_day));
        Assert.Equal(due, Assert.IsType<ContractRenewalDue>(Assert.Single(contract.TakePendingChanges().Events)).DueOn);

        contract.Renew(null, null, s_day);
        Assert.Equal(due.AddYears(1), contract.RenewalDueOn);
        Assert.True(contract.NoteRenewalDue(due.AddYears(1), s_day));
        contract.Terminate(A.Price, s_day);
        Assert.Null(contract.RenewalDueOn);
    }

    [Fact]
    public void A_contract_without_terms_does_not_go_on_until_it_gets_some()
    {
        var contract = A.Contract(A.Agreement() with { Renewal = RenewalTerms.None }).ThatIs(ContractState.Active);

        Assert.Equal("crm.contract.not-renewable", RefusalOf(() => contract.Renew(null, null, s_day)).Code);
        Assert.Equal("crm.contract.not-renewable", RefusalOf(() => contract.NoteRenewalDue(contract.To, s_day)).Code);
        contract.ChangeTerms(RenewalTerms.Manual(60, 6), s_day);
        Assert.Equal(new(2026, 11, 1), contract.RenewalDueOn);
    }

    [Fact]
    public void A_running_contract_is_terminated_and_one_that_ran_out_ends()
    {
        var contract = A.Contract().ThatIs(ContractState.Active);

        Assert.Equal(("crm.contract.still-running", "today"), RefusalOf(() => contract.End(contract.To, s_day)));
        Assert.Equal(("crm.reason.invalid", "reason"), RefusalOf(() => contract.Terminate(default, s_day)));
        contract.Terminate(A.Price, s_day);
        Assert.Equal(("price", s_day), (contract.TerminationReason, contract.ClosedAt));
    }

    [Fact]
    public void Terms_end_somewhere()
    {
        var contract = A.Contract(A.Agreement() with { To = new(9000, 1, 1) }).ThatIs(ContractState.Active);

        Assert.Equal("crm.contract.too-many-terms", RefusalOf(() => contract.Renew(null, null, s_day)).Code);
    }

    public static TheoryData<string, string, string?> BadDrafts => new()
    {
        { "number", "crm.text.required", "number" },
        { "days", "crm.date.range-reversed", "to" },
        { "value", "crm.contract.invalid-value", "value" },
        { "notice", "crm.contract.invalid-terms", "renewal" },
        { "no months", "crm.contract.invalid-terms", "renewal" },
        { "months", "crm.contract.invalid-terms", "renewal" },
        { "kind", "crm.contract.invalid-terms", "renewal" },
        { "twice", "crm.contract.invalid-products", "products" },
        { "products", "crm.contract.invalid-products", "products" },
        { "customer", "crm.id.empty", "customer" },
    };

    [Theory]
    [MemberData(nameof(BadDrafts))]
    public void A_draft_that_is_not_acceptable_is_refused_with_code_and_place(string what, string code, string? path)
    {
        var good = A.Agreement();
        var product = new ProductId(Some.Id());
        var draft = what switch
        {
            "number" => good with { Number = " " },
            "days" => good with { To = new(2025, 1, 1) },
            "value" => good with { Value = Money.Of(-1, "VND") },
            "notice" => good.Renewing(RenewalTerms.Automatic(731, 12)),
            "no months" => good.Renewing(new(RenewalKind.Automatic, 30, null)),
            "months" => good.Renewing(new(RenewalKind.None, 0, 12)),
            "kind" => good.Renewing(new((RenewalKind)9, 0, 12)),
            "twice" => good.Covering(product, product),
            "products" => good.Covering(Enumerable.Range(0, 101).Select(_ => new ProductId(Some.Id()))),
            _ => good with { Customer = default },
        };

        Assert.Equal((code, path), RefusalOf(() => A.Contract(draft)));
    }

    [Fact]
    public void Terms_follow_each_other_without_gap_or_overlap() =>
        Prop.ForAll(
            (from first in Gen.Choose(0, 20_000)
             from days in Gen.Choose(0, 800)
             from months in Gen.Choose(1, 36)
             from renewals in Gen.Choose(1, 12)
             select (first, days, months, renewals)).ToArbitrary(),
            c =>
            {
                var from = new DateOnly(2000, 1, 1).AddDays(c.first);
                var contract = A.Contract(A.Agreement() with { From = from, To = from.AddDays(c.days), Renewal = RenewalTerms.Automatic(30, c.months) }).ThatIs(ContractState.Active);
                for (var i = 0; i < c.renewals; i++) contract.Renew(null, null, s_day);
                return contract.Terms.Zip(contract.Terms.Skip(1)).All(t => t.First.To.AddDays(1) == t.Second.From && t.Second.From <= t.Second.To)
                    && contract.Terms[^1].To == contract.To && contract.RenewalDueOn == contract.To.AddDays(-30);
            }).QuickCheckThrowOnFailure();

    private static (string Code, string? Path) RefusalOf(Action act)
    {
        var refused = Assert.Throws<CrmException>(act);
        return (refused.Code, refused.Path);
    }
}
