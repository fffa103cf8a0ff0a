using Crm.Core.Affiliations;
using Crm.Core.Attributes;
using Crm.Core.Cases;
using Crm.Core.Churn;
using Crm.Core.Consents;
using Crm.Core.Customers;
using Crm.Core.Feedback;
using Crm.Core.FollowUps;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Lifecycles;
using Crm.Core.Opportunities;
using Crm.Core.Purchases;
using Crm.Core.Tenancy;
using Crm.Core.Traits;
using Crm.Core.Unidentified;
using Crm.Core.Values;

namespace Crm.Core.Proofs.Replay;

/// <content>All that may happen.</content>
internal sealed partial class ReplayWorld
{
    private static readonly ReasonCode s_marketing = ReasonCode.Parse("marketing");
    private static readonly ReasonCode s_reason = ReasonCode.Parse("because");

    private static readonly (string Kind, Func<ReplayWorld, ICrm, Task> Do)[] s_often =
    [
        ("purchase", (w, crm) => KeepAsync(w._purchases, crm.Purchases.RecordAsync(w.Anybody(), NewPurchase.Sale(w.Number(), w.Amount(), w.Lately())), p => p.Id)),
        ("interaction", (w, crm) => KeepAsync(w._interactions, crm.Interactions.RecordAsync(w.Anybody(), new(Channel.Call, w.Chance(50) ? Direction.Inbound : Direction.Outbound, w.Lately())), i => i.Id)),
        ("follow-up", (w, crm) => KeepAsync(w._followUps, crm.FollowUps.PlanAsync(NewFollowUp.For(w.Anybody(), "call", w.Soon())), f => f.Id)),
        ("deal", (w, crm) => KeepAsync(w._deals, crm.Opportunities.AddAsync(new NewOpportunity("deal").For(w.Anybody()).Worth(w.Amount(2_000)).Expected(w.Day(0, 12))), d => d.Id)),
    ];

    private static readonly (string Kind, Func<ReplayWorld, ICrm, Task> Do)[] s_all =
    [
        .. s_often,
        ("purchase completed", (w, crm) => crm.Purchases.CompleteAsync(w.One(w._purchases))),
        ("purchase cancelled", (w, crm) => crm.Purchases.CancelAsync(w.One(w._purchases), s_reason)),
        ("return", (w, crm) => crm.Purchases.RecordAsync(w.Anybody(), NewPurchase.Return(w.Number(), w.Amount(100), w.Lately()))),
        ("return of an order", (w, crm) => crm.Purchases.RecordAsync(w.Anybody(), NewPurchase.Return(w.Number(), Money.Of(10, Currency.Vnd), w.Now, $"{w.AnyNumber()}"))),
        ("purchase held", (w, crm) => KeepAsync(w._held, crm.Purchases.HoldAsync(NewPurchase.Sale(w.Number(), w.Amount(), w.Lately()), [HeldKey.Phone("+84912345678")]), h => h.Id)),
        ("held purchase linked", (w, crm) => crm.Unidentified.LinkAsync(w.One(w._held), w.Anybody())),
        ("interaction corrected", (w, crm) => KeepAsync(w._interactions, crm.Interactions.CorrectAsync(w.One(w._interactions), new(Channel.Email, Direction.Inbound, w.Lately())), i => i.Id)),
        ("feedback", (w, crm) => crm.Feedback.RecordAsync(w.Anybody(), NewFeedback.Satisfaction(w.Level(), Channel.Survey, w.Lately()))),
        ("case", (w, crm) => KeepAsync(w._cases, crm.Cases.OpenAsync(new(w.Anybody(), CaseKind.Complaint, "late", Channel.Call) { OpenedAt = w.Lately() }), c => c.Id)),
        ("case begun", (w, crm) => crm.Cases.StartWorkAsync(w.One(w._cases))),
        ("case waits", (w, crm) => crm.Cases.WaitAsync(w.One(w._cases))),
        ("case resolved", (w, crm) => crm.Cases.ResolveAsync(w.One(w._cases), s_reason)),
        ("case closed", (w, crm) => crm.Cases.CloseAsync(w.One(w._cases))),
        ("case reopened", (w, crm) => crm.Cases.ReopenAsync(w.One(w._cases), s_reason)),
        ("follow-up moved", (w, crm) => crm.FollowUps.RescheduleAsync(w.One(w._followUps), w.Soon())),
        ("follow-up done", (w, crm) => crm.FollowUps.CompleteAsync(w.One(w._followUps), s_reason)),
        ("follow-up done with a call", (w, crm) => crm.FollowUps.CompleteAsync(w.One(w._followUps), s_reason, new NewInteraction(Channel.Call, Direction.Outbound, w.Now))),
        ("follow-up cancelled", (w, crm) => crm.FollowUps.CancelAsync(w.One(w._followUps), s_reason)),
        ("deal won", (w, crm) => crm.Opportunities.WinAsync(w.One(w._deals))),
        ("deal lost", (w, crm) => crm.Opportunities.LoseAsync(w.One(w._deals), s_reason)),
        ("deal reopened", (w, crm) => crm.Opportunities.ReopenAsync(w.One(w._deals))),
        ("deal moved on", (w, crm) => crm.Opportunities.MoveAsync(w.One(w._deals), w._pipeline!.FindStage(w.Chance(50) ? "offer" : "new")!.Id)),
        ("deal worth another amount", (w, crm) => crm.Opportunities.ChangeAmountAsync(w.One(w._deals), w.Amount(2_000))),
        ("deal expected", (w, crm) => crm.Opportunities.ExpectAsync(w.One(w._deals), w.Day(0, 12), ForecastCategory.Commit)),
        ("deal of nobody", (w, crm) => KeepAsync(w._dealsOfNobody, crm.Opportunities.AddAsync(new NewOpportunity("deal").Worth(w.Amount(2_000))), d => d.Id)),
        ("deal of nobody attached", (w, crm) =>
        {
            var deal = w.One(w._dealsOfNobody);
            w._dealsOfNobody.Remove(deal);
            return crm.Opportunities.AttachCustomerAsync(deal, w.Anybody());
        }),
        ("contract", (w, crm) => KeepAsync(w._contracts, crm.Contracts.AddAsync(new(w.Anybody(), $"C-{++w._number}", w.Day(-10, 2), w.Day(3, w.Chance(50) ? 5 : 30), w.Amount())), c => c.Id)),
        ("contract agreed", (w, crm) => crm.Contracts.ActivateAsync(w.One(w._contracts))),
        ("contract terminated", (w, crm) => crm.Contracts.TerminateAsync(w.One(w._contracts), s_reason)),
        ("contract ended", (w, crm) => crm.Contracts.EndAsync(w.One(w._contracts))),
        ("need", (w, crm) => KeepAsync(w._needs, crm.Traits.NoteAsync(w.Anybody(), NewTrait.Need(w.Topic()).AtLevel(w.Level()).Since(w.Lately())), t => t.Id)),
        ("need answered", (w, crm) => crm.Traits.AnswerAsync(w.One(w._needs))),
        ("preference", (w, crm) => crm.Traits.NoteAsync(w.Anybody(), NewTrait.Preference(w.Topic()).Since(w.Lately()))),
        ("activity", (w, crm) => crm.Traits.NoteAsync(w.Anybody(), NewTrait.Activity(w.Topic()).Since(w.Lately()))),
        ("churn", (w, crm) => KeepAsync(w._churns, crm.Churn.RecordAsync(w.Anybody(), NewChurn.Detected(w.Lately())), c => c.Id)),
        ("won back", (w, crm) => crm.Churn.WinBackAsync(w.One(w._churns))),
        ("tie", (w, crm) => KeepAsync(w._ties, crm.Affiliations.AddAsync(new NewAffiliation(w.One(w._people), w.One(w._firms), AffiliationRoles.Employee).During(w.Day(-9, 4), w.Chance(30) ? w.Day(5, 12) : null).Deciding(w.Chance(60) ? DecisionRole.Buyer : DecisionRole.User)), t => t.Id)),
        ("tie changed", (w, crm) => crm.Affiliations.ChangeAsync(w.One(w._ties), "Head", null, w.Chance(60) ? DecisionRole.Buyer : null)),
        ("tie ended", (w, crm) => crm.Affiliations.EndAsync(w.One(w._ties), w.Day(-1, 3))),
        ("tier by hand", (w, crm) => crm.Tiers.OverrideAsync(w._scheme, w.Anybody(), w.Chance(50) ? "Gold" : "Silver", s_reason, w.Soon())),
        ("tier by hand taken back", (w, crm) => crm.Tiers.EndOverrideAsync(w._scheme, w.Anybody())),
        ("tiers refreshed", (w, crm) => crm.Tiers.RefreshAsync(w._scheme)),
        ("scores refreshed", (w, crm) => crm.Scores.RefreshAsync(w._plan)),
        ("analysed", (w, _) => w.AnalyseAsync()),
        ("value estimated", (w, _) => w.EstimateAsync()),
        ("predicted", (w, _) => w.PredictAsync()),
        ("lead predicted", (w, _) => w.PredictLeadAsync()),
        ("stages reviewed", (w, crm) => crm.Lifecycles.ReviewAsync(w.Now)),
        ("stage by hand", (w, crm) => crm.Lifecycles.OverrideAsync(w.Anybody(), LifecycleStage.Loyal, s_reason, w.Soon())),
        ("yes by mail", (w, crm) => crm.Consents.GrantAsync(w.Consent(Channel.Email))),
        ("yes by mail for a time", (w, crm) => crm.Consents.GrantAsync(w.Consent(Channel.Email).Until(w.Soon()))),
        ("yes by text for a time", (w, crm) => crm.Consents.GrantAsync(w.Consent(Channel.Sms).Until(w.Soon()))),
        ("no longer by mail", (w, crm) => crm.Consents.WithdrawAsync(w.Consent(Channel.Email))),
        ("no by text", (w, crm) => crm.Consents.DenyAsync(w.Consent(Channel.Sms))),
        ("asked by text", (w, crm) => crm.Consents.RequestAsync(w.Consent(Channel.Sms))),
        ("consents expired", (_, crm) => crm.Consents.ExpireAsync()),
        ("tag", (w, crm) => w.ChangeAsync(crm, (c, at) => c.AddTag("vip", at))),
        ("tag removed", (w, crm) => w.ChangeAsync(crm, (c, at) => c.RemoveTag("vip", at))),
        ("archived", (w, crm) => w.ChangeAsync(crm, (c, at) => c.Archive(s_reason, at))),
        ("restored", (w, crm) => w.ChangeAsync(crm, (c, at) => c.Restore(at))),
        ("renamed", (w, crm) => w.ChangeAsync(crm, (c, at) => c.Rename(w.Chance(50) ? "New" : "Old", at))),
        ("verified", (w, crm) => w.ChangeAsync(crm, (c, at) => c.Verify(at))),
        ("owner", (w, crm) => w.ChangeAsync(crm, (c, at) => c.AssignTo(w.Chance(50) ? new UserId("an") : null, null, s_reason, at))),
        ("e-mail", (w, crm) => w.ChangeAsync(crm, (c, at) => c.AddEmail(EmailAddress.Parse($"x{++w._number}@example.vn"), at))),
        ("contact point removed", (w, crm) => w.ChangeAsync(crm, (c, at) => c.RemoveContactPoint(1, at))),
        ("contact point verified", (w, crm) => w.ChangeAsync(crm, (c, at) => c.VerifyContactPoint(1, at))),
        ("contact point fails", (w, crm) => w.ChangeAsync(crm, (c, at) => c.MarkContactPointInvalid(1, at))),
        ("address", (w, crm) => w.ChangeAsync(crm, (c, at) => c.AddAddress(AddressKind.Home, PostalAddress.Of(CountryCode.Parse("VN"), "1 Street", city: "Đà Nẵng"), at))),
        ("address removed", (w, crm) => w.ChangeAsync(crm, (c, at) => c.RemoveAddress(1, at))),
        ("external id", (w, crm) => w.ChangeAsync(crm, (c, at) => c.AddExternalId("card", Key(c), at))),
        ("external id removed", (w, crm) => w.ChangeAsync(crm, (c, at) => c.RemoveExternalId("card", Key(c), at))),
        ("profile", (w, crm) => w.ChangeAsync(crm, (c, at) => c.ChangePerson(PersonProfile.Unknown with { BirthDate = PartialDate.From(w.Day(-1, 30).AddYears(-36)) }, at))),
        ("profile of a firm", (w, crm) => crm.Customers.ChangeAsync(w.One(w._firms), (c, at) => c.ChangeOrganisation(OrganisationProfile.Unknown with { AnnualRevenue = w.Amount(2_000) }, at))),
        ("moved under a firm", (w, crm) => crm.Customers.MoveUnderAsync(w.Anybody(), w.Chance(60) ? w.One(w._firms) : null)),
        ("attribute", (w, crm) => crm.Customers.SetAttributeAsync(w.Anybody(), "points", AttributeValue.Number(w.Level() * 4))),
        ("attribute with a day", (w, crm) => crm.Customers.SetAttributeAsync(w.Anybody(), "renewal", AttributeValue.Date(w.Day(0, 15)))),
        ("attribute cleared", (w, crm) => crm.Customers.SetAttributeAsync(w.Anybody(), w.Chance(50) ? "renewal" : "points", null)),
        ("lead", (w, crm) => KeepAsync(w._leads, crm.Leads.AddAsync(NewLead.Of("lead").From(w.Chance(50) ? "web" : "fair")), l => l.Id)),
        ("lead worked on", (w, crm) => crm.Leads.StartWorkingAsync(w.One(w._leads))),
        ("lead qualified", (w, crm) => crm.Leads.QualifyAsync(w.One(w._leads))),
        ("lead left to ripen", (w, crm) => crm.Leads.NurtureAsync(w.One(w._leads), w.Day(1, 8))),
        ("lead taken up again", (w, crm) => crm.Leads.ResumeAsync(w.One(w._leads))),
        ("lead given up", (w, crm) => crm.Leads.DisqualifyAsync(w.One(w._leads), s_reason)),
        ("lead assigned", (w, crm) => crm.Leads.AssignAsync(w.One(w._leads), w.Chance(60) ? new UserId("an") : null, null, s_reason)),
        ("lead called", (w, crm) => crm.Interactions.RecordWithLeadAsync(w.One(w._leads), new(Channel.Call, Direction.Outbound, w.Lately()))),
        ("follow-up of a lead", (w, crm) => KeepAsync(w._followUps, crm.FollowUps.PlanAsync(NewFollowUp.For(w.One(w._leads), "call", w.Soon())), f => f.Id)),
        ("lead converted", (w, crm) => crm.Leads.MarkConvertedAsync(w.One(w._leads), w.Anybody())),
        ("calls of a lead carried over", (w, crm) => crm.Interactions.CarryOverAsync(w.One(w._leads))),
    ];

    private static readonly (string Kind, Func<ReplayWorld, ICrm, Task> Do)[] s_second =
    [
        .. s_all.Where(e => e.Kind is "case begun" or "case waits" or "case resolved" or "case closed" or "case reopened" or "contract agreed" or "contract ended" or "deal reopened" or "held purchase linked" or "need answered"
            or "won back" or "tie changed" or "tie ended" or "tier by hand taken back" or "restored" or "tag removed" or "address removed" or "external id removed" or "attribute cleared" or "lead worked on" or "lead qualified" or "lead converted"
            or "lead taken up again" or "calls of a lead carried over"),
    ];

    private int AnyNumber() => random.Next(1, _number + 1);

    private int Level() => random.Next(1, 6);

    private string Topic() => Chance(50) ? "golf" : "tea";

    private NewConsent Consent(Channel channel) => new NewConsent(One(_people), s_marketing, channel).Under(_notice);

    private static string Key(Customer customer) => $"k{customer.Id}";

    private Task<Customer> ChangeAsync(ICrm crm, Action<Customer, DateTimeOffset> change) => crm.Customers.ChangeAsync(Anybody(), change);

    /// <summary>The kinds of all that may happen.</summary>
    public static IEnumerable<string> Kinds => s_all.Select(e => e.Kind);
}
